import BanyanDiagnostics

/// Faults of a filled template.
extension DiagnosticCode {
  package static let templateAsShare = DiagnosticCode(
    "template.as-share", .error,
    "{1} looks like a share of one; a percentage belongs here: {2}",
    "{1} có vẻ là tỷ lệ trên 1; ở đây cần phần trăm: {2}")
  package static let templateAsPercent = DiagnosticCode(
    "template.as-percent", .error,
    "{1} looks like a percentage; a share of one belongs here: {2}",
    "{1} có vẻ là phần trăm; ở đây cần tỷ lệ trên 1: {2}")
  package static let templateMassBalance = DiagnosticCode(
    "template.mass-balance", .warning,
    "the mass balance has inputs alone: no amount is negative",
    "cân bằng khối lượng chỉ có đầu vào: không lượng nào âm")
  package static let templateCarbon = DiagnosticCode(
    "template.carbon", .error,
    "{1} t C stand for one tonne: the formula multiplies by 3.664 itself",
    "ghi {1} t C cho một tấn: công thức đã tự nhân với 3,664")
  package static let templateUnits = DiagnosticCode(
    "template.units", .error,
    "activity data in '{1}' does not go with a factor in '{2}'",
    "số liệu hoạt động tính bằng '{1}' không khớp với hệ số tính bằng '{2}'")
  package static let templateHeatingValue = DiagnosticCode(
    "template.heating-value", .error,
    "a factor in tCO2/TJ needs a net calorific value",
    "hệ số tính bằng tCO2/TJ cần nhiệt trị thấp")
  package static let templateLacks = DiagnosticCode(
    "template.lacks", .error,
    "'{1}' is not filled in, and counts as zero",
    "chưa điền '{1}', và mẫu tính bằng không")
  package static let templateAmount = DiagnosticCode(
    "template.amount", .error,
    "the amount of '{1}' is {2}",
    "lượng của '{1}' là {2}")
  package static let templateMagnitude = DiagnosticCode(
    "template.magnitude", .warning,
    "{1} lies outside {2}, which nothing of its kind does",
    "{1} nằm ngoài {2}, không số liệu nào cùng loại như vậy")
  package static let templateControl = DiagnosticCode(
    "template.control", .error,
    "of '{1}' there are {2} t, and {3} t are accounted for",
    "'{1}' có {2} t, mà chỉ phân bổ {3} t")
  package static let templateUnassigned = DiagnosticCode(
    "template.unassigned", .error,
    "'{1}' is assigned to no production process",
    "'{1}' chưa thuộc quá trình sản xuất nào")
  package static let templateRepeated = DiagnosticCode(
    "template.repeated", .error,
    "'{1}' is the name of two processes, and the formulas go by names",
    "hai quá trình cùng tên '{1}', mà công thức dựa vào tên")
  package static let templateProcess = DiagnosticCode(
    "template.process", .error,
    "'{1}' is the name of no production process of sheet A",
    "'{1}' không phải tên quá trình sản xuất nào ở bảng A")
  package static let templateCodeTwice = DiagnosticCode(
    "template.code-twice", .error,
    "CN code {1} stands in two processes, '{2}' and '{3}'",
    "mã CN {1} nằm trong hai quá trình, '{2}' và '{3}'")
  package static let templateCodeNumber = DiagnosticCode(
    "template.code-number", .error,
    "the CN code {1} is a number, which loses leading zeros and is not found in the list",
    "mã CN {1} là một số, sẽ mất các số 0 ở đầu và không tra được trong danh mục")
  package static let templateCodeForm = DiagnosticCode(
    "template.code-form", .error,
    "'{1}' is no CN code of eight digits without spaces",
    "'{1}' không phải mã CN gồm tám chữ số liền nhau")
  package static let templateCodeCategory = DiagnosticCode(
    "template.code-category", .error,
    "CN code {1} is of '{2}', its process makes '{3}'",
    "mã CN {1} thuộc '{2}', mà quá trình của nó làm ra '{3}'")
  package static let templateBeyond = DiagnosticCode(
    "template.beyond", .error,
    "processes are given {1} t CO2e, the installation emits {2} t",
    "các quá trình được quy {1} t CO2e, mà cơ sở chỉ phát thải {2} t")
  package static let templateRest = DiagnosticCode(
    "template.rest", .warning,
    "{1} t CO2e of the installation belong to no process, and nothing says why",
    "{1} t CO2e của cơ sở không thuộc quá trình nào mà không có giải thích")
  package static let templateSwitchedOff = DiagnosticCode(
    "template.switched-off", .error,
    "'{1}' is switched off under (f), and there is an amount",
    "'{1}' đang tắt ở mục (f) mà vẫn có số liệu")
  package static let templateElectricitySource = DiagnosticCode(
    "template.electricity-source", .error,
    "the factor of electricity has no source",
    "hệ số điện chưa ghi nguồn")
  package static let templateAgreement = DiagnosticCode(
    "template.agreement", .warning,
    "D.4.3.2 rests on a power purchase agreement, of which no cell holds the evidence; "
      + "market-based certificates are none",
    "D.4.3.2 dựa trên hợp đồng mua điện mà không ô nào ghi bằng chứng; chứng chỉ theo "
      + "thị trường không được tính")
  package static let templateBlankPrecursor = DiagnosticCode(
    "template.blank", .error,
    "'{1}' has no embedded emissions: the template counts zero without a word",
    "'{1}' không có phát thải hàm chứa: mẫu lặng lẽ tính bằng không")
  package static let templateOneMegawattHour = DiagnosticCode(
    "template.one-mwh", .error,
    "'{1}' takes exactly 1 MWh/t: a total seems to stand where the factor of electricity "
      + "belongs",
    "'{1}' dùng đúng 1 MWh/t: có vẻ tổng phát thải gián tiếp được ghi vào chỗ hệ số điện")
  package static let templateTwice = DiagnosticCode(
    "template.twice", .warning,
    "'{1}' is bought, {2} t, and '{3}' makes the same category and the same tonnes",
    "'{1}' mua vào {2} t, mà '{3}' làm ra cùng nhóm hàng và cùng số tấn")
  package static let templateScrap = DiagnosticCode(
    "template.scrap", .warning,
    "'{1}' is no precursor: scrap, electrodes and ferro-alloys outside 7202 1, 7202 4 "
      + "and 7202 6 embed nothing",
    "'{1}' không phải tiền chất: phế liệu, điện cực và hợp kim sắt ngoài 7202 1, 7202 4 "
      + "và 7202 6 không mang phát thải hàm chứa")
  package static let templateSource = DiagnosticCode(
    "template.source", .error,
    "'{1}' does not say whether its value is measured or a default, so the default share "
      + "is not stated",
    "'{1}' chưa ghi giá trị là đo được hay mặc định, nên tỷ lệ mặc định không rõ")
  package static let templateDefaultAsActual = DiagnosticCode(
    "template.default-value", .warning,
    "{1} is the default value of CN code {2}, and is called measured",
    "{1} là giá trị mặc định của mã CN {2} mà lại ghi là đo được")
  package static let templateMarkUp = DiagnosticCode(
    "template.mark-up", .warning,
    "{1} is the default value of CN code {2} with its mark-up taken twice",
    "{1} là giá trị mặc định của mã CN {2} bị cộng phần tăng thêm hai lần")
  package static let templatePrice = DiagnosticCode(
    "template.price", .error,
    "a carbon price is stated without '{1}'",
    "có ghi giá các-bon mà thiếu '{1}'")
  package static let templateRebate = DiagnosticCode(
    "template.rebate", .error,
    "the rebate of {1} exceeds the price of {2}",
    "khoản giảm trừ {1} lớn hơn giá {2}")
  package static let templatePricePerTonne = DiagnosticCode(
    "template.price-per-tonne", .warning,
    "a price of {1} for one tonne of product that embeds {2} t CO2e: a price for one "
      + "tonne of CO2e seems to stand here",
    "giá {1} cho một tấn sản phẩm chứa {2} t CO2e: có vẻ đây là giá cho một tấn CO2e")
  package static let templatePeriod = DiagnosticCode(
    "template.period", .error,
    "{1} to {2} is no calendar year (2025/2547 Art. 1(5))",
    "{1} đến {2} không phải một năm dương lịch (2025/2547 Điều 1(5))")
  package static let templateCountry = DiagnosticCode(
    "template.country", .error,
    "'{1}' is no name of the template's list of countries",
    "'{1}' không có trong danh mục tên nước của mẫu")
  package static let templateCountryCode = DiagnosticCode(
    "template.country-code", .error,
    "'{1}' is no code of the template's list of countries",
    "'{1}' không có trong danh mục mã nước của mẫu")
  package static let templateUnlocode = DiagnosticCode(
    "template.unlocode", .error,
    "'{1}' is no UN/LOCODE of the installation's country",
    "'{1}' không phải mã UN/LOCODE của nước đặt cơ sở")
  package static let templateCoordinates = DiagnosticCode(
    "template.coordinates", .error,
    "'{1}' is no coordinate in degrees with six decimals",
    "'{1}' không phải tọa độ tính bằng độ với sáu chữ số thập phân")
  package static let templateErrorValue = DiagnosticCode(
    "template.error-value", .error,
    "the cell holds the error {1}",
    "ô chứa lỗi {1}")
  package static let templateStale = DiagnosticCode(
    "template.stale", .error,
    "the workbook shows {1}, and its formulas give {2}",
    "tệp hiện {1} mà công thức cho ra {2}")
  package static let templateUncalculated = DiagnosticCode(
    "template.uncalculated", .warning,
    "nobody has calculated this workbook; its formulas are worked out here",
    "chưa ai tính tệp này; công thức được tính ở đây")
  package static let templateOneFigure = DiagnosticCode(
    "template.one-figure", .warning,
    "one figure stands for several CN codes of '{1}'; the definitive rules want one for "
      + "each functional unit (2025/2547 Art. 4)",
    "một số liệu dùng cho nhiều mã CN của '{1}'; quy tắc chính thức cần một số cho mỗi "
      + "đơn vị chức năng (2025/2547 Điều 4)")
  package static let templateMissing = DiagnosticCode(
    "template.missing", .warning,
    "'{1}' is not filled in",
    "chưa điền '{1}'")
  package static let templateNotEnglish = DiagnosticCode(
    "template.not-english", .warning,
    "'{1}' is not in English letters, and reports are in English",
    "'{1}' không viết bằng chữ tiếng Anh, mà báo cáo phải bằng tiếng Anh")
  package static let templateNoCell = DiagnosticCode(
    "template.no-cell", .note,
    "the template has no cell for the registry's id of the installation, the operator's "
      + "registration, and the precursors' installations and periods: ask for them apart",
    "mẫu không có ô cho mã đăng ký của cơ sở, số đăng ký của chủ cơ sở, cơ sở và kỳ của "
      + "tiền chất: hãy hỏi riêng")
  package static let templateNegative = DiagnosticCode(
    "template.negative", .error,
    "{1} is negative: attributed and embedded emissions are never below zero",
    "{1} là số âm: phát thải quy cho quá trình và phát thải hàm chứa không bao giờ âm")
}
