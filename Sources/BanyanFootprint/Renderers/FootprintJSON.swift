import BanyanJSON
import BanyanReporting
import BanyanThreads

/// The footprint for programs: exact decimal strings, kilograms for one declared unit.
package struct FootprintJSON: Sendable {
  package init() {}

  package func text(of result: FootprintResult) -> String {
    String(decoding: pieces(of: result).joined(), as: UTF8.self)
  }

  /// The text as UTF-8, in pieces that follow one another in a file.
  package func pieces(of result: FootprintResult, workers: Workers = Workers()) -> [[UInt8]] {
    var json = JSONWriter()
    json.object { result.write(&$0, workers: workers) }
    json.endLine()
    return json.pieces
  }
}
