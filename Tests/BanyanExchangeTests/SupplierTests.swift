import Banyan
import Testing

@Suite("A supplier's footprint is used for its own time and under its own potentials")
struct SupplierTests {
  private func zinc(_ change: (String, String)? = nil) throws -> PACTFootprint {
    let text = change.map { Files.version3.replacing($0.0, with: $0.1) } ?? Files.version3
    return try #require(Files.read(text).footprint)
  }

  private func period(_ from: String, _ through: String) throws -> Period {
    let days = try [from, through].map { try #require(CalendarDate(iso: $0)) }
    return try #require(Period(from: days[0], through: days[1]))
  }

  @Test("From the first day of its data to the last of its validity")
  func validity() throws {
    let zinc = try zinc()
    #expect(zinc.isValid(on: try period("2024-01-01", "2027-12-31")))
    #expect(!zinc.isValid(on: try period("2023-12-31", "2024-12-31")))
    #expect(!zinc.isValid(on: try period("2027-01-01", "2028-01-01")))
    #expect(zinc.expiry(in: Period(year: 2026)) == nil)
    let finding = try #require(zinc.expiry(in: Period(year: 2028)))
    #expect(finding.code == .supplierExpired && finding.severity == .error)
    #expect(finding.arguments == ["SHG zinc", "2024-01-01", "2027-12-31", "2028"])
    #expect(finding.location?.line == 7)
  }

  @Test("Three years from the end of its data where it does not say")
  func unstated() throws {
    var zinc = try zinc()
    zinc.validityStart = nil
    zinc.validityEnd = nil
    #expect(zinc.validity.start.description == "2025-01-01T00:00:00Z")
    #expect(zinc.validity.end.description == "2028-01-01T00:00:00Z")
    #expect(zinc.isValid(on: try period("2027-12-31", "2027-12-31")))
    #expect(!zinc.isValid(on: try period("2028-01-01", "2028-01-01")))
  }

  @Test("Only under the same assessment report")
  func potentials() throws {
    let zinc = try zinc()
    #expect(zinc.potentialsMismatch(with: "AR6") == nil)
    let finding = try #require(zinc.potentialsMismatch(with: "AR5-feedback"))
    #expect(finding.code == .supplierGWP && finding.severity == .error)
    #expect(finding.arguments == ["SHG zinc", "AR6", "AR5-feedback"])
    #expect(finding.hint?.arguments == ["AR5"])
    #expect(finding.location?.line == 31)
    #expect(try self.zinc(("[\"AR6\"]", "[\"AR5\", \"AR6\"]")).usesPotentials(of: "AR6") == false)
    #expect(try self.zinc(("[\"AR6\"]", "[\"AR5\"]")).usesPotentials(of: "AR5-feedback"))
  }
}
