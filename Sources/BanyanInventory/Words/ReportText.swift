import BanyanDiagnostics

/// Every text of a report, by key. A filed report uses the law's word, the ISO view the standard's.
package enum ReportText: String, CatalogueText {
  case category1
  case category2
  case category3
  case category4
  case category5
  case category6
  case categoryStationary
  case categoryMobile
  case categoryProcess
  case categoryFugitive
  case categoryLandUse
  case categoryElectricity
  case categoryEnergy
  case categoryUpstreamFreight
  case categoryDownstreamFreight
  case categoryCommuting
  case categoryVisitors
  case categoryBusinessTravel
  case categoryPurchasedGoods
  case categoryCapitalGoods
  case categoryWaste
  case categoryLeasedAssets
  case categoryServices
  case categoryUseOfProducts
  case categoryDownstreamLeased
  case categoryEndOfLife
  case categoryInvestments
  case categoryOther
}
