import BanyanDiagnostics

/// Findings of this target: what is wrong, in both languages.
extension DiagnosticCode {
  package static let gwpMissing = DiagnosticCode(
    "gwp.missing", .error,
    "{1} has no global warming potential in {2}",
    "{1} không có tiềm năng nóng lên toàn cầu trong {2}")
  package static let rateDays = DiagnosticCode(
    "rate.days", .error,
    "'{1}' counts by a rate a year, {2}: a single day does not say how long it stood there",
    "'{1}' được tính theo tỷ lệ năm, {2}: một ngày đơn lẻ không cho biết thiết bị hoạt động bao lâu"
  )
  package static let changeMeetsNothing = DiagnosticCode(
    "change.meets-nothing", .error,
    "no record is meant by '{1}', so that the change changes nothing",
    "không có bản ghi nào ứng với '{1}', nên thay đổi này không có tác dụng")
  package static let changeUnit = DiagnosticCode(
    "change.unit", .error,
    "'unit: {1}' alone calls the same number another quantity",
    "chỉ ghi 'unit: {1}' thì cùng một con số thành lượng khác")
  package static let changeHeat = DiagnosticCode(
    "change.heat", .error,
    "no net heating value leads from {2} of '{1}' to the heat that '{3}' must give",
    "không có nhiệt trị thấp để đổi {2} của '{1}' ra nhiệt lượng mà '{3}' phải cấp")
  package static let changeNowhere = DiagnosticCode(
    "change.nowhere", .error,
    "'{1}: {2}' changes a product's footprint, not an inventory",
    "'{1}: {2}' thay đổi dấu vết của sản phẩm, không thay đổi kiểm kê")
  package static let planEmpty = DiagnosticCode(
    "plan.empty", .error,
    "'changes' lists no change",
    "'changes' không có thay đổi nào")
  package static let gwpMismatch = DiagnosticCode(
    "gwp.mismatch", .error,
    "the factor '{1}' is published only as CO2e of {2}, the report uses {3}",
    "hệ số '{1}' chỉ công bố theo CO2 tương đương của {2}, báo cáo dùng {3}")
  package static let gwpUnstated = DiagnosticCode(
    "gwp.unstated", .warning,
    "the publisher of '{1}' does not say which potentials its CO2e rests on; it is added as it stands",
    "nguồn của '{1}' không nói CO2 tương đương dựa trên bộ tiềm năng nào; được cộng như đã in")
  package static let unitDimension = DiagnosticCode(
    "unit.dimension", .error,
    "'{1}' is {2}, {3} wants {4}",
    "'{1}' là {2}, {3} được tính bằng {4}")
  package static let unitBasis = DiagnosticCode(
    "unit.basis", .error,
    "'{1}' of a fuel says neither net nor gross heating value",
    "'{1}' của nhiên liệu không nói nhiệt trị thấp hay nhiệt trị cao")
  package static let unitBasisMismatch = DiagnosticCode(
    "unit.basis-mismatch", .error,
    "'{1}' counts on the {2} heating value, the factor '{3}' on the {4}",
    "'{1}' tính theo {2}, hệ số '{3}' tính theo {4}")
  package static let unitState = DiagnosticCode(
    "unit.gas-state", .error,
    "'{1}' does not say at which temperature, the factor '{2}' is per {3}",
    "'{1}' không nói ở nhiệt độ nào, hệ số '{2}' tính cho {3}")
  package static let propertyNone = DiagnosticCode(
    "property.none", .error,
    "no {1} for '{2}' leads from '{3}' to '{4}'",
    "không có {1} của '{2}' để đổi từ '{3}' sang '{4}'")
  package static let nonKyoto = DiagnosticCode(
    "gas.outside-basket", .warning,
    "{1} is outside the Kyoto basket and stands beside the total",
    "{1} nằm ngoài nhóm khí Kyoto và được ghi ngoài tổng")
  package static let factorZero = DiagnosticCode(
    "factor.zero", .note,
    "'{1}' is 0 for '{2}'; '{3}', which is asked later, has {4}",
    "'{1}' bằng 0 cho '{2}'; '{3}' đứng sau trong factors: có {4}")
  package static let billSplit = DiagnosticCode(
    "bill.split", .note,
    "the bill {1} to {2} is split by days: the factor changes on {3}",
    "hóa đơn {1} đến {2} được chia theo ngày: hệ số đổi từ {3}")
  package static let billPart = DiagnosticCode(
    "bill.part", .note,
    "of the bill {1} to {2}, {3} of {4} days count: those that lie within {5}",
    "hóa đơn {1} đến {2} chỉ tính {3} trên {4} ngày: phần nằm trong {5}")
  package static let factorUnknown = DiagnosticCode(
    "factor.unknown", .error,
    "no factor is called '{1}'",
    "không có hệ số nào tên '{1}'")
  package static let factorNone = DiagnosticCode(
    "factor.none", .error,
    "no factor for '{1}' in {2} on {3}",
    "không có hệ số cho '{1}' tại {2} ngày {3}")
  package static let factorPeriod = DiagnosticCode(
    "factor.period", .error,
    "no factor for '{1}' in {2} in {3}",
    "không có hệ số cho '{1}' tại {2} trong {3}")
  package static let factorGeography = DiagnosticCode(
    "factor.geography", .error,
    "no factor for '{1}' in {2}, only elsewhere",
    "không có hệ số cho '{1}' tại {2}, chỉ có ở nơi khác")
  package static let factorBoundary = DiagnosticCode(
    "factor.boundary", .error,
    "'{1}' has only a {2} factor in {3}",
    "'{1}' chỉ có hệ số {2} tại {3}")
  package static let factorTie = DiagnosticCode(
    "factor.tie", .error,
    "two factors fit '{1}' in {2} equally",
    "hai hệ số phù hợp như nhau với '{1}' tại {2}")
  package static let factorCarried = DiagnosticCode(
    "factor.carried", .warning,
    "the factor {1} stands in for {2}, accepted: \"{3}\"",
    "hệ số {1} được dùng cho {2} theo mục accept: \"{3}\"")
  package static let factorNearer = DiagnosticCode(
    "factor.nearer", .warning,
    "the factor {1} is accepted for {2} although '{3}', {4}, is nearer",
    "hệ số {1} được chấp nhận dùng cho {2} dù '{3}', {4}, gần hơn")
  package static let factorPinned = DiagnosticCode(
    "factor.pinned-past", .warning,
    "the record names the factor '{1}', which is of {2}, for {3}",
    "bản ghi chỉ định hệ số '{1}' của {2} cho {3}")
  package static let factorSeveral = DiagnosticCode(
    "factor.pin-several", .error,
    "'{1}' names {2} factors",
    "'{1}' ứng với {2} hệ số")
  package static let factorPinActivity = DiagnosticCode(
    "factor.pin-activity", .error,
    "the factor '{1}' that the record names is of '{2}', the record of '{3}'",
    "hệ số '{1}' mà bản ghi chỉ định là của '{2}', còn bản ghi là của '{3}'")
  package static let factorOwnBoundary = DiagnosticCode(
    "factor.own-boundary", .error,
    "the own factor '{1}' is {2}, and '{3}' counts what is given off where it happens",
    "hệ số riêng '{1}' thuộc phạm vi {2}, còn '{3}' chỉ tính phát thải tại nơi diễn ra hoạt động")
  package static let ownPassedOver = DiagnosticCode(
    "own.passed-over", .warning,
    "the own value '{1}', {2}, is used by no record, and the published '{3}' stands in its place",
    "giá trị riêng '{1}', {2}, không dùng cho bản ghi nào; thay vào đó là '{3}' đã công bố")
  package static let propertyTie = DiagnosticCode(
    "property.tie", .error,
    "two values of {1} fit '{2}' in {3} equally",
    "hai giá trị {1} phù hợp như nhau với '{2}' tại {3}")
  package static let landfillHistory = DiagnosticCode(
    "landfill.history", .warning,
    "no deposit before {1} is recorded of '{2}': what was put there earlier decays now",
    "chưa ghi lượng chôn lấp nào trước năm {1} của '{2}': chất thải chôn lấp trước đó vẫn đang phân hủy"
  )
  package static let acceptUnused = DiagnosticCode(
    "accept.unused", .warning,
    "the acceptance for '{1}' was not needed",
    "mục accept cho '{1}' không dùng đến")
  package static let blendUnknown = DiagnosticCode(
    "blend.unknown", .error,
    "unknown refrigerant '{1}'",
    "không có môi chất lạnh nào tên '{1}'")
  package static let gasUnknown = DiagnosticCode(
    "gas.unknown", .error,
    "unknown gas '{1}'",
    "không có khí nào tên '{1}'")
  package static let contractPeriod = DiagnosticCode(
    "contract.period", .error,
    "the contract '{1}' does not cover {2}",
    "hợp đồng '{1}' không có hiệu lực vào {2}")
  package static let activityMix = DiagnosticCode(
    "activity.mix", .error,
    "'{1}' is what power counts by in the market-based figure, not power that is used",
    "'{1}' là hệ số để tính điện theo thị trường, không phải điện đã dùng")
  package static let contractActivity = DiagnosticCode(
    "contract.activity", .error,
    "the contract '{1}' is of purchased energy and cannot apply to {2}",
    "hợp đồng '{1}' là hợp đồng mua năng lượng, không áp dụng được cho {2}")
  package static let contractUnit = DiagnosticCode(
    "contract.unit", .error,
    "the contract '{1}' counts MWh and cannot apply to a quantity in {2}",
    "hợp đồng '{1}' tính theo MWh, không áp dụng được cho lượng theo {2}")
  package static let contractSupplier = DiagnosticCode(
    "contract.supplier", .error,
    "the contract '{1}' is with {2}, and the record names {3} as its supplier",
    "hợp đồng '{1}' ký với {2}, còn bản ghi nêu nhà cung cấp là {3}")
  package static let contractUnused = DiagnosticCode(
    "contract.unused", .warning,
    "no record names the contract '{1}'",
    "không bản ghi nào nêu hợp đồng '{1}'")
  package static let contractVintage = DiagnosticCode(
    "contract.vintage", .warning,
    "the contract '{1}' is of power generated in {2}, and {3} is claimed with it",
    "hợp đồng '{1}' là của điện phát năm {2}, nhưng được dùng cho {3}")
  package static let contractExceeded = DiagnosticCode(
    "contract.exceeded", .error,
    "{1} MWh are claimed under '{2}', which covers {3} MWh",
    "{1} MWh được tính theo '{2}', hợp đồng chỉ gồm {3} MWh")
  package static let methodTwice = DiagnosticCode(
    "method.twice", .error,
    "{1} is counted by {2}, and {3} by {4}: one loss twice",
    "{1} được tính theo {2}, còn {3} theo {4}: một lượng thất thoát bị tính hai lần")
  package static let methodBeside = DiagnosticCode(
    "method.beside", .warning,
    "{1} is counted by {2}, beside {3} by {4}: the same loss may stand twice",
    "{1} được tính theo {2}, bên cạnh {3} theo {4}: cùng một lượng thất thoát có thể bị tính hai lần"
  )
  package static let balanceNegative = DiagnosticCode(
    "balance.negative", .error,
    "the balance of {1} comes out negative: {2} t CO2e",
    "cân bằng của {1} cho kết quả âm: {2} tấn CO₂tđ")
  package static let figureUnknown = DiagnosticCode(
    "figure.unknown", .error,
    "no figure is called '{1}'",
    "không có kết quả nào tên '{1}'")
  package static let volumeStateAssumed = DiagnosticCode(
    "unit.state-unstated", .note,
    "the publisher of '{1}' states no reference temperature; its m3 is read as {2}",
    "nguồn công bố '{1}' không nêu nhiệt độ chuẩn; m3 của nguồn được hiểu là {2}")
  package static let upstreamMissing = DiagnosticCode(
    "upstream.missing", .error,
    "no factor reaches '{1}', which this energy brings with it",
    "không có hệ số cho '{1}', phần phát thải đi kèm nguồn năng lượng này")
  package static let unitOfficial = DiagnosticCode(
    "unit.official", .note,
    "'{1}' of electricity is counted as {2}, by the published {3}",
    "'{1}' điện được tính là {2}, theo hệ số đã công bố {3}")
  package static let unitOilEquivalent = DiagnosticCode(
    "unit.oil-equivalent", .warning,
    "'{1}' of electricity is read as the energy of that fuel, {2}; energy reports of some countries count the fuel of power stations",
    "'{1}' điện được hiểu là năng lượng của nhiên liệu đó, {2}; báo cáo năng lượng ở một số nước tính theo nhiên liệu của nhà máy điện"
  )
}
