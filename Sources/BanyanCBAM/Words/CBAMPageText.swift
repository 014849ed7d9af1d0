import BanyanDiagnostics

/// Words of the page on embedded emissions, beside those that reports and sheets have.
package enum CBAMPageText: String, CatalogueText {
  case kind, figures, madeOf, madeOfGood, ownProcess
  case basisActual, basisDefault, basisExempt, basisOwn, precursors
  case processes, streams, balance, reconciliation, reconciliationNone
  case inventory, law, difference, obligation, obligationNone
  case threshold, over, below, findings, acts
  case sum, share, total, year, lever
  case saved, unitTonnes, unitPerTonne, unitMWh, ofDeliveries, footer

  package var english: String {
    switch self {
    case .kind: "CBAM · embedded emissions"
    case .figures: "At a glance"
    case .madeOf: "What each good is made of, for 1 t"
    case .madeOfGood: "{1}, CN {2}"
    case .ownProcess: "own process"
    case .basisActual: "actual"
    case .basisDefault: "default value"
    case .basisExempt: "exempt origin"
    case .basisOwn: "own good"
    case .precursors: "Bought precursors"
    case .processes: "Production processes"
    case .streams: "Direct emissions, stream by stream"
    case .balance: "Balance"
    case .reconciliation: "From the inventory to CBAM"
    case .reconciliationNone:
      "The inventory of the same records holds errors, so it is not compared."
    case .inventory: "inventory 1.1 + 1.3, t CO2e"
    case .law: "CBAM, t CO2e"
    case .difference: "difference"
    case .obligation: "What importers owe"
    case .obligationNone: "cbam.yaml states no deliveries."
    case .threshold: "Threshold of 50 t a year (2023/956 Art. 2a): {1} takes {2} t in {3}, {4}."
    case .over: "above it"
    case .below: "not above it as far as this workspace knows"
    case .findings: "Findings"
    case .acts: "Acts"
    case .sum: "sum"
    case .share: "share"
    case .total: "total, t CO2e per t"
    case .year: "year"
    case .lever: "what"
    case .saved: "certificates less for 1 t"
    case .unitTonnes: "t CO2e"
    case .unitPerTonne: "t CO2e/t"
    case .unitMWh: "MWh"
    case .ofDeliveries: "of the deliveries stated"
    case .footer: "Every figure can be followed to its records: banyan explain FOLDER cbam"
    }
  }

  package var vietnamese: String {
    switch self {
    case .kind: "CBAM · phát thải hàm chứa"
    case .figures: "Tóm tắt"
    case .madeOf: "Mỗi mặt hàng gồm những gì, cho 1 tấn"
    case .madeOfGood: "{1}, CN {2}"
    case .ownProcess: "quá trình của chính cơ sở"
    case .basisActual: "thực tế"
    case .basisDefault: "giá trị mặc định"
    case .basisExempt: "xuất xứ được miễn"
    case .basisOwn: "hàng tự sản xuất"
    case .precursors: "Tiền chất mua vào"
    case .processes: "Các quá trình sản xuất"
    case .streams: "Phát thải trực tiếp, từng dòng nguồn"
    case .balance: "Cân bằng"
    case .reconciliation: "Từ kiểm kê đến CBAM"
    case .reconciliationNone: "Kiểm kê của cùng bản ghi còn lỗi nên chưa đối chiếu."
    case .inventory: "kiểm kê 1.1 + 1.3, tấn CO2tđ"
    case .law: "CBAM, tấn CO2tđ"
    case .difference: "chênh lệch"
    case .obligation: "Nhà nhập khẩu phải nộp gì"
    case .obligationNone: "cbam.yaml chưa ghi chuyến giao nào."
    case .threshold: "Ngưỡng 50 tấn mỗi năm (2023/956 Điều 2a): {1} nhận {2} tấn năm {3}, {4}."
    case .over: "vượt ngưỡng"
    case .below: "chưa vượt theo những gì không gian làm việc này biết"
    case .findings: "Ghi chú khi tính"
    case .acts: "Văn bản"
    case .sum: "tổng"
    case .share: "tỷ lệ"
    case .total: "tổng, tấn CO2tđ/tấn"
    case .year: "năm"
    case .lever: "việc"
    case .saved: "chứng chỉ giảm cho 1 tấn"
    case .unitTonnes: "tấn CO2tđ"
    case .unitPerTonne: "tấn CO2tđ/tấn"
    case .unitMWh: "MWh"
    case .ofDeliveries: "của các chuyến giao đã ghi"
    case .footer: "Mọi số liệu đều lần được về bản ghi: banyan explain THƯ-MỤC cbam"
    }
  }
}
