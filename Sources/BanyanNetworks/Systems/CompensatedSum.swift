/// A sum of products in about twice the digits of a Double.
///
/// Products and sums keep what rounding took from them. T. Ogita, S. M. Rump, S. Oishi, Accurate
/// sum and dot product, SIAM J. Sci. Comput. 26 (2005), algorithm 5.3 and proposition 5.5: of n
/// terms, value = exact·(1 + u) + (n·u / (1 − n·u))²·Σ|terms|, u = 2⁻⁵³.
struct CompensatedSum {
  private var sum = 0.0
  private var lost = 0.0

  var value: Double { sum + lost }

  @inline(__always)
  mutating func add(_ term: Double) {
    let next = sum + term
    let shift = next - sum
    lost += (sum - (next - shift)) + (term - shift)
    sum = next
  }

  @inline(__always)
  mutating func add(_ a: Double, times b: Double) {
    let product = a * b
    lost += (-product).addingProduct(a, b)
    add(product)
  }

  /// What `value` may be off by, beside its own rounding, after so many terms of this total size.
  static func bound(terms: Int, size: Double) -> Double {
    let share = Double(terms) * 0x1p-53 / (1 - Double(terms) * 0x1p-53)
    return share * share * size
  }

  /// The products of two columns of numbers, summed.
  static func product(_ a: [Double], _ b: [Double]) -> Double {
    precondition(a.count == b.count, "columns of numbers are equally long")
    var sum = CompensatedSum()
    for index in a.indices { sum.add(a[index], times: b[index]) }
    return sum.value
  }
}
