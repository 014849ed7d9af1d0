import BanyanDiagnostics

/// Terms of the acts, by their English name: categories of goods, methods, and the words of citations.
package enum CBAMTerm: String, CatalogueText {
  case calcinedClay = "Calcined clay"
  case cementClinker = "Cement clinker"
  case cement = "Cement"
  case aluminousCement = "Aluminous cement"
  case nitricAcid = "Nitric acid"
  case urea = "Urea"
  case ammonia = "Ammonia"
  case mixedFertilisers = "Mixed fertilisers"
  case sinteredOre = "Sintered Ore"
  case pigIron = "Pig iron"
  case ferroManganese = "FeMn"
  case ferroChromium = "FeCr"
  case ferroNickel = "FeNi"
  case directReducedIron = "DRI"
  case crudeSteel = "Crude steel"
  case steelProducts = "Iron or steel products"
  case unwroughtAluminium = "Unwrought aluminium"
  case aluminiumProducts = "Aluminium products"
  case hydrogen = "Hydrogen"
  case electricity = "Electricity"
  case combustion
  case process
  case massBalance = "mass-balance"
  case measured
  case perfluorocarbons = "pfc"
  case transfer = "co2-transfer"

  package var english: String {
    switch self {
    case .massBalance: "mass balance"
    case .process: "process emissions"
    case .perfluorocarbons: "perfluorocarbons"
    case .transfer: "CO2 transfer"
    case .measured: "measured continuously"
    default: rawValue
    }
  }

  package var vietnamese: String {
    switch self {
    case .calcinedClay: "Đất sét nung"
    case .cementClinker: "Clinker xi măng"
    case .cement: "Xi măng"
    case .aluminousCement: "Xi măng cao alumin"
    case .nitricAcid: "Axit nitric"
    case .urea: "U-rê"
    case .ammonia: "Amoniac"
    case .mixedFertilisers: "Phân bón hỗn hợp"
    case .sinteredOre: "Quặng thiêu kết"
    case .pigIron: "Gang"
    case .ferroManganese: "Fero mangan"
    case .ferroChromium: "Fero crôm"
    case .ferroNickel: "Fero niken"
    case .directReducedIron: "Sắt hoàn nguyên trực tiếp"
    case .crudeSteel: "Thép thô"
    case .steelProducts: "Sản phẩm sắt hoặc thép"
    case .unwroughtAluminium: "Nhôm chưa gia công"
    case .aluminiumProducts: "Sản phẩm nhôm"
    case .hydrogen: "Hydro"
    case .electricity: "Điện"
    case .combustion: "đốt nhiên liệu"
    case .process: "phát thải quá trình"
    case .massBalance: "cân bằng khối lượng"
    case .measured: "đo liên tục"
    case .perfluorocarbons: "khí PFC"
    case .transfer: "chuyển CO2"
    }
  }

  /// A term of the acts in a language; what is none stays as it is.
  static func text(_ term: String, in language: Language) -> String {
    CBAMTerm(rawValue: term)?.text(in: language) ?? term
  }

  /// A place in the acts, whose words change with the language: `II B.3.1, Eq. 5`.
  static func citation(_ place: String, in language: Language) -> String {
    if language == .english { return place }
    var place = place
    for word in citationWords { place = place.replacing(word.english, with: word.vietnamese) }
    return place
  }

  private static let citationWords: [(english: String, vietnamese: String)] = [
    ("Annex", "Phụ lục"), ("Art.", "Điều"), ("Eq.", "công thức"), ("Table", "Bảng"),
    ("point", "điểm"), (" to ", " đến "),
  ]
}

/// The acts that a report rests on, with the edition that was read.
package enum CBAMAct: String, CatalogueText, CaseIterable {
  case regulation = "(EU) 2023/956"
  case calculation = "(EU) 2025/2547"
  case prices = "(EU) 2025/2548"
  case allocation = "(EU) 2025/2620"
  case defaultValues = "(EU) 2025/2621"

  package var english: String {
    switch self {
    case .regulation: "as amended by (EU) 2025/2083"
    case .calculation: "OJ L, 22.12.2025; corrigendum of 3 June 2026 not seen"
    case .prices: "OJ L, 22.12.2025"
    case .allocation: "OJ L, 22.12.2025; benchmarks of 2026 are estimates (recital 10)"
    case .defaultValues: "Annex I as corrected by (EU) 2026/1740; Annex IV as first adopted"
    }
  }

  package var vietnamese: String {
    switch self {
    case .regulation: "được sửa đổi bởi (EU) 2025/2083"
    case .calculation: "Công báo L, 22.12.2025; chưa đọc bản đính chính 3.6.2026"
    case .prices: "Công báo L, 22.12.2025"
    case .allocation: "Công báo L, 22.12.2025; mức chuẩn 2026 là ước tính (đoạn mở đầu 10)"
    case .defaultValues: "Phụ lục I theo bản sửa (EU) 2026/1740; Phụ lục IV theo bản đầu"
    }
  }
}
