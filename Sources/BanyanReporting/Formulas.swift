/// Chemical formulas as a page sets them; a terminal keeps the letters everyone can type.
package enum Formulas {
  package static func typeset(_ text: String) -> String {
    var result = text
    for (plain, set) in pairs { result = result.replacing(plain, with: set) }
    return result
  }

  /// A unit first: it keeps together where a line breaks.
  private static let pairs = [
    ("kg CO2", "kg\u{A0}CO2"), ("t CO2", "t\u{A0}CO2"), ("tấn CO2", "tấn\u{A0}CO2"),
    ("CO2", "CO₂"), ("CH4", "CH₄"), ("N2O", "N₂O"), ("SF6", "SF₆"), ("NF3", "NF₃"),
    ("CF4", "CF₄"), ("C2F6", "C₂F₆"),
  ]
}
