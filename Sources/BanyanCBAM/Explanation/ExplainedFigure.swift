import BanyanDiagnostics
import BanyanJSON
import BanyanQuantities
import BanyanReporting

/// One figure with what it was made of: each branch ends in a place that can be opened, or in the words
/// that explain it further.
struct ExplainedFigure {
  let name: String
  let value: ExactRatio
  let unit: String
  /// What the figure is, by which article.
  let basis: String
  let branches: [Branch]

  var text: String {
    let figure = [Self.shown(value), unit].filter { !$0.isEmpty }.joined(separator: " ")
    return "\(ShownText.line(name))\n\n\(figure)   \(ShownText.line(basis))\n"
      + Branch.drawn(branches)
  }

  /// `banyan-explanation/1`, as the inventory writes it.
  var json: String {
    var json = JSONWriter()
    json.object { json in
      json.field("format", "banyan-explanation/1")
      json.field("figure", name)
      json.field("value", value.decimal())
      json.field("unit", unit)
      json.field("basis", basis)
      Self.write(branches, &json)
    }
    json.endLine()
    return json.text
  }

  private static func write(_ branches: [Branch], _ json: inout JSONWriter) {
    json.key("branches")
    json.array { json in
      for branch in branches {
        json.object { json in
          json.field("text", branch.text)
          json.field("place", branch.place)
          write(branch.below, &json)
        }
      }
    }
  }

  /// All digits where they end, else fifteen.
  static func shown(_ value: ExactRatio) -> String {
    let digits = value.isExactDecimal ? 34 : 15
    return value.decimal(significantDigits: digits).normalised.description
  }
}
