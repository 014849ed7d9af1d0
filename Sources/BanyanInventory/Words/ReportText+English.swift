import BanyanDiagnostics

extension ReportText {
  package var english: String {
    switch self {
    case .category1: "direct"
    case .category2: "imported energy"
    case .category3: "transport"
    case .category4: "products used"
    case .category5: "use of products"
    case .category6: "other"
    case .categoryStationary: "stationary combustion"
    case .categoryMobile: "mobile combustion"
    case .categoryProcess: "industrial processes"
    case .categoryFugitive: "fugitive"
    case .categoryLandUse: "land use"
    case .categoryElectricity: "imported electricity"
    case .categoryEnergy: "imported heat, steam and cooling"
    case .categoryUpstreamFreight: "upstream transport of goods"
    case .categoryDownstreamFreight: "downstream transport of goods"
    case .categoryCommuting: "employee commuting"
    case .categoryVisitors: "clients and visitors"
    case .categoryBusinessTravel: "business travel"
    case .categoryPurchasedGoods: "purchased goods, fuels and energy upstream"
    case .categoryCapitalGoods: "capital goods"
    case .categoryWaste: "disposal of waste"
    case .categoryLeasedAssets: "use of leased assets"
    case .categoryServices: "services"
    case .categoryUseOfProducts: "use stage of products"
    case .categoryDownstreamLeased: "assets leased to others"
    case .categoryEndOfLife: "end of life of products"
    case .categoryInvestments: "investments"
    case .categoryOther: "other indirect"
    }
  }
}
