import BanyanDiagnostics

/// Words of what is said of a filled template, by key.
package enum TemplateWord: String, CatalogueText {
  case columnProduct
  case templateFilled
  case templateByFormulas
  case templateDirect
  case templateIndirect
  case templateMWh
  case templateSame
  case templateDiffers
  case templateBlanks
  case blankOrigin
  case blankElectricity
  case blankFactorSource
  case blankUnstated
  case blankJudgement
  case blankCarbonPrice
  case causeIndirect
  case causePrecursorElectricity
  case causeContent
  case causeFloor
  case causeAverage
  case causeBlankElectricity

  package var english: String {
    switch self {
    case .columnProduct: "product"
    case .templateFilled: "Template {1}: {2} cells filled in {3}"
    case .templateByFormulas:
      "By the template's own formulas (transitional methods, 2023/1773), for 1 t"
    case .templateDirect: "direct, t CO2e"
    case .templateIndirect: "indirect, t CO2e"
    case .templateMWh: "electricity, MWh"
    case .templateSame: "By the definitive rules (2025/2547): the same figures."
    case .templateDiffers: "By the definitive rules (2025/2547), for 1 t, where they differ"
    case .templateBlanks: "Left blank in the template"
    case .blankOrigin: "the origin is unknown, or its code is not in the template's list"
    case .blankElectricity:
      "nobody states the electricity of this precursor; the template counts no indirect "
        + "emissions of it"
    case .blankFactorSource: "nobody states where the supplier's electricity factor comes from"
    case .blankUnstated: "cbam.yaml does not state it, under installation"
    case .blankJudgement: "a judgement of the operator, no figure of the records"
    case .blankCarbonPrice:
      "how a carbon price paid counts per tonne is not settled: fill in columns AL to AX "
        + "yourself"
    case .causeIndirect:
      "the template counts the electricity of every process; the goods stand in Annex II "
        + "of 2023/956, so the definitive rules count none"
    case .causePrecursorElectricity:
      "the template counts the electricity of precursors whose code stands in Annex II "
        + "of 2023/956"
    case .causeContent:
      "the template has one figure for each tonne; the definitive rules count clinker or "
        + "nitrogen contained (2025/2547 Eq. 64 to 66)"
    case .causeFloor:
      "attributed emissions below zero count as zero (2025/2547 Annex III A.1); the "
        + "template lets them stand, or takes no negative entry"
    case .causeAverage:
      "suppliers of one CN code are averaged over the installation (2025/2547 Art. "
        + "14(2)); the template takes each where it was used"
    case .causeBlankElectricity:
      "a precursor counts indirect emissions that the template has no electricity for"
    }
  }

  package var vietnamese: String {
    switch self {
    case .columnProduct: "sản phẩm"
    case .templateFilled: "Mẫu {1}: đã điền {2} ô trong {3}"
    case .templateByFormulas:
      "Theo chính công thức của mẫu (phương pháp chuyển tiếp, 2023/1773), cho 1 t"
    case .templateDirect: "trực tiếp, t CO2e"
    case .templateIndirect: "gián tiếp, t CO2e"
    case .templateMWh: "điện, MWh"
    case .templateSame: "Theo quy tắc chính thức (2025/2547): cùng số liệu."
    case .templateDiffers: "Theo quy tắc chính thức (2025/2547), cho 1 t, ở chỗ khác nhau"
    case .templateBlanks: "Để trống trong mẫu"
    case .blankOrigin: "chưa biết xuất xứ, hoặc mã nước không có trong danh mục của mẫu"
    case .blankElectricity:
      "chưa ai nêu điện của tiền chất này; mẫu không tính phát thải gián tiếp của nó"
    case .blankFactorSource: "chưa ai nêu nguồn hệ số điện của nhà cung cấp"
    case .blankUnstated: "cbam.yaml chưa nêu, ở mục installation"
    case .blankJudgement: "là nhận định của cơ sở, không phải số liệu từ bản ghi"
    case .blankCarbonPrice:
      "cách tính giá các-bon đã trả cho mỗi tấn chưa được quy định: hãy tự điền cột AL đến AX"
    case .causeIndirect:
      "mẫu tính điện của mọi quá trình; hàng hóa thuộc Phụ lục II của 2023/956 nên quy "
        + "tắc chính thức không tính"
    case .causePrecursorElectricity:
      "mẫu tính điện của tiền chất có mã thuộc Phụ lục II của 2023/956"
    case .causeContent:
      "mẫu có một số liệu cho mỗi tấn; quy tắc chính thức tính theo clinker hoặc nitơ "
        + "chứa trong hàng (2025/2547 công thức 64 đến 66)"
    case .causeFloor:
      "phát thải quy cho quá trình nếu âm thì tính bằng không (2025/2547 Phụ lục III "
        + "A.1); mẫu giữ nguyên hoặc không nhận số âm"
    case .causeAverage:
      "các nhà cung cấp cùng mã CN được tính bình quân toàn cơ sở (2025/2547 Điều "
        + "14(2)); mẫu tính từng nơi dùng"
    case .causeBlankElectricity: "có tiền chất tính phát thải gián tiếp mà mẫu không có số điện"
    }
  }
}
