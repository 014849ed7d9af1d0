import BanyanQuantities

/// Processes, what they put out and what they take from each other over one period.
///
/// The burden of a process is its own and that of what it takes. It goes to its outputs by their
/// shares; a product that several processes make is one pool, from which each taker takes a part.
package struct AttributionNetwork: Sendable {
  /// What a process puts out of a product.
  package struct Output: Sendable, Equatable {
    package let process: Int
    package let product: Int
    /// In the product's unit, above zero.
    package let quantity: ExactRatio
    /// Of the process's burden; those of a process sum to one.
    package let share: ExactRatio

    package init(process: Int, product: Int, quantity: ExactRatio, share: ExactRatio) {
      self.process = process
      self.product = product
      self.quantity = quantity
      self.share = share
    }
  }

  /// What a process takes of a product.
  package struct Take: Sendable, Equatable {
    package let process: Int
    package let product: Int
    /// In the product's unit, not below zero.
    package let quantity: ExactRatio

    package init(process: Int, product: Int, quantity: ExactRatio) {
      self.process = process
      self.product = product
      self.quantity = quantity
    }
  }

  package let processCount: Int
  package let productCount: Int
  package let outputs: [Output]
  package let takes: [Take]

  /// Indices lie within the counts; a process that has outputs has shares that sum to one.
  package init(processCount: Int, productCount: Int, outputs: [Output], takes: [Take]) {
    var sums = [ExactRatio](repeating: .zero, count: processCount)
    for output in outputs {
      precondition(
        (0..<processCount).contains(output.process) && (0..<productCount).contains(output.product),
        "an output is of a process and a product of the network")
      precondition(output.quantity > .zero, "an output is above zero")
      sums[output.process] += output.share
    }
    for take in takes {
      precondition(
        (0..<processCount).contains(take.process) && (0..<productCount).contains(take.product),
        "a process of the network takes a product of it")
    }
    precondition(sums.allSatisfy { $0.isZero || $0 == .one }, "the shares of a process sum to one")
    self.processCount = processCount
    self.productCount = productCount
    self.outputs = outputs
    self.takes = takes
  }

  /// What is made of each product in all.
  package var made: [ExactRatio] {
    outputs.reduce(into: [ExactRatio](repeating: .zero, count: productCount)) {
      $0[$1.product] += $1.quantity
    }
  }

  /// What is taken of each product inside the network.
  package var taken: [ExactRatio] {
    takes.reduce(into: [ExactRatio](repeating: .zero, count: productCount)) {
      $0[$1.product] += $1.quantity
    }
  }

  /// The part of each product that leaves; zero of a product nobody makes. Below zero where more is
  /// taken than made.
  package var leavingShares: [ExactRatio] {
    zip(made, taken).map { made, taken in made.isZero ? .zero : (made - taken) / made }
  }
}
