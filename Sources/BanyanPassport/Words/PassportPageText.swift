import BanyanDiagnostics

/// Words of the page for people, which has each of them in both languages.
enum PassportPageText: String, CatalogueText {
  case kind, batch, heat, model, maker, madeAt, madeOn, amount, grade, validFor
  case route, cementType, clinker, alloy, primaryMetal, nutrients, piece, span
  case safety, noSafety, cutOffs, cutOffsTogether, statusList
  case footprint, per, exact, covers, leavesOut, uptake, ofPeriod, ofPeriodBatch
  case embedded, direct, indirect, embeddedNote
  case bridge, inFootprint, underLaw, step, difference
  case stepTransport, stepOtherInputs, stepPrecursors, stepElectricity, stepProcesses, total
  case materials, material, origin, share, recycled, preConsumer, postConsumer, notRecycled
  case recycledContent
  case verification, verified, limited, reasonable, notVerified, revoked
  case checking, checkingNote, takenDown, symbolNote, identifier, signedFile, issuerKeys

  var english: String {
    switch self {
    case .kind: "Digital product passport"
    case .batch: "Batch"
    case .heat: "Heat"
    case .model: "Model"
    case .maker: "Made by"
    case .madeAt: "Made at"
    case .madeOn: "Made on"
    case .amount: "Quantity"
    case .grade: "Grade"
    case .validFor: "Holds from {1}, no longer from {2}"
    case .route: "Steelmaking route"
    case .cementType: "Cement type (EN 197-1)"
    case .clinker: "Clinker"
    case .alloy: "Alloy (EN 573-3)"
    case .primaryMetal: "Primary metal"
    case .nutrients: "Nutrients (Regulation (EU) 2019/1009)"
    case .piece: "piece"
    case .span: "{1} to {2}"
    case .safety: "Safety warnings"
    case .noSafety: "There are none."
    case .cutOffs: "Also left out, though it belongs to it, with an estimate of its share:"
    case .cutOffsTogether: "Also left out, by estimate: {1} of it."
    case .statusList: "List of what is revoked"
    case .footprint: "Carbon footprint"
    case .per: "per {1} of product"
    case .exact: "exactly {1}"
    case .covers:
      "Covers raw materials, their transport, energy and making, up to the factory gate (cradle to gate, "
        + "ISO 14067; potentials: {1})."
    case .leavesOut:
      "Leaves out delivery to the customer, use and end of life, and the carbon that plants took up."
    case .uptake: "Carbon that plants took up: {1}; with it the figure is {2}."
    case .ofPeriod: "It is the product's figure for {1}."
    case .ofPeriodBatch: "It is the product's figure for {1}, not measured on this batch."
    case .embedded: "Embedded emissions under CBAM"
    case .direct: "direct"
    case .indirect: "indirect"
    case .embeddedNote:
      "Another number than the footprint, by Regulation (EU) 2023/956 and the acts under it, for {1}: other "
        + "constants, boundary and division."
    case .bridge: "From the footprint to the embedded emissions"
    case .inFootprint: "In the footprint"
    case .underLaw: "Under CBAM"
    case .step: "Step"
    case .difference: "Difference"
    case .stepTransport: "Transport of what is bought"
    case .stepOtherInputs: "Bought materials that are no precursors"
    case .stepPrecursors: "Precursors"
    case .stepElectricity: "Purchased energy"
    case .stepProcesses: "Own processes"
    case .total: "Together"
    case .materials: "What it consists of"
    case .material: "Material"
    case .origin: "Origin"
    case .share: "Share of mass"
    case .recycled: "Recycled"
    case .preConsumer: "pre-consumer"
    case .postConsumer: "post-consumer"
    case .notRecycled: "no"
    case .recycledContent:
      "Recycled content by ISO 14021: {1} post-consumer, {2} pre-consumer. Returns of the own process are not "
        + "counted."
    case .verification: "Verification"
    case .verified: "Verified by {1} on {2} ({3}, {4} assurance)."
    case .limited: "limited"
    case .reasonable: "reasonable"
    case .notVerified: "Not verified by anybody outside the firm."
    case .revoked: "Revoked on {1}: this passport holds no more."
    case .checking: "How to check the signature"
    case .checkingNote:
      "Fetch the signed passport and the issuer's keys, and let any program that reads W3C Verifiable "
        + "Credentials (vc+jwt) compare them. With banyan:"
    case .takenDown:
      "The signed passport was taken down when it was revoked. A copy that somebody kept is refused by the "
        + "signed list of what is revoked:"
    case .symbolNote: "The symbol holds this address and nothing else."
    case .identifier: "Product identifier"
    case .signedFile: "Signed passport"
    case .issuerKeys: "Issuer's keys"
    }
  }

  var vietnamese: String {
    switch self {
    case .kind: "Hộ chiếu số sản phẩm"
    case .batch: "Lô"
    case .heat: "Mẻ nấu"
    case .model: "Mẫu mã"
    case .maker: "Nhà sản xuất"
    case .madeAt: "Nơi sản xuất"
    case .madeOn: "Ngày sản xuất"
    case .amount: "Khối lượng"
    case .grade: "Mác"
    case .validFor: "Có hiệu lực từ {1}, hết hiệu lực từ {2}"
    case .route: "Công nghệ luyện thép"
    case .cementType: "Loại xi măng (EN 197-1)"
    case .clinker: "Clanhke"
    case .alloy: "Hợp kim (EN 573-3)"
    case .primaryMetal: "Kim loại nguyên sinh"
    case .nutrients: "Chất dinh dưỡng (Quy định (EU) 2019/1009)"
    case .piece: "chiếc"
    case .span: "{1} đến {2}"
    case .safety: "Cảnh báo an toàn"
    case .noSafety: "Không có cảnh báo nào."
    case .cutOffs: "Phần thuộc ranh giới nhưng chưa tính, với tỷ lệ ước tính:"
    case .cutOffsTogether: "Phần chưa tính, theo ước tính: {1}."
    case .statusList: "Danh sách thu hồi"
    case .footprint: "Dấu vết các-bon"
    case .per: "trên {1} sản phẩm"
    case .exact: "chính xác {1}"
    case .covers:
      "Gồm nguyên liệu, vận chuyển nguyên liệu, năng lượng và sản xuất đến cổng nhà máy (từ khai thác đến cổng "
        + "nhà máy, ISO 14067; hệ số làm nóng: {1})."
    case .leavesOut:
      "Không gồm giao hàng, sử dụng và thải bỏ, cũng không trừ các-bon mà cây hấp thụ."
    case .uptake: "Các-bon cây đã hấp thụ: {1}; tính cả phần này, số liệu là {2}."
    case .ofPeriod: "Đây là số liệu của sản phẩm cho {1}."
    case .ofPeriodBatch: "Đây là số liệu của sản phẩm cho {1}, không đo riêng lô này."
    case .embedded: "Phát thải hàm chứa theo CBAM"
    case .direct: "trực tiếp"
    case .indirect: "gián tiếp"
    case .embeddedNote:
      "Khác với dấu vết các-bon: tính theo Quy định (EU) 2023/956 và các văn bản dưới quy định này cho {1}, với "
        + "hằng số, ranh giới và cách phân bổ khác."
    case .bridge: "Từ dấu vết các-bon đến phát thải hàm chứa"
    case .inFootprint: "Trong dấu vết các-bon"
    case .underLaw: "Theo CBAM"
    case .step: "Bước"
    case .difference: "Chênh lệch"
    case .stepTransport: "Vận chuyển hàng mua"
    case .stepOtherInputs: "Vật liệu mua không phải tiền chất"
    case .stepPrecursors: "Tiền chất"
    case .stepElectricity: "Năng lượng mua"
    case .stepProcesses: "Quá trình của nhà máy"
    case .total: "Cộng"
    case .materials: "Thành phần"
    case .material: "Vật liệu"
    case .origin: "Xuất xứ"
    case .share: "Tỷ lệ khối lượng"
    case .recycled: "Tái chế"
    case .preConsumer: "trước tiêu dùng"
    case .postConsumer: "sau tiêu dùng"
    case .notRecycled: "không"
    case .recycledContent:
      "Hàm lượng tái chế theo ISO 14021: {1} sau tiêu dùng, {2} trước tiêu dùng. Không tính phần hồi của chính "
        + "quá trình."
    case .verification: "Thẩm định"
    case .verified: "{1} đã thẩm định ngày {2} ({3}, mức đảm bảo: {4})."
    case .limited: "giới hạn"
    case .reasonable: "hợp lý"
    case .notVerified: "Chưa được bên nào ngoài doanh nghiệp thẩm định."
    case .revoked: "Đã thu hồi ngày {1}: hộ chiếu này không còn hiệu lực."
    case .checking: "Cách kiểm tra chữ ký"
    case .checkingNote:
      "Tải hộ chiếu đã ký và khóa của bên phát hành, rồi dùng chương trình bất kỳ đọc được W3C Verifiable "
        + "Credentials (vc+jwt) để đối chiếu. Với banyan:"
    case .takenDown:
      "Hộ chiếu đã ký được gỡ xuống khi bị thu hồi. Bản sao mà ai đó còn giữ sẽ bị từ chối theo danh sách thu hồi "
        + "đã ký:"
    case .symbolNote: "Mã QR chỉ chứa địa chỉ này."
    case .identifier: "Mã định danh sản phẩm"
    case .signedFile: "Hộ chiếu đã ký"
    case .issuerKeys: "Khóa của bên phát hành"
    }
  }
}

extension PassportSettings.Assurance {
  var words: PassportPageText {
    switch self {
    case .limited: .limited
    case .reasonable: .reasonable
    }
  }
}

extension FigureBridge.Kind {
  var words: PassportPageText {
    switch self {
    case .transport: .stepTransport
    case .otherInputs: .stepOtherInputs
    case .precursors: .stepPrecursors
    case .electricity: .stepElectricity
    case .processes: .stepProcesses
    }
  }
}
