import BanyanAttribution
import BanyanQuantities
import Testing

@Suite("Shares that sum to one")
struct AllocationTests {
  @Test("Thirds sum to one, rounded thirds do not")
  func thirds() throws {
    #expect(try Allocation(shares: [ratio(1, 3), ratio(1, 3), ratio(1, 3)]).shares.count == 3)
    #expect(throws: Allocation.Fault.sum(ratio(99, 100))) {
      try Allocation(shares: [ratio(33, 100), ratio(33, 100), ratio(33, 100)])
    }
  }

  @Test("Weights of any size become shares")
  func weights() throws {
    #expect(
      try Allocation(proportionalTo: [ratio(30), ratio(10)]).shares == [ratio(3, 4), ratio(1, 4)])
    #expect(throws: Allocation.Fault.nothing) { try Allocation(proportionalTo: [.zero, .zero]) }
    #expect(throws: Allocation.Fault.negative(1)) {
      try Allocation(proportionalTo: [ratio(3), ratio(-1)])
    }
  }
}
