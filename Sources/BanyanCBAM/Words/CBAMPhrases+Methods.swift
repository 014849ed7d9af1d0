import BanyanDiagnostics

/// Ways out of what is wrong with single methods of the law's annexes.
extension TextKey {
  package static let hintStatedTwice = TextKey(
    "hintStatedTwice",
    "keep one of the two",
    "giữ một trong hai")
  package static let hintMeasuredRest = TextKey(
    "hintMeasuredRest",
    "correct the percentages, or leave one of them empty where it was not measured",
    "sửa các tỷ lệ, hoặc để trống tỷ lệ không đo được")
  package static let hintHeatMass = TextKey(
    "hintHeatMass",
    "lower lost or injected, or correct the mass",
    "giảm lost hoặc injected, hoặc sửa khối lượng")
  package static let hintHeatEnthalpy = TextKey(
    "hintHeatEnthalpy",
    "check enthalpy and return; return: not-returned where the condensate does not come back",
    "kiểm tra enthalpy và return; ghi return: not-returned nếu nước ngưng không quay về")
  package static let hintHeatUncredited = TextKey(
    "hintHeatUncredited",
    "remove the line, or write factor: 0 t/TJ to show the heat",
    "bỏ dòng này, hoặc ghi factor: 0 t/TJ để nêu lượng nhiệt")
  package static let hintLoadBeyond = TextKey(
    "hintLoadBeyond",
    "correct full-load (the fuel of 8760 hours at nominal load), or name fewer records under fuels",
    "sửa full-load (nhiên liệu của 8760 giờ ở tải danh định), hoặc nêu ít bản ghi hơn dưới fuels")
  package static let hintLoadOutside = TextKey(
    "hintLoadOutside",
    "add a point at or beyond {1} to the curve",
    "thêm vào đường cong một điểm tại hoặc ngoài {1}")
  package static let hintOutputUntraced = TextKey(
    "hintOutputUntraced",
    "remove the line, or add traced: trace-the-atom or carbon-14, with evidence",
    "bỏ dòng này, hoặc thêm traced: trace-the-atom hoặc carbon-14, kèm evidence")
  package static let hintInputTraced = TextKey(
    "hintInputTraced",
    "write proof: {kind, id} in place of traced",
    "ghi proof: {kind, id} thay cho traced")
  package static let hintClinkerBalance = TextKey(
    "hintClinkerBalance",
    "correct deliveries, stocks, ratio or additives here, or the quantity in products.yaml",
    "sửa lượng giao, tồn kho, ratio hoặc additives tại đây, hoặc lượng trong products.yaml")
  package static let hintCarbonate = TextKey(
    "hintCarbonate",
    "one of: {1}; or the formula of another carbonate, such as ZnCO3 or CaMg(CO3)2",
    "một trong: {1}; hoặc công thức của cacbonat khác, như ZnCO3 hay CaMg(CO3)2")
  package static let hintOxide = TextKey(
    "hintOxide",
    "one of: {1}; or the formula of another alkali or earth alkali oxide, such as SrO or Na2O",
    "một trong: {1}; hoặc công thức của oxit kiềm hay kiềm thổ khác, như SrO hay Na2O")
}
