import BanyanJSON
import BanyanReporting

/// The footprint for programs: exact decimal strings, kilograms for one declared unit.
package struct FootprintJSON: Sendable {
  package init() {}

  package func text(of result: FootprintResult) -> String {
    var json = JSONWriter()
    json.object(result.write)
    json.endLine()
    return json.text
  }
}
