import BanyanDiagnostics

/// Headings of the tables in the law's documents: English, which the acts want, and the Vietnamese beside it.
package enum DocumentWord: String, CatalogueText {
  case component
  case process, category, route, goodsByCode
  case good, code, tonnes, stream
  case terajoules, carbonDioxide, equivalents, records
  case part, criteria, proof, flow
  case quantity, partner, source, megawattHours
  case factorPerMWh, basis, country, kind
  case receiver, contact, name, defaultValue
  case table, period, timeChosen, direct
  case indirect, directPerUnit, indirectPerUnit, directPerTonne
  case indirectPerTonne, report, verifier, precursor
  case precursors, embeddedUsed, method, operatorName
  case installation, registryId, unit, units
  case unitsPerTonne, directDefaultShare, indirectDefaultShare, onActual
  case onDefault, because, activityData, factor
  case zeroRated, article, what, product
  case directlyAttributable, heatImported, heatExported, wasteGasImported
  case wasteGasExported, electricityProduced, floor, activityLevel
  case parameter, value, allocation, column
  case benchmark, act, evidence, gas
  case file, uncertainty, processes, fuels
  case origin, scheme, covers, price
  case rebate, certifiedBy, whole, item
  case key
  case carrier, imported, produced, exported
  case consumed, partOfDirect

  /// Whether figures stand below it.
  var isFigure: Bool { Self.figures.contains(self) }

  /// Whether what stands below it stays on one line.
  var isShort: Bool { [.code, .unit, .period, .country, .item].contains(self) }

  private static let figures: Set<DocumentWord> = [
    .tonnes, .terajoules, .carbonDioxide, .equivalents,
    .part, .quantity, .megawattHours, .factorPerMWh,
    .defaultValue, .direct, .indirect, .directPerUnit,
    .indirectPerUnit, .directPerTonne, .indirectPerTonne, .embeddedUsed,
    .units, .unitsPerTonne, .directDefaultShare, .indirectDefaultShare,
    .onActual, .onDefault, .activityData, .zeroRated,
    .directlyAttributable, .heatImported, .heatExported, .wasteGasImported,
    .wasteGasExported, .electricityProduced, .floor, .activityLevel,
    .allocation, .benchmark, .imported, .produced,
    .exported, .consumed, .partOfDirect,
  ]

  package var english: String {
    switch self {
    case .component: "component"
    case .process: "process"
    case .category: "category"
    case .route: "route"
    case .goodsByCode: "goods (CN)"
    case .good: "good"
    case .code: "CN"
    case .tonnes: "t"
    case .stream: "source stream"
    case .terajoules: "TJ"
    case .carbonDioxide: "t CO2"
    case .equivalents: "t CO2e"
    case .records: "records"
    case .part: "part"
    case .criteria: "criteria (RED)"
    case .proof: "proof"
    case .flow: "flow"
    case .quantity: "quantity"
    case .partner: "other installation"
    case .source: "source"
    case .megawattHours: "MWh"
    case .factorPerMWh: "t CO2/MWh"
    case .basis: "basis"
    case .country: "country of origin"
    case .kind: "kind"
    case .receiver: "installation or infrastructure"
    case .contact: "responsible person"
    case .name: "name"
    case .defaultValue: "default value with mark-up, t CO2e per unit"
    case .table: "table"
    case .period: "reporting period"
    case .timeChosen: "period by Art. 13"
    case .direct: "direct, t CO2e"
    case .indirect: "indirect, t CO2e"
    case .directPerUnit: "direct, t CO2e per unit"
    case .indirectPerUnit: "indirect, t CO2e per unit"
    case .directPerTonne: "direct, t CO2e per t"
    case .indirectPerTonne: "indirect, t CO2e per t"
    case .report: "verification report"
    case .verifier: "verifier, accreditation"
    case .precursor: "precursor"
    case .precursors: "precursors"
    case .embeddedUsed: "specific embedded emissions used, t CO2e per unit"
    case .method: "method"
    case .operatorName: "operator"
    case .installation: "installation"
    case .registryId: "registry identifier"
    case .unit: "functional unit"
    case .units: "functional units"
    case .unitsPerTonne: "units in 1 t"
    case .directDefaultShare: "direct, by default values"
    case .indirectDefaultShare: "indirect, by default values"
    case .onActual: "on actual values"
    case .onDefault: "on default values"
    case .because: "because"
    case .activityData: "activity data"
    case .factor: "calculation factors"
    case .zeroRated: "zero-rated, t CO2"
    case .article: "point of the act"
    case .what: "what was missing"
    case .product: "product"
    case .directlyAttributable: "directly attributable"
    case .heatImported: "heat taken"
    case .heatExported: "heat given"
    case .wasteGasImported: "waste gas taken"
    case .wasteGasExported: "waste gas given"
    case .electricityProduced: "electricity made"
    case .floor: "floor at zero"
    case .activityLevel: "activity level"
    case .parameter: "parameter"
    case .value: "value"
    case .allocation: "free allocation, t CO2e per t"
    case .column: "column and route"
    case .benchmark: "t CO2e per t"
    case .act: "act"
    case .evidence: "evidence"
    case .gas: "gas"
    case .file: "file"
    case .uncertainty: "uncertainty"
    case .processes: "processes"
    case .fuels: "fuels"
    case .origin: "fossil or renewable"
    case .scheme: "scheme"
    case .covers: "covers"
    case .price: "price"
    case .rebate: "rebate"
    case .certifiedBy: "certified by"
    case .whole: "part of the installation"
    case .item: "item"
    case .key: "where to write it"
    case .carrier: "heat, gas, electricity"
    case .imported: "imported"
    case .produced: "produced"
    case .exported: "exported"
    case .consumed: "consumed"
    case .partOfDirect: "of the direct emissions"
    }
  }

  package var vietnamese: String {
    switch self {
    case .component: "thành phần"
    case .process: "quá trình"
    case .category: "nhóm hàng"
    case .route: "tuyến công nghệ"
    case .goodsByCode: "hàng hóa (CN)"
    case .good: "hàng hóa"
    case .code: "CN"
    case .tonnes: "tấn"
    case .stream: "dòng nguồn"
    case .terajoules: "TJ"
    case .carbonDioxide: "tấn CO2"
    case .equivalents: "tấn CO2tđ"
    case .records: "bản ghi"
    case .part: "phần"
    case .criteria: "tiêu chí (RED)"
    case .proof: "chứng minh"
    case .flow: "dòng"
    case .quantity: "lượng"
    case .partner: "cơ sở khác"
    case .source: "nguồn"
    case .megawattHours: "MWh"
    case .factorPerMWh: "tấn CO2/MWh"
    case .basis: "cơ sở số liệu"
    case .country: "nước xuất xứ"
    case .kind: "loại"
    case .receiver: "cơ sở hoặc hạ tầng"
    case .contact: "người chịu trách nhiệm"
    case .name: "tên"
    case .defaultValue: "giá trị mặc định kèm phụ trội, tấn CO2tđ/đơn vị"
    case .table: "bảng"
    case .period: "kỳ báo cáo"
    case .timeChosen: "kỳ theo Điều 13"
    case .direct: "trực tiếp, tấn CO2tđ"
    case .indirect: "gián tiếp, tấn CO2tđ"
    case .directPerUnit: "trực tiếp, tấn CO2tđ/đơn vị"
    case .indirectPerUnit: "gián tiếp, tấn CO2tđ/đơn vị"
    case .directPerTonne: "trực tiếp, tấn CO2tđ/tấn"
    case .indirectPerTonne: "gián tiếp, tấn CO2tđ/tấn"
    case .report: "báo cáo thẩm tra"
    case .verifier: "bên thẩm tra, công nhận"
    case .precursor: "tiền chất"
    case .precursors: "các tiền chất"
    case .embeddedUsed: "phát thải hàm chứa riêng đã dùng, tấn CO2tđ/đơn vị"
    case .method: "phương pháp"
    case .operatorName: "nhà vận hành"
    case .installation: "cơ sở"
    case .registryId: "mã sổ đăng ký"
    case .unit: "đơn vị chức năng"
    case .units: "số đơn vị chức năng"
    case .unitsPerTonne: "đơn vị trong 1 tấn"
    case .directDefaultShare: "trực tiếp, theo mặc định"
    case .indirectDefaultShare: "gián tiếp, theo mặc định"
    case .onActual: "theo giá trị thực tế"
    case .onDefault: "theo giá trị mặc định"
    case .because: "vì"
    case .activityData: "số liệu hoạt động"
    case .factor: "hệ số tính"
    case .zeroRated: "hệ số không, tấn CO2"
    case .article: "điểm của văn bản"
    case .what: "thiếu gì"
    case .product: "sản phẩm"
    case .directlyAttributable: "trực tiếp quy được"
    case .heatImported: "nhiệt nhận vào"
    case .heatExported: "nhiệt đưa ra"
    case .wasteGasImported: "khí thải nhận vào"
    case .wasteGasExported: "khí thải đưa ra"
    case .electricityProduced: "điện phát"
    case .floor: "chặn tại không"
    case .activityLevel: "mức hoạt động"
    case .parameter: "thông số"
    case .value: "giá trị"
    case .allocation: "phân bổ miễn phí, tấn CO2tđ/tấn"
    case .column: "cột và tuyến"
    case .benchmark: "tấn CO2tđ/tấn"
    case .act: "văn bản"
    case .evidence: "bằng chứng"
    case .gas: "khí"
    case .file: "tệp"
    case .uncertainty: "độ không chắc chắn"
    case .processes: "các quá trình"
    case .fuels: "nhiên liệu"
    case .origin: "hóa thạch hay tái tạo"
    case .scheme: "cơ chế"
    case .covers: "phủ"
    case .price: "giá"
    case .rebate: "hoàn lại"
    case .certifiedBy: "chứng nhận bởi"
    case .whole: "phần của cơ sở"
    case .item: "mục"
    case .key: "ghi ở đâu"
    case .carrier: "nhiệt, khí, điện"
    case .imported: "nhận vào"
    case .produced: "tự sản xuất"
    case .exported: "đưa ra"
    case .consumed: "tiêu thụ"
    case .partOfDirect: "phần của trực tiếp"
    }
  }
}
