import BanyanDiagnostics

extension ReportText {
  package var vietnamese: String {
    switch self {
    case .category1: "trực tiếp"
    case .category2: "năng lượng nhập vào"
    case .category3: "vận chuyển"
    case .category4: "sản phẩm tổ chức sử dụng"
    case .category5: "sử dụng sản phẩm của tổ chức"
    case .category6: "khác"
    case .categoryStationary: "nguồn cố định"
    case .categoryMobile: "nguồn di động"
    case .categoryProcess: "các quá trình công nghiệp"
    case .categoryFugitive: "phát tán"
    case .categoryLandUse: "sử dụng đất"
    case .categoryElectricity: "điện nhập vào"
    case .categoryEnergy: "nhiệt, hơi và lạnh nhập vào"
    case .categoryUpstreamFreight: "vận chuyển hàng hóa đầu vào"
    case .categoryDownstreamFreight: "vận chuyển hàng hóa đầu ra"
    case .categoryCommuting: "nhân viên đi làm"
    case .categoryVisitors: "khách hàng và khách đến"
    case .categoryBusinessTravel: "công tác"
    case .categoryPurchasedGoods: "hàng hóa mua vào, nhiên liệu và năng lượng thượng nguồn"
    case .categoryCapitalGoods: "tài sản cố định"
    case .categoryWaste: "xử lý chất thải"
    case .categoryLeasedAssets: "sử dụng tài sản thuê"
    case .categoryServices: "dịch vụ"
    case .categoryUseOfProducts: "giai đoạn sử dụng sản phẩm"
    case .categoryDownstreamLeased: "tài sản cho thuê"
    case .categoryEndOfLife: "kết thúc vòng đời sản phẩm"
    case .categoryInvestments: "đầu tư"
    case .categoryOther: "gián tiếp khác"
    }
  }
}
