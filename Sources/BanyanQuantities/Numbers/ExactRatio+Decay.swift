extension ExactRatio {
  /// e to the power of minus the value, which is not below zero, to so many decimal places.
  ///
  /// One over the series of e^x, whose terms are all positive, so that nothing cancels; each term is
  /// rounded to thirty digits more than are asked for.
  package func decay(places: Int) -> ExactDecimal {
    precondition(self >= .zero, "what decays does not grow")
    let digits = places + 30
    let exponent = decimal(significantDigits: digits)
    var term = ExactDecimal.one
    var sum = ExactDecimal.one
    var count = 0
    // A term below this changes no digit that is kept.
    let least = ExactDecimal(coefficient: 1, exponent: -digits)
    while term > least {
      count += 1
      term = (term * exponent).divided(by: ExactDecimal(count), significantDigits: digits)
      sum += term
    }
    return ExactDecimal.one.divided(by: sum, significantDigits: digits).rounded(places: places)
  }
}
