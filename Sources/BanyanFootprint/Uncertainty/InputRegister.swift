import BanyanNetworks

/// The uncertain inputs of a footprint by their identity, in the order they are met.
struct InputRegister {
  private(set) var inputs: [UncertainInput] = []
  private var statements: [InputSpread.Statement] = []
  private var divisors: Set<Int> = []
  private var places: [UncertainInput: Int] = [:]

  /// The place of an input; of an input met before, what was stated first holds.
  mutating func place(of input: UncertainInput, _ statement: InputSpread.Statement) -> Int {
    if let place = places[input] { return place }
    let place = inputs.count
    places[input] = place
    inputs.append(input)
    statements.append(statement)
    return place
  }

  /// Something is divided by the input.
  mutating func divides(by place: Int) { divisors.insert(place) }

  var spreads: [InputSpread] {
    statements.enumerated().map { InputSpread($1, isDivisor: divisors.contains($0)) }
  }
}

/// A number near 1 that stands before an amount: parts that sum to 1, each fixed or times an input.
struct UncertainMultiple {
  var parts: [(weight: Double, input: Int?)]

  static let certain = UncertainMultiple(parts: [(1, nil)])

  init(parts: [(weight: Double, input: Int?)]) { self.parts = parts }

  init(_ input: Int?) { parts = [(1, input)] }

  var inputs: [Int] { parts.compactMap(\.input) }
  var isCertain: Bool { parts.allSatisfy { $0.input == nil } }

  /// The amounts whose sum is a coefficient times the multiple and further inputs.
  func amounts(_ coefficient: Double, times others: [Int] = []) -> [Amount] {
    parts.filter { $0.weight != 0 }.map { part in
      Amount(coefficient * part.weight, times: (part.input.map { [$0] } ?? []) + others)
    }
  }
}
