import BanyanDiagnostics

/// Words about electricity that is brought into the Union.
extension DiagnosticCode {
  package static let reportWithoutGoods = DiagnosticCode(
    "cbam.no-goods", .error,
    "cbam.yaml has no processes: electricity is declared by its importer, and no operator reports on it "
      + "(2025/2547 Annex II D.2)",
    "cbam.yaml không có processes: điện do bên nhập khẩu khai báo, không có báo cáo của nhà vận hành "
      + "(2025/2547 Phụ lục II D.2)")
  package static let cnElectricityTaken = DiagnosticCode(
    "cn.electricity-taken", .error,
    "CN code {1} is electricity, which a process takes as indirect emissions and not as a precursor "
      + "(2025/2547 Annex II D, Annex III Eq. 56)",
    "mã CN {1} là điện, được quá trình dùng như phát thải gián tiếp chứ không phải tiền chất (2025/2547 Phụ "
      + "lục II D, Phụ lục III công thức 56)")
  package static let deliveryByCode = DiagnosticCode(
    "delivery.code", .error,
    "CN code {1} names no electricity: a delivery of goods names their product",
    "mã CN {1} không phải điện: chuyến giao hàng hóa phải ghi product của hàng")
  package static let electricityUnanswered = DiagnosticCode(
    "imported-electricity.criteria", .error,
    "actual emissions of imported electricity need an answer to {1} of 2023/956 Annex IV.5",
    "phát thải thực tế của điện nhập khẩu cần câu trả lời cho {1} của 2023/956 Phụ lục IV.5")
  package static let electricityIdle = DiagnosticCode(
    "imported-electricity.idle", .error,
    "'{1}' counts for nothing beside basis: default (2023/956 Annex IV.5)",
    "'{1}' không có tác dụng gì bên cạnh basis: default (2023/956 Phụ lục IV.5)")
  package static let electricityOrigin = DiagnosticCode(
    "imported-electricity.origin", .error,
    "electricity counts by the country that produced it, and unknown origins are for precursors alone "
      + "(2023/956 Annex IV.4.2; 2025/2621 Art. 1(5))",
    "điện được tính theo nước sản xuất, còn xuất xứ không rõ chỉ dành cho tiền chất (2023/956 Phụ lục "
      + "IV.4.2; 2025/2621 Điều 1(5))")
  package static let electricityIntensity = DiagnosticCode(
    "imported-electricity.intensity", .error,
    "{1} t CO2/MWh is more than the 0.55 t of fossil CO2 that criterion (c) allows (2023/956 Annex IV.5(c))",
    "{1} tấn CO2/MWh vượt mức 0,55 tấn CO2 hóa thạch mà tiêu chí (c) cho phép (2023/956 Phụ lục IV.5(c))"
  )
  package static let electricityBefore = DiagnosticCode(
    "imported-electricity.before", .error,
    "electricity imported in {1} does not belong to a report on {2} (2025/2547 Art. 7)",
    "điện nhập khẩu trong {1} không thuộc báo cáo năm {2} (2025/2547 Điều 7)")
  package static let electricityUnmet = DiagnosticCode(
    "imported-electricity.unmet", .warning,
    "{1} of 2023/956 Annex IV.5 is not met: {2} t CO2/MWh by default counts in place of {3}, {4} t CO2 more",
    "{1} của 2023/956 Phụ lục IV.5 không đạt: tính {2} tấn CO2/MWh mặc định thay cho {3}, thêm {4} tấn CO2"
  )
}

extension TextKey {
  package static let hintReportWithoutGoods = TextKey(
    "hintReportWithoutGoods",
    "take --format text, json, html or cost-sheet",
    "chọn --format text, json, html hoặc cost-sheet")
  package static let hintElectricityTaken = TextKey(
    "hintElectricityTaken",
    "remove the line: records of electricity/… count by themselves; a material that stands for it goes to "
      + "not-precursors with because: and without cn:",
    "bỏ dòng này: bản ghi electricity/… tự được tính; vật liệu thay cho điện thì ghi dưới not-precursors với "
      + "because: và không có cn:")
  package static let hintElectricityNoGood = TextKey(
    "hintElectricityNoGood",
    "remove cn: and write because: by-product; its emissions leave the process by electricity-produced: "
      + "{process: {1}, fuels: …}",
    "bỏ cn: và ghi because: by-product; phát thải của điện rời quá trình qua electricity-produced: {process: "
      + "{1}, fuels: …}")
  package static let hintDeliveryByCode = TextKey(
    "hintDeliveryByCode",
    "write product: with a good of cbam.yaml in place of cn:",
    "ghi product: với một hàng hóa của cbam.yaml thay cho cn:")
  package static let hintElectricityCriteria = TextKey(
    "hintElectricityCriteria",
    "add criteria: {agreement, connection, intensity, nomination, certificate}, each no or {met: yes, "
      + "evidence: …}, or write basis: default without factor",
    "thêm criteria: {agreement, connection, intensity, nomination, certificate}, mỗi mục ghi no hoặc {met: "
      + "yes, evidence: …}, hoặc ghi basis: default và bỏ factor")
  package static let hintElectricityAnswer = TextKey(
    "hintElectricityAnswer",
    "write {1}: {met: yes, evidence: …}, or {1}: no",
    "ghi {1}: {met: yes, evidence: …}, hoặc {1}: no")
  package static let hintElectricityIdle = TextKey(
    "hintElectricityIdle",
    "remove {1}, or write basis: actual",
    "bỏ {1}, hoặc ghi basis: actual")
  package static let hintElectricityOrigin = TextKey(
    "hintElectricityOrigin",
    "write the country whose power plants made it, whatever it passed through",
    "ghi nước có nhà máy sản xuất điện đó, dù điện đi qua nước nào")
  package static let hintElectricityIntensity = TextKey(
    "hintElectricityIntensity",
    "write intensity: no, so that the default factor counts, or correct factor",
    "ghi intensity: no để tính theo hệ số mặc định, hoặc sửa factor")
  package static let hintElectricityUnmet = TextKey(
    "hintElectricityUnmet",
    "prove it: {1}: {met: yes, evidence: …}, or write basis: default without factor and criteria",
    "chứng minh: {1}: {met: yes, evidence: …}, hoặc ghi basis: default và bỏ factor, criteria")
  package static let hintElectricityCarbonPrice = TextKey(
    "hintElectricityCarbonPrice",
    "state actual emissions with factor and criteria, or remove the carbon price",
    "khai phát thải thực tế bằng factor và criteria, hoặc bỏ giá các-bon")
  package static let hintImportedElectricityFactor = TextKey(
    "hintImportedElectricityFactor",
    "put a table with the head law: cbam-imported-electricity and values: {EU: 0.612, {1}: …}, the figure "
      + "of 2025/2621 Annex III, into a folder of BANYAN_FACTORS",
    "đặt một bảng mở đầu bằng law: cbam-imported-electricity với values: {EU: 0.612, {1}: …}, số của Phụ "
      + "lục III 2025/2621, vào một thư mục của BANYAN_FACTORS")
  package static let noteCosts = TextKey(
    "noteCosts",
    "that costs {1} EUR at the price of the quarter, or the one assumed",
    "tốn thêm {1} EUR theo giá của quý, hoặc giá giả định")
}

/// The words of imported electricity on a cost sheet and in explanations.
package enum ImportedElectricityText: String, CatalogueText {
  case title, country, megawattHours, factor, basis, actual, byDefault, exempt
  case defaultOfCountry, defaultOfUnion, answerYes, answerNo, imported, note

  package var english: String {
    switch self {
    case .title: "Electricity for the Union"
    case .country: "produced in"
    case .megawattHours: "MWh"
    case .factor: "t CO2/MWh"
    case .basis: "basis"
    case .actual: "actual (2023/956 Annex IV.5)"
    case .byDefault: "by default"
    case .exempt: "outside the Regulation (2023/956 Annex III.1)"
    case .defaultOfCountry: "default factor of {1} (2025/2621 Annex III)"
    case .defaultOfUnion:
      "the Union's factor, since 2025/2621 Annex III has none of {1} (2023/956 Annex IV.4.2.2)"
    case .answerYes: "criterion {1}: yes"
    case .answerNo: "criterion {1}: no"
    case .imported: "MWh of electricity for {1}, {2}"
    case .note:
      "Electricity counts in MWh (1 MWh = 1 000 kWh, the functional unit), by its direct emissions alone "
        + "(2025/2547 Annex II D.2): no free allocation (2025/2620 Art. 1(2)), no mark-up, no threshold of "
        + "50 t (2023/956 Art. 2a)."
    }
  }

  package var vietnamese: String {
    switch self {
    case .title: "Điện đưa vào Liên minh"
    case .country: "sản xuất tại"
    case .megawattHours: "MWh"
    case .factor: "tấn CO2/MWh"
    case .basis: "căn cứ"
    case .actual: "thực tế (2023/956 Phụ lục IV.5)"
    case .byDefault: "theo mặc định"
    case .exempt: "ngoài phạm vi Quy định (2023/956 Phụ lục III.1)"
    case .defaultOfCountry: "hệ số mặc định của {1} (2025/2621 Phụ lục III)"
    case .defaultOfUnion:
      "hệ số của Liên minh, vì Phụ lục III 2025/2621 không có {1} (2023/956 Phụ lục IV.4.2.2)"
    case .answerYes: "tiêu chí {1}: có"
    case .answerNo: "tiêu chí {1}: không"
    case .imported: "MWh điện cho {1}, {2}"
    case .note:
      "Điện tính bằng MWh (1 MWh = 1 000 kWh, đơn vị chức năng), chỉ theo phát thải trực tiếp (2025/2547 Phụ "
        + "lục II D.2): không phân bổ miễn phí (2025/2620 Điều 1(2)), không phần cộng thêm, không ngưỡng 50 "
        + "tấn (2023/956 Điều 2a)."
    }
  }
}
