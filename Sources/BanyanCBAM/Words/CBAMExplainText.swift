import BanyanDiagnostics

/// The words of an explanation of an embedded emission.
package enum CBAMExplainText: String, CatalogueText {
  case overview
  case perTonne
  case perUnit
  case units
  case ownProcess
  case direct
  case indirect
  case freeAllocation
  case certificates
  case sumAgrees
  case attributed
  case directlyAttributable
  case heatImported
  case heatExported
  case wasteGasImported
  case wasteGasExported
  case electricityProduced
  case floor
  case activityLevel
  case electricity
  case electricityMean
  case electricityDefault
  case electricityActual
  case electricityTraced
  case share
  case outside
  case precursor
  case taken
  case actual
  case byDefault
  case exempt
  case printed
  case markUp
  case content
  case benchmark
  case kept
  case verified
  case fromLine
  case fromTable
  case oxidation
  case conversion
  case zeroRated
  case composition
  case reconciled
  case stocked
  case measuredHours
  case measuredSubstituted
  case potential
  case anodeGas
  case transferred
  case nitrousOxide
  case outputCarbon
  case clinkerBalance
  case heatMedium
  case heatLoad
  case rest
  case delivered
  case price
  case priceAssumed
  case priceNone
  case allOf
  case zeroRatedAll, balance, importedAll, attributedAll
  case exportedAll, reconciliation, activityLevelOf, defaultShare
  case threshold, ifDefault

  package var english: String {
    switch self {
    case .overview: "goods of {1}, {2}"
    case .perTonne: "for 1 t of {1}, CN {2}"
    case .perUnit: "for 1 {1} (2025/2547 Annex III B, Eq. 59 to 63)"
    case .units: "× {1} in 1 t (2025/2547 Art. 4, Eq. 64 to 66)"
    case .ownProcess: "process '{1}' itself"
    case .direct: "direct"
    case .indirect: "indirect"
    case .freeAllocation: "free allocation, 2025/2620 Art. 2, Eq. 2 to 5"
    case .certificates: "owed for 1 t: embedded emissions less free allocation, never below zero"
    case .sumAgrees: "added up again: the same"
    case .attributed: "attributed to process '{1}', 2025/2547 Annex III A, Eq. 55 and 56"
    case .directlyAttributable: "directly attributable"
    case .heatImported: "heat taken in (Eq. 52)"
    case .heatExported: "heat given away"
    case .wasteGasImported: "waste gas taken in (Eq. 53)"
    case .wasteGasExported: "waste gas given away (Eq. 54)"
    case .electricityProduced: "electricity made inside (956 Art. 3(21), (34))"
    case .floor: "attributed emissions are never below zero"
    case .activityLevel: "÷ {1} {2}, activity level (Annex III F)"
    case .electricity: "electricity, 2025/2547 Art. 9 and Annex II D"
    case .electricityMean: "mean factor of the installation, t CO2/MWh (Art. 9(1))"
    case .electricityDefault: "default factor of the country (2025/2621 Annex II)"
    case .electricityActual: "actual factor by evidence (Annex II D.4.3)"
    case .electricityTraced: "tied to one process by evidence (Art. 9(2))"
    case .share: "× {1}, part of the process"
    case .outside: "outside the processes of cbam.yaml"
    case .precursor: "precursor, CN {1}, of {2}"
    case .taken: "{1} t taken by process '{2}'"
    case .actual: "actual value, verified (2025/2547 Annex II A.1(4))"
    case .byDefault: "default value of {1} (2025/2621)"
    case .exempt: "origin is exempt: nothing is embedded (956 Annex III.1; 2025/2547 Annex III B)"
    case .printed: "printed"
    case .markUp: "× (1 + {1}), mark-up (2025/2621 Art. 1)"
    case .content: "÷ {1} {2} in 1 t"
    case .benchmark: "benchmark of CN {1}, column {2} {3} (2025/2620)"
    case .kept: "× {1}, what of free allocation is kept (CBAM factor × cross-sectoral factor)"
    case .verified: "the producer's own figure, verified"
    case .fromLine: "by cbam.yaml"
    case .fromTable: "by the factor above"
    case .oxidation: "oxidation"
    case .conversion: "conversion"
    case .zeroRated: "what is no proven biomass (Annex II B.3.3)"
    case .composition: "of mass {1}"
    case .stocked:
      "what was consumed, over what was bought: opening and closing stock (Annex II B.4.1)"
    case .reconciled: "to what the installation measured as a whole (Annex III A.1, Eq. 41, 42)"
    case .measuredHours: "t {1}: concentration × flow × 1e-6 over {2} hours (Eq. 16)"
    case .measuredSubstituted: "g/Nm3 stand for {1} hours without a good value: mean + 2σ (Eq. 19)"
    case .potential: "t CO2e/t {1} (Annex II G, Table 6)"
    case .anodeGas: "t {1} of anode effects, over what the duct collects"
    case .transferred: "t CO2 handed on or taken over: {1}"
    case .nitrousOxide:
      "t CO2e as the act rounds: {1} t N2O, to three decimals {2} t × {3} (Annex II B.6.2.4, Eq. 18)"
    case .outputCarbon:
      "what of its carbon is fossil: outputs carry at least the zero-rated carbon of the inputs (B.3.2)"
    case .clinkerBalance: "t clinker by cement delivered and stocks (Eq. 27)"
    case .heatMedium: "{1} kg × ({2} − {3}) kJ/kg, losses and injected steam apart (Eq. 30, 31)"
    case .heatLoad: "load factor {1}, and by the boiler's curve an efficiency of {2} (Eq. 34)"
    case .rest: "rest, attributed to no process"
    case .delivered: "t delivered to {1}, {2}"
    case .price: "EUR for one certificate of {1} (2025/2548)"
    case .priceAssumed: "EUR for one certificate, an assumption"
    case .priceNone: "no price is published for {1}"
    case .allOf: "direct emissions of the installation, 2025/2547 Annex II"
    case .zeroRatedAll: "of proven biomass, apart (2025/2547 Annex II B.3.3)"
    case .balance: "emitted + imported + floor − attributed − exported − rest"
    case .importedAll: "with heat and waste gases taken in"
    case .attributedAll: "attributed to processes (2025/2547 Annex III A)"
    case .exportedAll: "with heat, waste gases and electricity given away"
    case .reconciliation: "CBAM less categories 1.1 and 1.3 of the inventory, stream by stream"
    case .activityLevelOf: "activity level of process '{1}' (2025/2547 Annex III F)"
    case .defaultShare: "of direct embedded emissions by default values (Annex IV 1.1, item 15(d))"
    case .threshold: "net mass of one importer in one year, threshold of 50 t (956 Art. 2a)"
    case .ifDefault: "the same by default values"
    }
  }

  package var vietnamese: String {
    switch self {
    case .overview: "hàng hóa của {1}, {2}"
    case .perTonne: "cho 1 tấn {1}, mã CN {2}"
    case .perUnit: "cho 1 {1} (2025/2547 Phụ lục III B, công thức 59 đến 63)"
    case .units: "× {1} trong 1 tấn (2025/2547 Điều 4, công thức 64 đến 66)"
    case .ownProcess: "chính quá trình '{1}'"
    case .direct: "trực tiếp"
    case .indirect: "gián tiếp"
    case .freeAllocation: "phân bổ miễn phí, 2025/2620 Điều 2, công thức 2 đến 5"
    case .certificates:
      "phải nộp cho 1 tấn: phát thải hàm chứa trừ phân bổ miễn phí, không dưới không"
    case .sumAgrees: "cộng lại: giống hệt"
    case .attributed: "phân cho quá trình '{1}', 2025/2547 Phụ lục III A, công thức 55 và 56"
    case .directlyAttributable: "phân được trực tiếp"
    case .heatImported: "nhiệt nhận vào (công thức 52)"
    case .heatExported: "nhiệt chuyển đi"
    case .wasteGasImported: "khí thải nhận vào (công thức 53)"
    case .wasteGasExported: "khí thải chuyển đi (công thức 54)"
    case .electricityProduced: "điện tự sản xuất (956 Điều 3(21), (34))"
    case .floor: "phát thải phân bổ không bao giờ dưới không"
    case .activityLevel: "÷ {1} {2}, mức hoạt động (Phụ lục III F)"
    case .electricity: "điện, 2025/2547 Điều 9 và Phụ lục II D"
    case .electricityMean: "hệ số bình quân của cơ sở, tấn CO2/MWh (Điều 9(1))"
    case .electricityDefault: "hệ số mặc định của quốc gia (2025/2621 Phụ lục II)"
    case .electricityActual: "hệ số thực tế có bằng chứng (Phụ lục II D.4.3)"
    case .electricityTraced: "gắn với một quá trình theo bằng chứng (Điều 9(2))"
    case .share: "× {1}, phần của quá trình"
    case .outside: "ngoài các quá trình của cbam.yaml"
    case .precursor: "tiền chất, mã CN {1}, xuất xứ {2}"
    case .taken: "{1} tấn do quá trình '{2}' lấy vào"
    case .actual: "giá trị thực tế, đã thẩm tra (2025/2547 Phụ lục II A.1(4))"
    case .byDefault: "giá trị mặc định của {1} (2025/2621)"
    case .exempt:
      "xuất xứ được miễn: không có phát thải hàm chứa (956 Phụ lục III.1; 2025/2547 Phụ lục III B)"
    case .printed: "số công bố"
    case .markUp: "× (1 + {1}), mức cộng thêm (2025/2621 Điều 1)"
    case .content: "÷ {1} {2} trong 1 tấn"
    case .benchmark: "mức chuẩn của mã CN {1}, cột {2} {3} (2025/2620)"
    case .kept: "× {1}, phần phân bổ miễn phí còn giữ (hệ số CBAM × hệ số liên ngành)"
    case .verified: "số của chính nhà sản xuất, đã thẩm tra"
    case .fromLine: "theo cbam.yaml"
    case .fromTable: "theo hệ số ở trên"
    case .oxidation: "oxy hóa"
    case .conversion: "chuyển hóa"
    case .zeroRated: "phần không phải sinh khối có chứng minh (Phụ lục II B.3.3)"
    case .composition: "chiếm {1} khối lượng"
    case .stocked: "lượng tiêu thụ trên lượng mua: tồn đầu kỳ và cuối kỳ (Phụ lục II B.4.1)"
    case .reconciled: "khớp với số đo của cả cơ sở (Phụ lục III A.1, công thức 41, 42)"
    case .measuredHours: "tấn {1}: nồng độ × lưu lượng × 1e-6 trong {2} giờ (công thức 16)"
    case .measuredSubstituted:
      "g/Nm3 thay cho {1} giờ không có số đo tốt: trung bình + 2σ (công thức 19)"
    case .potential: "tấn CO2tđ/tấn {1} (Phụ lục II G, Bảng 6)"
    case .anodeGas: "tấn {1} do hiệu ứng anot, chia cho phần ống hút thu được"
    case .transferred: "tấn CO2 chuyển đi hoặc nhận về: {1}"
    case .nitrousOxide:
      "tấn CO2tđ theo cách làm tròn của văn bản: {1} tấn N2O, ba chữ số thập phân {2} tấn × {3} (Phụ lục II "
        + "B.6.2.4, công thức 18)"
    case .outputCarbon:
      "phần cacbon hóa thạch: đầu ra mang ít nhất lượng cacbon hệ số không của đầu vào (B.3.2)"
    case .clinkerBalance: "tấn clanhke theo xi măng giao đi và tồn kho (công thức 27)"
    case .heatMedium:
      "{1} kg × ({2} − {3}) kJ/kg, chưa kể phần mất và hơi phun vào sản phẩm (công thức 30, 31)"
    case .heatLoad: "hệ số tải {1}, theo đường cong của nồi hơi hiệu suất là {2} (công thức 34)"
    case .rest: "phần còn lại, không phân cho quá trình nào"
    case .delivered: "tấn giao cho {1}, {2}"
    case .price: "EUR cho một chứng chỉ của {1} (2025/2548)"
    case .priceAssumed: "EUR cho một chứng chỉ, là giả định"
    case .priceNone: "chưa công bố giá cho {1}"
    case .allOf: "phát thải trực tiếp của cơ sở, 2025/2547 Phụ lục II"
    case .zeroRatedAll: "của sinh khối có chứng minh, ghi riêng (2025/2547 Phụ lục II B.3.3)"
    case .balance: "phát thải + nhận vào + chặn tại không − phân bổ − chuyển đi − còn lại"
    case .importedAll: "đi theo nhiệt và khí thải nhận vào"
    case .attributedAll: "phân bổ cho các quá trình (2025/2547 Phụ lục III A)"
    case .exportedAll: "đi theo nhiệt, khí thải và điện chuyển đi"
    case .reconciliation: "CBAM trừ nhóm 1.1 và 1.3 của kiểm kê, từng dòng nguồn"
    case .activityLevelOf: "mức hoạt động của quá trình '{1}' (2025/2547 Phụ lục III F)"
    case .defaultShare:
      "phần phát thải hàm chứa trực tiếp theo giá trị mặc định (Phụ lục IV 1.1, mục 15(d))"
    case .threshold:
      "khối lượng tịnh của một nhà nhập khẩu trong một năm, ngưỡng 50 tấn (956 Điều 2a)"
    case .ifDefault: "cũng chuyến này theo giá trị mặc định"
    }
  }
}
