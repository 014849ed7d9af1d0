import BanyanDiagnostics

/// Where the attributes of a file stand and what the file calls them.
///
/// Attributes go by their path in PACT 3.0, `pcf.declaredUnitAmount`, whatever version the file is of.
package struct PACTPlaces: Sendable {
  private var places: [String: (location: SourceLocation, name: String)] = [:]
  /// The whole footprint.
  package var root: SourceLocation?

  package init(root: SourceLocation? = nil) { self.root = root }

  mutating func set(_ path: String, _ location: SourceLocation, name: String) {
    places[path] = (location, name)
  }

  /// Where the attribute is; where its owner is if the file lacks it.
  package func location(of path: String) -> SourceLocation? {
    var path = path[...]
    while true {
      if let place = places[String(path)] { return place.location }
      guard let dot = path.lastIndex(of: ".") else { return root }
      path = path[..<dot]
    }
  }

  /// The file's own word for the attribute.
  package func name(of path: String) -> String {
    if let place = places[path] { return place.name }
    return path.split(separator: ".").last.map(String.init) ?? path
  }
}
