/// How much of something: a coefficient, times uncertain parameters where it rests on such.
///
/// Amounts that name one parameter move together: a grid's factor is one draw wherever it is used.
package struct Amount: Sendable, Equatable {
  /// What the parameters' values are multiplied by; negative where something is saved.
  package let coefficient: Double
  /// Indices among the network's parameters; one named twice counts squared.
  package var parameters: [Int] {
    switch factors {
    case .none: []
    case .one(let parameter): [parameter]
    case .several(let parameters): parameters
    }
  }

  /// An array only where there are several: networks hold millions of amounts.
  private enum Factors: Sendable, Equatable {
    case none
    case one(Int)
    case several([Int])
  }

  private let factors: Factors

  package init(_ coefficient: Double) {
    self.coefficient = coefficient
    factors = .none
  }

  package init(_ coefficient: Double = 1, times parameter: Int) {
    self.coefficient = coefficient
    factors = .one(parameter)
  }

  package init(_ coefficient: Double = 1, times parameters: [Int]) {
    self.coefficient = coefficient
    factors =
      switch parameters.count {
      case 0: .none
      case 1: .one(parameters[0])
      default: .several(parameters)
      }
  }

  /// The amount at given values of the parameters.
  func value(_ parameters: [Double]) -> Double {
    switch factors {
    case .none: coefficient
    case .one(let parameter): coefficient * parameters[parameter]
    case .several(let several): several.reduce(coefficient) { $0 * parameters[$1] }
    }
  }

  /// Calls with each parameter and how the amount changes with it, the others standing still.
  func derivatives(_ values: [Double], _ body: (_ parameter: Int, _ derivative: Double) -> Void) {
    switch factors {
    case .none: break
    case .one(let parameter): body(parameter, coefficient)
    case .several(let several):
      for index in several.indices {
        var others = coefficient
        for other in several.indices where other != index { others *= values[several[other]] }
        body(several[index], others)
      }
    }
  }
}

/// A number that inputs rest on and that is known only so well.
package struct Parameter: Sendable, Equatable {
  /// What is reckoned with where nothing is drawn.
  package let nominal: Double
  package let distribution: Distribution

  /// Reckons with the distribution's own central value: a median, mean, middle or mode.
  package init(_ distribution: Distribution) {
    nominal = distribution.central
    self.distribution = distribution
  }

  /// Reckons with a published value that lies elsewhere within its limits.
  package init(nominal: Double, _ distribution: Distribution) {
    precondition(nominal.isFinite, "a nominal value is a finite number")
    self.nominal = nominal
    self.distribution = distribution
  }
}
