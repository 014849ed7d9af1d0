import BanyanActivity
import BanyanCredentials
import BanyanDiagnostics
import BanyanQuantities
import BanyanYAML

/// What products.yaml says of passports: who issues them, and of each product what no record states.
package struct PassportSettings: Sendable {
  package static let key = "passport"

  /// A did:web on the firm's own domain.
  package let issuer: Located<WebIdentifier>
  /// Where the published folder will stand, without a stroke at its end.
  package let site: Located<String>
  /// The base of product links.
  package let links: String
  /// The last day of validity; nil where it is the footprint's.
  package let through: Located<CalendarDate>?
  package let facilities: [String: FacilityText]
  package let verification: Verification?
  /// By product of products.yaml.
  package let products: [String: ProductText]
  package let location: SourceLocation

  /// Where a facility lies, as nothing in banyan.yaml says.
  package struct FacilityText: Sendable {
    package var address: [AddressPart: String] = [:]
    package var latitude: ExactDecimal?
    package var longitude: ExactDecimal?
    /// Class of the International Standard Industrial Classification.
    package var industry: String?
    package var location: SourceLocation
  }

  package enum AddressPart: String, Sendable, CaseIterable {
    case street, locality, region
    case postalCode = "postal-code"
  }

  /// Who verified the inventory, where somebody did.
  package struct Verification: Sendable {
    package let by: String
    package let name: String
    package let standard: String
    package let assurance: Assurance
    package let date: Located<CalendarDate>
    /// Its file in the workspace.
    package let statement: Located<String>?
    /// The verifier's signed credential, once there is one.
    package let credential: String?
  }

  /// How sure a verifier is (ISO 14064-3:2019).
  package enum Assurance: String, Sendable, CaseIterable { case limited, reasonable }

  /// The block `passport:` of a product.
  package struct ProductText: Sendable {
    /// Nil where nobody chose one.
    package var scheme: Scheme?
    package var nameInEnglish: String?
    /// Nil where nobody says: of the product at large, where it has no batches.
    package var granularity: Granularity?
    /// Combined Nomenclature, UN CPC and Harmonized System, with a name where one is given.
    package var codes: [(scheme: ClassificationScheme, code: Located<String>, name: String?)]
    package var composition: [CompositionText]
    package var restricted: [String]
    package var certificate: Certificate?
    /// Warnings in words; nil where nobody said whether there are any.
    package var safety: [String]?
    package var group: GroupText
    package var location: SourceLocation
  }

  /// What is delivered with the goods to say that they are what was ordered.
  package struct Certificate: Sendable {
    /// `3.1`.
    package let type: String
    /// `EN 10204`.
    package let of: String
    /// The standard of the grade: `TCVN 1651-2:2018`.
    package let gradeStandard: String?
  }

  /// What the passports of a group of products have besides. No act prescribes it yet: the keys are ours.
  package struct GroupText: Sendable {
    /// How the steel was made.
    package var route: SteelRoute?
    /// EN 197-1: `CEM II/B-M 42.5 N`.
    package var cementType: String?
    /// Tonnes of clinker in one tonne, where cbam.yaml states them: that of the very product, where
    /// several come from the same mills.
    package var clinkerContent: ExactRatio?
    /// EN 573-3: `EN AW-6063`.
    package var alloy: String?
    /// Contents by mass, 0 to 1, as Regulation (EU) 2019/1009 has them on the label.
    package var nutrients: [(nutrient: Nutrient, share: ExactDecimal)] = []
    /// The maker's own number of the model.
    package var model: String?
  }

  package enum SteelRoute: String, Sendable, CaseIterable {
    case electricArc = "EAF"
    case blastFurnace = "BF-BOF"
    case directReduction = "DRI-EAF"
  }

  /// Regulation (EU) 2019/1009, annex III, part II: primary and secondary macronutrients in the forms
  /// that labels state.
  package enum Nutrient: String, Sendable, CaseIterable {
    case nitrogen = "N"
    case phosphorus = "P2O5"
    case potassium = "K2O"
    case magnesium = "MgO"
    case calcium = "CaO"
    case sulphur = "SO3"
    case sodium = "Na2O"
  }

  package enum Scheme: String, Sendable, CaseIterable { case gs1, iec61406, did }
  package enum Granularity: String, Sendable, CaseIterable { case model, batch }
  package enum ClassificationScheme: String, Sendable, CaseIterable { case cn, cpc, hs }

  /// What only customers and authorities see.
  package enum Restricted: String, Sendable, CaseIterable { case suppliers, contributions }

  /// One material the product consists of: which records say how much.
  package struct CompositionText: Sendable {
    package let source: Source
    package let name: String
    package let nameInEnglish: String?
    package let heading: String?
    package let headingName: String?
    package let origin: String?
    package let recycled: Recycled?
    package let isHazardous: Bool?
    package let constituent: Constituent?
    package let location: SourceLocation

    /// Where its mass is written.
    package enum Source: Sendable {
      case records(RecordSelector)
      /// A material of products.yaml that processes take.
      case material(Located<String>)

      package var text: String {
        switch self {
        case .records(let records): records.text
        case .material(let name): name.value
        }
      }

      /// As addresses name it.
      package var key: String {
        switch self {
        case .records(let records):
          (records.activity?.description ?? records.source ?? records.text)
            .split(separator: "/").last.map(String.init) ?? records.text
        case .material(let name): name.value
        }
      }
    }
  }

  /// What a material is to a product of its group, where the group asks.
  package enum Constituent: String, Sendable, CaseIterable {
    /// Regulation (EU) 2018/2066 and EN 197-1.
    case clinker
    /// Metal that was smelted from ore.
    case primaryMetal = "primary-metal"
    /// Regulation (EU) 1007/2011.
    case fibre
  }

  /// Where recycled matter comes from (ISO 14021:2016, 7.8.1.1).
  package enum Recycled: String, Sendable, CaseIterable {
    case preConsumer = "pre-consumer"
    case postConsumer = "post-consumer"
  }
}

extension PassportSettings.ClassificationScheme {
  /// How its codes look.
  var sample: String {
    switch self {
    case .cn: "72142000"
    case .cpc: "41241"
    case .hs: "7214.20"
    }
  }

  /// Whether a text can be one of its codes: 8 digits of the Combined Nomenclature; 4 or 6 of the Harmonized
  /// System, written with points or without, in a chapter that there is (77 is kept for later, those of the
  /// system end with 97, the Combined Nomenclature has 98 and 99); 1 to 5 of the Central Product Classification.
  func holds(_ code: String) -> Bool {
    let parts = code.split(separator: ".", omittingEmptySubsequences: false)
    let digits = parts.joined()
    guard !digits.isEmpty, digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return false }
    let chapter = Int(digits.prefix(2)) ?? 0
    let lengths = parts.map(\.utf8.count)
    return switch self {
    case .cn: lengths == [8] && 1...99 ~= chapter && chapter != 77
    case .hs:
      [[4], [6], [4, 2], [2, 2], [2, 2, 2]].contains(lengths) && 1...97 ~= chapter && chapter != 77
    case .cpc: parts.count == 1 && 1...5 ~= digits.utf8.count
    }
  }
}
