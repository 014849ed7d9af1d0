import BanyanDiagnostics

/// Ways out of what is wrong with measured sources, combined plants and transfers.
extension TextKey {
  package static let hintMeasuredFile = TextKey(
    "hintMeasuredFile",
    "name a file of the workspace with the columns hour,concentration,flow (2026-01-31T00, g/Nm3, "
      + "Nm3) and, where it is known, valid (95 %)",
    "nêu một tệp của không gian làm việc có các cột hour,concentration,flow (2026-01-31T00, g/Nm3, "
      + "Nm3) và, nếu biết, valid (95 %)")
  package static let hintMeasuredFlow = TextKey(
    "hintMeasuredFlow",
    "write the flow of these hours by a mass or energy balance; 0 where the source stood still",
    "ghi lưu lượng của các giờ này theo cân bằng khối lượng hoặc năng lượng; 0 nếu nguồn ngừng")
  package static let hintMeasuredHours = TextKey(
    "hintMeasuredHours",
    "add a row for each missing hour; leave its concentration empty, and write flow 0 where the "
      + "source stood still",
    "thêm một hàng cho mỗi giờ thiếu; để trống nồng độ, ghi lưu lượng 0 nếu nguồn ngừng")
  package static let hintMeasuredGas = TextKey(
    "hintMeasuredGas",
    "remove the line, or name the process whose goods count the gas",
    "bỏ dòng này, hoặc nêu quá trình có hàng hóa tính khí đó")
  package static let hintNitrousOxide = TextKey(
    "hintNitrousOxide",
    "add to measured: {source, process, gas: N2O, file}",
    "thêm vào measured: {source, process, gas: N2O, file}")
  package static let hintTransferBeyond = TextKey(
    "hintTransferBeyond",
    "lower the quantity, or give the CO2 to the process that emits it",
    "giảm quantity, hoặc ghi cho quá trình phát thải lượng CO2 đó")
  package static let hintCombinedEnergy = TextKey(
    "hintCombinedEnergy",
    "check heat, power and the units of the fuels' records",
    "kiểm tra heat, power và đơn vị của bản ghi nhiên liệu")
  package static let hintGrouping = TextKey(
    "hintGrouping",
    "put the goods of both under one process with a list in of:",
    "đặt hàng hóa của cả hai dưới một quá trình, với danh sách trong of:")
  package static let hintSharedUnits = TextKey(
    "hintSharedUnits",
    "add to divide: the same records with rule: metered, energy, molar or shares",
    "thêm vào divide: cùng bản ghi với rule: metered, energy, molar hoặc shares")
}
