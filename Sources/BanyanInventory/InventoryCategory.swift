import BanyanDiagnostics
import BanyanFactors

/// Categories of ISO 14064-1:2018, 5.2.4, with the subcategories of its annex B.
public enum InventoryCategory: String, Sendable, CaseIterable, Comparable {
  case stationaryCombustion = "1.1"
  case mobileCombustion = "1.2"
  case process = "1.3"
  case fugitive = "1.4"
  case landUse = "1.5"
  case importedElectricity = "2.1"
  case importedEnergy = "2.2"
  case upstreamFreight = "3.1"
  case downstreamFreight = "3.2"
  case commuting = "3.3"
  case visitors = "3.4"
  case businessTravel = "3.5"
  case purchasedGoods = "4.1"
  case capitalGoods = "4.2"
  case waste = "4.3"
  case leasedAssets = "4.4"
  case services = "4.5"
  case useOfProducts = "5.1"
  case downstreamLeased = "5.2"
  case endOfLife = "5.3"
  case investments = "5.4"
  case other = "6.1"

  /// The category, 1 to 6.
  public var category: Int {
    switch self {
    case .stationaryCombustion, .mobileCombustion, .process, .fugitive, .landUse: 1
    case .importedElectricity, .importedEnergy: 2
    case .upstreamFreight, .downstreamFreight, .commuting, .visitors, .businessTravel: 3
    case .purchasedGoods, .capitalGoods, .waste, .leasedAssets, .services: 4
    case .useOfProducts, .downstreamLeased, .endOfLife, .investments: 5
    case .other: 6
    }
  }

  public static func < (a: InventoryCategory, b: InventoryCategory) -> Bool {
    a.rawValue < b.rawValue
  }

  /// The scope of the GHG Protocol Corporate Standard.
  public var scope: Int { min(category, 3) }

  /// The category of the GHG Protocol Scope 3 Standard, 1 to 15; nil in scopes 1 and 2.
  ///
  /// Losses in the grid and fuels' own supply chains stand in category 3 there and, by our choice,
  /// in 4.1 here: ISO 14064-1 leaves it to the organisation, which states it.
  package func scope3Category(of activity: ActivityPath) -> Int? {
    switch self {
    case .purchasedGoods:
      ["electricity-losses", "heat-losses", "well-to-tank"].contains(activity.head) ? 3 : 1
    case .services: 1
    case .capitalGoods: 2
    case .upstreamFreight: 4
    case .waste: 5
    case .businessTravel, .visitors: 6
    case .commuting: 7
    case .leasedAssets: 8
    case .downstreamFreight: 9
    case .useOfProducts: 11
    case .endOfLife: 12
    case .downstreamLeased: 13
    case .investments: 15
    case .other, .stationaryCombustion, .mobileCombustion, .process, .fugitive, .landUse,
      .importedElectricity, .importedEnergy:
      nil
    }
  }

  /// Where an activity belongs, by its first segment.
  package init(of activity: ActivityPath) {
    self =
      switch activity.head {
      case "stationary-combustion": .stationaryCombustion
      case "mobile-combustion", "vehicle": .mobileCombustion
      case "process", "carbon": .process
      case "agriculture": .landUse
      case "electricity": .importedElectricity
      case "steam", "heat", "cooling": .importedEnergy
      case "freight": .upstreamFreight
      case "freight-downstream": .downstreamFreight
      case "commuting", "homeworking": .commuting
      case "visitors": .visitors
      case "business-travel": .businessTravel
      case "electricity-losses", "heat-losses", "well-to-tank", "material", "water":
        .purchasedGoods
      case "capital-goods": .capitalGoods
      case "waste": .waste
      case "leased-assets": .leasedAssets
      case "services": .services
      case "product-use": .useOfProducts
      case "product-end-of-life": .endOfLife
      case "investments": .investments
      case "gas", "refrigerant", "refrigerant-store", "refrigerant-charge", "fugitive",
        "electrical-equipment", "wastewater", "waste-treatment":
        .fugitive
      default: .other
      }
  }

  package var title: ReportText {
    switch self {
    case .stationaryCombustion: .categoryStationary
    case .mobileCombustion: .categoryMobile
    case .process: .categoryProcess
    case .fugitive: .categoryFugitive
    case .landUse: .categoryLandUse
    case .importedElectricity: .categoryElectricity
    case .importedEnergy: .categoryEnergy
    case .upstreamFreight: .categoryUpstreamFreight
    case .downstreamFreight: .categoryDownstreamFreight
    case .commuting: .categoryCommuting
    case .visitors: .categoryVisitors
    case .businessTravel: .categoryBusinessTravel
    case .purchasedGoods: .categoryPurchasedGoods
    case .capitalGoods: .categoryCapitalGoods
    case .waste: .categoryWaste
    case .leasedAssets: .categoryLeasedAssets
    case .services: .categoryServices
    case .useOfProducts: .categoryUseOfProducts
    case .downstreamLeased: .categoryDownstreamLeased
    case .endOfLife: .categoryEndOfLife
    case .investments: .categoryInvestments
    case .other: .categoryOther
    }
  }

  /// The title of category 1 to 6.
  package static func title(ofCategory category: Int) -> ReportText {
    switch category {
    case 1: .category1
    case 2: .category2
    case 3: .category3
    case 4: .category4
    case 5: .category5
    default: .category6
    }
  }
}
