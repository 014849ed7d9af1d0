import BanyanQuantities

/// What Catena-X wants of a footprint and PACT does not know.
///
/// All that is obligatory there and left nil here is an error of `CatenaXDocument`: nothing is assumed.
package struct CatenaXDetails: Sendable {
  package enum Scope: String, Sendable, CaseIterable {
    case cradleToGate = "Cradle-to-gate"
    case cradleToGrave = "Cradle-to-grave"
  }

  /// Of a product that was made, or of one that will be.
  package enum Outlook: String, Sendable, CaseIterable {
    case retrospective = "Retrospective PCF"
    case withoutForerunner = "Prospective PCF without forerunner"
    case furtherDeveloped = "Prospective PCF of further developed product with forerunner"
    case futureProduction = "Prospective PCF for current product for future production date"
    case progressive = "Progressive PCF"
  }

  /// Who carries the emissions of burning waste for energy.
  package enum WasteIncineration: String, Sendable, CaseIterable {
    case cutOff = "cut-off"
    case reverseCutOff = "reverse cut-off"
    case systemExpansion = "system expansion"
    case polluterPays = "polluter pays principle"
  }

  package enum RecycledCarbon: String, Sendable, CaseIterable {
    case systemExpansion = "upstream system expansion"
    case cutOff = "cut-off"
  }

  /// Whether certified material was attributed by book instead of by flow.
  package enum MassBalance: Sendable {
    case none
    /// `freely`: attributed to any output, whatever its share of the input.
    case used(freely: Bool, scheme: String)
  }

  /// A region, or one of two words that PACT does not have.
  package enum Region: Sendable {
    case region(PACTRegion)
    case global
    case several

    package init?(_ text: String) {
      switch text {
      case "Global": self = .global
      case "Several": self = .several
      default:
        guard let region = PACTRegion(rawValue: text) else { return nil }
        self = .region(region)
      }
    }

    package var text: String {
      switch self {
      case .region(let region): region.rawValue
      case .global: "Global"
      case .several: "Several"
      }
    }
  }

  /// Shares of the footprint that were verified or whose program was certified, per cent.
  package struct Shares: Sendable {
    package var programCertification: ExactDecimal?
    package var firstParty: ExactDecimal?
    package var secondParty: ExactDecimal?
    package var thirdParty: ExactDecimal?

    package init(
      programCertification: ExactDecimal? = nil, firstParty: ExactDecimal? = nil,
      secondParty: ExactDecimal? = nil, thirdParty: ExactDecimal? = nil
    ) {
      self.programCertification = programCertification
      self.firstParty = firstParty
      self.secondParty = secondParty
      self.thirdParty = thirdParty
    }
  }

  /// Business partner numbers, `BPNL00000000024R`; written as `urn:bpn:id:…`.
  package var businessPartnerNumbers: [String]
  package var scope: Scope?
  package var outlook: Outlook?
  /// Counts the versions of the document, from 0.
  package var version: Int?
  /// Catena-X wants the region also where PACT has a country alone.
  package var region: Region?
  package var massBalance: MassBalance?
  package var wasteIncineration: WasteIncineration?
  package var recycledCarbon: RecycledCarbon?
  package var legalStatement: String?
  package var shares: Shares?

  package init(
    businessPartnerNumbers: [String] = [], scope: Scope? = nil, outlook: Outlook? = nil,
    version: Int? = nil, region: Region? = nil, massBalance: MassBalance? = nil,
    wasteIncineration: WasteIncineration? = nil, recycledCarbon: RecycledCarbon? = nil,
    legalStatement: String? = nil, shares: Shares? = nil
  ) {
    self.businessPartnerNumbers = businessPartnerNumbers
    self.scope = scope
    self.outlook = outlook
    self.version = version
    self.region = region
    self.massBalance = massBalance
    self.wasteIncineration = wasteIncineration
    self.recycledCarbon = recycledCarbon
    self.legalStatement = legalStatement
    self.shares = shares
  }
}
