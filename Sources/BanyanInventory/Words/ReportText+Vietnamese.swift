import BanyanDiagnostics

extension ReportText {
  package var vietnamese: String {
    switch self {
    case .category1: "phát thải trực tiếp"
    case .category2: "năng lượng mua từ bên ngoài"
    case .category3: "phát thải gián tiếp từ vận chuyển"
    case .category4: "phát thải gián tiếp từ sản phẩm do tổ chức sử dụng"
    case .category5: "phát thải gián tiếp từ sử dụng sản phẩm của tổ chức"
    case .category6: "phát thải gián tiếp khác"
    case .categoryStationary: "nguồn cố định"
    case .categoryMobile: "nguồn di động"
    case .categoryProcess: "các quá trình công nghiệp"
    case .categoryFugitive: "phát tán (gồm môi chất lạnh, nước thải)"
    case .categoryLandUse: "sử dụng đất"
    case .categoryElectricity: "điện mua từ bên ngoài"
    case .categoryEnergy: "nhiệt, hơi và lạnh mua từ bên ngoài"
    case .categoryUpstreamFreight: "vận chuyển hàng hóa đầu vào"
    case .categoryDownstreamFreight: "vận chuyển hàng hóa đầu ra"
    case .categoryCommuting: "đi lại của người lao động"
    case .categoryVisitors: "khách hàng và khách đến"
    case .categoryBusinessTravel: "đi công tác"
    case .categoryPurchasedGoods:
      "hàng hóa mua vào; nhiên liệu, năng lượng: khâu khai thác, chế biến, vận chuyển "
        + "(upstream)"
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
