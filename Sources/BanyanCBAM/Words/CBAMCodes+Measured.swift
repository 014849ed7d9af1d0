import BanyanDiagnostics

/// Measured sources, combined plants, transfers, corrections, and what is assumed.
extension DiagnosticCode {
  package static let measuredFile = DiagnosticCode(
    "measured.file", .error,
    "'{1}' is no file of the workspace",
    "'{1}' không phải tệp của không gian làm việc")
  package static let measuredHeader = DiagnosticCode(
    "measured.header", .error,
    "a file of hourly values begins with the columns {1} and has rows",
    "tệp giá trị theo giờ mở đầu bằng các cột {1} và phải có hàng")
  package static let measuredHour = DiagnosticCode(
    "measured.hour", .error,
    "'{1}' is no hour of {2}",
    "'{1}' không phải một giờ của năm {2}")
  package static let measuredFlow = DiagnosticCode(
    "measured.flow", .error,
    "{1} hours have no flow, which only a mass or energy balance can give (2025/2547 Annex II B.6)",
    "{1} giờ thiếu lưu lượng, chỉ cân bằng khối lượng hoặc năng lượng mới cho được (2025/2547 Phụ "
      + "lục II B.6)")
  package static let measuredHours = DiagnosticCode(
    "measured.hours", .error,
    "the file holds {1} of the {2} hours of {3}",
    "tệp có {1} trong {2} giờ của năm {3}")
  package static let measuredConcentration = DiagnosticCode(
    "measured.none", .error,
    "no hour with a flow has a good concentration",
    "không giờ nào có lưu lượng mà có nồng độ đo tốt")
  package static let measuredGas = DiagnosticCode(
    "measured.gas", .error,
    "{1} does not count for goods of the category '{2}' (2025/2547 Annex I)",
    "{1} không tính cho hàng hóa thuộc nhóm '{2}' (2025/2547 Phụ lục I)")
  package static let measuredBeside = DiagnosticCode(
    "measured.beside", .note,
    "records {1} stand beside a measured source and corroborate it: {2} t measured, {3} t "
      + "calculated (2025/2547 Annex II B.6.4)",
    "bản ghi {1} đi kèm một nguồn đo và dùng để đối chứng: đo {2} t, tính {3} t (2025/2547 Phụ lục "
      + "II B.6.4)")
  package static let nitrousOxideUnmeasured = DiagnosticCode(
    "measured.nitrous", .warning,
    "process '{1}' makes nitric acid and no source of N2O is measured (2025/2547 Annex II B.6.1)",
    "quá trình '{1}' làm axit nitric mà không đo nguồn N2O nào (2025/2547 Phụ lục II B.6.1)")
  package static let anodeProcess = DiagnosticCode(
    "pfc.process", .error,
    "process '{1}' makes '{2}', and anode effects are those of aluminium smelting (2025/2547 Annex "
      + "II B.7)",
    "quá trình '{1}' làm '{2}', còn hiệu ứng anot chỉ có ở luyện nhôm (2025/2547 Phụ lục II B.7)")
  package static let transferBeyond = DiagnosticCode(
    "transfer.beyond", .error,
    "{1} t more CO2 are handed on than process '{2}' emits (2025/2547 Annex II B.8.2)",
    "CO2 chuyển đi nhiều hơn {1} t so với phát thải của quá trình '{2}' (2025/2547 Phụ lục II B.8.2)"
  )
  package static let combinedEnergy = DiagnosticCode(
    "chp.energy", .error,
    "heat and power come to {1} TJ, the fuels hold {2} TJ (2025/2547 Annex II C.3, Eq. 47 and 48)",
    "nhiệt và điện cộng thành {1} TJ, nhiên liệu chỉ có {2} TJ (2025/2547 Phụ lục II C.3, công thức "
      + "47 và 48)")
  package static let combinedGiven = DiagnosticCode(
    "chp.given", .error,
    "processes take {1}, the plant makes {2}",
    "các quá trình lấy {1}, nhà máy chỉ làm ra {2}")
  package static let groupingNeeded = DiagnosticCode(
    "process.grouping", .warning,
    "'{1}' takes the same precursors in the same proportion as '{2}': goods that differ only in "
      + "size, shape or concentration are one process (2025/2547 Annex II A.4)",
    "'{1}' lấy cùng tiền chất với cùng tỷ lệ như '{2}': hàng hóa chỉ khác cỡ, dạng hoặc nồng độ là "
      + "một quá trình (2025/2547 Phụ lục II A.4)")
  package static let allocationAssumed = DiagnosticCode(
    "allocation.assumed", .warning,
    "no cross-sectoral correction factor is set for {1}; 1 is assumed",
    "chưa có hệ số hiệu chỉnh liên ngành cho năm {1}; giả định bằng 1")
  package static let sharedUnits = DiagnosticCode(
    "shared.units", .error,
    "records {1} are shared by functional units among processes that count in {2}",
    "bản ghi {1} được chia theo đơn vị chức năng giữa các quá trình tính theo {2}")
  package static let stockBeyond = DiagnosticCode(
    "stocks.beyond", .error,
    "opening {1} {4} and bought {2} {4} leave less than the closing {3} {4} (2025/2547 Annex II B.4.1)",
    "tồn đầu kỳ {1} {4} và mua {2} {4} ít hơn tồn cuối kỳ {3} {4} (2025/2547 Phụ lục II B.4.1)")
  package static let divideUnused = DiagnosticCode(
    "divide.unused", .error,
    "no entry under 'shared' of products.yaml has the records '{1}', so nothing is divided (2025/2547 "
      + "Annex III A.2)",
    "không mục nào dưới 'shared' của products.yaml có bản ghi '{1}', nên không có gì để chia (2025/2547 "
      + "Phụ lục III A.2)")
  package static let heatBeyond = DiagnosticCode(
    "heat.beyond", .error,
    "heat of '{1}' needs {2} TJ of fuel, and {3} TJ were burnt (2025/2547 Annex II C.1.2, Eq. 32)",
    "nhiệt của '{1}' cần {2} TJ nhiên liệu, mà chỉ đốt {3} TJ (2025/2547 Phụ lục II C.1.2, công thức 32)"
  )
  package static let cnElectricity = DiagnosticCode(
    "cn.electricity", .error,
    "CN code {1} is electricity, which its importer declares, and is no good of an installation's report "
      + "(2025/2547 Annex II D.2)",
    "mã CN {1} là điện, do bên nhập khẩu khai báo, không phải hàng hóa trong báo cáo của cơ sở (2025/2547 "
      + "Phụ lục II D.2)")
  package static let coproductMolar = DiagnosticCode(
    "coproduct.molar", .warning,
    "'{1}' is made beside the goods of '{2}', which carry all emissions; chemicals share them by molar "
      + "ratio (2025/2547 Annex III A.2.1, Eq. 43)",
    "'{1}' được làm ra cùng hàng hóa của '{2}', đang gánh mọi phát thải; hóa chất chia phát thải theo tỷ "
      + "lệ mol (2025/2547 Phụ lục III A.2.1, công thức 43)")
  package static let measuredUncertainty = DiagnosticCode(
    "measured.uncertainty", .warning,
    "the uncertainty of a measured source is not stated: at most 7.5 %, of a minor one 10 % (2025/2547 "
      + "Annex II B.6.5)",
    "chưa nêu độ không đảm bảo của nguồn đo: nhiều nhất 7,5 %, nguồn nhỏ 10 % (2025/2547 Phụ lục II B.6.5)"
  )
  package static let measuredUncertain = DiagnosticCode(
    "measured.uncertain", .warning,
    "an uncertainty of {1} is more than the 7.5 % of a measured source, 10 % of a minor one (2025/2547 "
      + "Annex II B.6.5)",
    "độ không đảm bảo {1} vượt mức 7,5 % của nguồn đo, 10 % của nguồn nhỏ (2025/2547 Phụ lục II B.6.5)"
  )
  package static let attributedBelowZero = DiagnosticCode(
    "process.floor", .warning,
    "{2} t more leave '{1}' than it emits and takes in; it counts zero (2025/2547 Annex III A.3, Eq. 55)",
    "lượng rời '{1}' nhiều hơn phần phát thải và nhận vào {2} t; được tính bằng không (2025/2547 Phụ lục III "
      + "A.3, công thức 55)")
  package static let deliveryBeforeMade = DiagnosticCode(
    "delivery.before", .error,
    "goods imported in {1} were not made in {2} (2025/2547 Art. 7)",
    "hàng nhập khẩu trong {1} không thể được làm ra trong năm {2} (2025/2547 Điều 7)")
  package static let bothMethods = DiagnosticCode(
    "stream.both-methods", .error,
    "{1} counts what goes in and {2} what comes out of one source: method A or B, not both (2025/2547 Annex "
      + "II B.3.1.2)",
    "{1} tính đầu vào còn {2} tính đầu ra của cùng một nguồn: phương pháp A hoặc B, không dùng cả hai "
      + "(2025/2547 Phụ lục II B.3.1.2)")
  package static let severalMethods = DiagnosticCode(
    "stream.several-methods", .error,
    "both methods {1} and {2} for one stream (2025/2547 Annex II B.3.1.2)",
    "một dòng dùng cả hai phương pháp {1} và {2} (2025/2547 Phụ lục II B.3.1.2)")
  package static let recordsNotFound = DiagnosticCode(
    "records.not-found", .error,
    "no record of the installation is meant by '{1}'",
    "không bản ghi nào của cơ sở khớp với '{1}'")
}
