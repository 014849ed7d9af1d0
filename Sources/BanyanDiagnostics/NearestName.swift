/// Finds the known name that a misspelt one most likely meant.
package enum NearestName {
  /// The nearest of `known`, nil when none is near enough to be worth suggesting.
  package static func nearest(to text: String, among known: some Sequence<String>) -> String? {
    let written = Array(text.lowercased().unicodeScalars)
    var best: (distance: Int, name: String)?
    for name in known {
      let letters = Array(name.lowercased().unicodeScalars)
      let limit = max(1, min(written.count, letters.count) / 3 + 1)
      // A cell of a megabyte is compared with no name: the lengths alone differ by more.
      guard abs(written.count - letters.count) <= limit else { continue }
      let distance = distance(written, letters)
      guard distance <= limit else { continue }
      if let found = best, (found.distance, found.name) <= (distance, name) { continue }
      best = (distance, name)
    }
    return best?.name
  }

  /// Edits that turn one name into the other, in either case of letters.
  package static func distance(between a: String, and b: String) -> Int {
    distance(Array(a.lowercased().unicodeScalars), Array(b.lowercased().unicodeScalars))
  }

  /// Edits (insert, delete, replace, swap of neighbours) that turn one text into the other.
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    if a.isEmpty || b.isEmpty { return a.count + b.count }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        let replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        row[j] = min(last[j] + 1, row[j - 1] + 1, replaced)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
