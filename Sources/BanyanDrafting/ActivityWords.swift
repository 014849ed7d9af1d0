import BanyanActivity
import BanyanDiagnostics
import BanyanFactors

/// Guesses which activity a word of a workbook means: `Dầu DO` may be two.
struct ActivityWords {
  /// Paths that published tables or the workspace's own have factors for.
  let known: Set<String>
  private let tails: [String: [String]]

  init(known: some Sequence<String>) {
    self.known = Set(known)
    tails = Dictionary(grouping: self.known.sorted()) { path in
      path.split(separator: "/").last.map(String.init) ?? path
    }
  }

  /// Whether it is an activity as it stands: one with a factor, or a gas or refrigerant, whose factor
  /// is its potential.
  func isActivity(_ text: String) -> Bool {
    known.contains(text) || text.hasPrefix("gas/") || text.hasPrefix("refrigerant")
  }

  /// The likeliest first, at most three; none where nothing is near.
  func suggestions(for text: String) -> [String] {
    var found = byPhrase(text)
    if found.isEmpty, let refrigerant = Self.refrigerant(in: text) { found = [refrigerant] }
    if found.isEmpty {
      found = tails[FoldedText.words(of: text).joined(separator: "-")] ?? []
    }
    if found.isEmpty, let near = NearestName.nearest(to: text, among: known.sorted()) {
      found = [near]
    }
    return Array(found.prefix(3))
  }

  /// What the longest known phrase in a text means: `dầu FO` says more than `dầu`.
  func byPhrase(_ text: String) -> [String] {
    let words = " \(FoldedText.words(of: text).joined(separator: " ")) "
    let found = Self.phrases.filter { words.contains(" \($0.folded) ") }
    let best = found.max { $0.folded.count < $1.folded.count }
    return best?.paths.filter { isActivity($0) } ?? []
  }

  /// `Gas R410A` is R-410A.
  private static func refrigerant(in text: String) -> String? {
    for word in text.uppercased().split(whereSeparator: {
      !$0.isLetter && !$0.isNumber && $0 != "-"
    }) {
      let rest =
        word.hasPrefix("R-") ? word.dropFirst(2) : word.hasPrefix("R") ? word.dropFirst() : ""
      guard rest.count >= 2, rest.count <= 6, rest.first?.isWholeNumber == true,
        rest.allSatisfy({ $0.isASCII })
      else { continue }
      let letters = rest.dropLast().allSatisfy(\.isWholeNumber)
      // Isomers are written small: R-134a; blends large: R-410A.
      let isPure = rest.count == 4 && "123".contains(rest.first ?? " ")
      return letters ? "refrigerant/R-\(isPure ? rest.lowercased() : String(rest))" : nil
    }
    return nil
  }

  private static let burned = ["stationary-combustion", "mobile-combustion"]

  private static let phrases: [(folded: String, paths: [String])] = {
    var phrases: [(folded: String, paths: [String])] = []
    for (words, paths) in meanings {
      for word in words { phrases.append((FoldedText.folded(word), paths)) }
    }
    return phrases
  }()

  private static func fuel(_ name: String, mobileFirst: Bool = false) -> [String] {
    (mobileFirst ? burned.reversed() : burned).map { "\($0)/\(name)" }
  }

  private static let meanings: [([String], [String])] = [
    (
      ["điện", "điện lưới", "điện evn", "evn", "electricity", "power", "grid", "điện năng"],
      ["electricity/grid"]
    ),
    (
      ["điện mặt trời", "solar", "pv", "điện mặt trời mái nhà", "rooftop solar"],
      ["electricity/own-solar"]
    ),
    (["hơi", "hơi nước", "steam", "hơi bão hòa"], ["steam/purchased"]),
    (
      [
        "diesel", "dầu diesel", "dầu do", "do", "điêzen", "dầu điêzen", "dầu đi-ê-zen", "gasoil",
        "gas oil", "dầu",
      ], fuel("diesel")
    ),
    (
      ["dầu fo", "fo", "fuel oil", "mazut", "dầu mazut", "heavy fuel oil", "hfo", "dầu ma dút"],
      fuel("fuel-oil")
    ),
    (
      ["xăng", "petrol", "gasoline", "xăng ron 95", "xăng e5", "motor gasoline"],
      fuel("motor-gasoline", mobileFirst: true)
    ),
    (["lpg", "khí hóa lỏng", "gas hóa lỏng", "khí dầu mỏ hóa lỏng", "propane"], fuel("lpg")),
    (["cng", "khí nén"], fuel("cng")),
    (["lng", "khí thiên nhiên hóa lỏng"], fuel("lng")),
    (["khí tự nhiên", "khí thiên nhiên", "natural gas", "khí đốt", "ng"], fuel("natural-gas")),
    (
      ["than", "than đá", "coal", "than cám", "bituminous coal", "than bitum"],
      ["stationary-combustion/bituminous-coal", "stationary-combustion/anthracite"]
    ),
    (
      ["than antraxit", "antraxit", "anthracite", "than gầy"], ["stationary-combustion/anthracite"]
    ),
    (["than cốc", "coke"], ["stationary-combustion/coke"]),
    (["củi", "gỗ", "wood", "mùn cưa", "dăm gỗ", "viên nén gỗ"], ["stationary-combustion/wood"]),
    (["dầu hỏa", "kerosene"], ["stationary-combustion/kerosene"]),
    (["than củi", "charcoal"], ["stationary-combustion/charcoal"]),
    (["khí sinh học", "biogas"], ["stationary-combustion/biogas"]),
    (["nước", "nước cấp", "nước sạch", "water", "tap water"], ["water/supply"]),
    (
      ["nước thải", "wastewater", "waste water", "nước thải công nghiệp"],
      ["wastewater/industrial/aerobic-plant", "wastewater/domestic/septic-system"]
    ),
    (["rác", "rác thải", "chất thải rắn", "waste", "landfill", "chôn lấp"], ["waste/landfill"]),
    (["vận tải đường bộ", "xe tải", "road freight", "truck"], ["freight/road"]),
    (["vận tải biển", "tàu biển", "sea freight"], ["freight/sea"]),
    (["sf6"], ["gas/SF6"]), (["co2", "khí co2"], ["gas/CO2"]), (["ch4", "methane"], ["gas/CH4"]),
  ]
}
