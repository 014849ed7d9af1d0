import BanyanDiagnostics

/// Ways out of what is wrong with measured sources, combined plants and transfers.
extension TextKey {
  package static let hintMeasuredFile = TextKey(
    "hintMeasuredFile",
    "name a file of the workspace with the columns hour,concentration,flow (2026-01-31T00, g/Nm3, "
      + "Nm3) and, where it is known, valid (95 %); for concentration the columns 'rest N2', 'rest O2' … "
      + "(40 %) may stand",
    "nêu một tệp của không gian làm việc có các cột hour,concentration,flow (2026-01-31T00, g/Nm3, "
      + "Nm3) và, nếu biết, valid (95 %); thay cho concentration có thể là các cột 'rest N2', 'rest O2' … "
      + "(40 %)")
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
  package static let hintStockBeyond = TextKey(
    "hintStockBeyond",
    "correct opening or closing, or add the records of what was bought",
    "sửa opening hoặc closing, hoặc thêm bản ghi của lượng mua")
  package static let hintDivideUnused = TextKey(
    "hintDivideUnused",
    "write the records as an entry of 'shared' does ({1}), or add that entry to products.yaml",
    "ghi records đúng như một mục của 'shared' ({1}), hoặc thêm mục đó vào products.yaml")
  package static let hintElectricityGood = TextKey(
    "hintElectricityGood",
    "put its process under other-processes: {of, because}; who imports it says so under deliveries: {cn: "
      + "\"27160000\", country, to, quarter, quantity: … MWh}",
    "đưa quá trình của nó vào other-processes: {of, because}; bên nhập khẩu ghi dưới deliveries: {cn: "
      + "\"27160000\", country, to, quarter, quantity: … MWh}")
  package static let hintCoproductMolar = TextKey(
    "hintCoproductMolar",
    "make '{1}' the output of a process of its own in products.yaml, under other-processes here, and share "
      + "the records of both by rule: molar",
    "cho '{1}' thành sản phẩm của một quá trình riêng trong products.yaml, đặt dưới other-processes ở đây, "
      + "và chia bản ghi chung theo rule: molar")
  package static let hintMeasuredUncertain = TextKey(
    "hintMeasuredUncertain",
    "reckon the source from records instead, or measure better",
    "tính nguồn này từ bản ghi, hoặc đo chính xác hơn")
  package static let hintBelowZero = TextKey(
    "hintBelowZero",
    "check quantity and factor of what leaves the process",
    "kiểm tra quantity và factor của phần rời quá trình")
  package static let hintSeveralMethods = TextKey(
    "hintSeveralMethods",
    "write the one that is more accurate: method: {1}",
    "ghi một phương pháp chính xác hơn: method: {1}")
  package static let hintBothMethods = TextKey(
    "hintBothMethods",
    "keep the records of one method; carbonates of flue-gas cleaning take a source of their own",
    "giữ bản ghi của một phương pháp; cacbonat dùng làm sạch khí thải cần một source riêng")
}
