import BanyanDiagnostics

/// Notes, hints and words of this target, in both languages.
extension TextKey {
  package static let hintFactorZero = TextKey(
    "hintFactorZero",
    "name {1} earlier in factors: if its value describes the plant, or pin the factor in the record",
    "đặt {1} lên trước trong factors: nếu giá trị đó đúng với cơ sở, hoặc chỉ định hệ số ngay tại bản ghi"
  )
  package static let hintBasis = TextKey(
    "hintBasis",
    "write {1} (net) or {1} (gross); the bill or the supplier says which",
    "ghi {1} (net) cho nhiệt trị thấp hoặc {1} (gross) cho nhiệt trị cao; hóa đơn hoặc nhà cung cấp cho biết"
  )
  package static let hintBasisMismatch = TextKey(
    "hintBasisMismatch",
    "give the quantity in mass or volume, or as {1}, or a factor on the same basis",
    "ghi lượng theo khối lượng hoặc thể tích, hoặc theo {1}, hoặc dùng hệ số cùng loại nhiệt trị")
  package static let hintGasState = TextKey(
    "hintGasState",
    "write Nm3 (0 °C), Sm3 (15 °C) or m3 (20 °C), as the meter or the contract says",
    "ghi Nm3 (0 °C), Sm3 (15 °C) hoặc m3 (20 °C) theo đồng hồ hoặc hợp đồng")
  package static let hintProperty = TextKey(
    "hintProperty",
    "give {1}, or put a {2} of '{3}' with its source into factors/",
    "ghi {1}, hoặc thêm {2} của '{3}' kèm nguồn vào factors/")
  package static let hintAddTable = TextKey(
    "hintAddTable",
    "add a table under factors/, or ask one of the sets that have it: {1}",
    "thêm một bảng vào factors/, hoặc dùng bộ có hệ số này: {1}")
  package static let hintAddOwnTable = TextKey(
    "hintAddOwnTable",
    "add a table of your own, with its source, under factors/",
    "thêm một bảng riêng, kèm nguồn, vào factors/")
  package static let hintAccept = TextKey(
    "hintAccept",
    "accept it with a reason in banyan.yaml:\n  accept:\n    - {activity: {1}, take: {2}, for: {3}, because: \"…\"}",
    "chấp nhận kèm lý do trong banyan.yaml:\n  accept:\n    - {activity: {1}, take: {2}, for: {3}, because: \"…\"}"
  )
  package static let hintPinOne = TextKey(
    "hintPinOne",
    "pin one of them in the column 'factor', with a note",
    "chỉ định một hệ số trong cột 'factor', kèm ghi chú")
  package static let noteNearestFactor = TextKey(
    "noteNearestFactor",
    "nearest: {1}",
    "gần nhất: {1}")
  package static let noteCandidate = TextKey(
    "noteCandidate",
    "candidate: {1}",
    "ứng viên: {1}")
  package static let noteDeclaredHere = TextKey(
    "noteDeclaredHere",
    "declared here: {1}",
    "khai ở đây: {1}")
  package static let hintRemoveAccept = TextKey(
    "hintRemoveAccept",
    "remove it",
    "bỏ nó đi")
  package static let hintContractRemove = TextKey(
    "hintContractRemove",
    "leave the column 'contract' empty here",
    "để trống cột 'contract' ở đây")
  package static let hintContractUnit = TextKey(
    "hintContractUnit",
    "record the energy itself, in MWh or GJ, or leave the column 'contract' empty",
    "ghi chính lượng năng lượng, theo MWh hoặc GJ, hoặc để trống cột 'contract'")
  package static let hintContractSupplier = TextKey(
    "hintContractSupplier",
    "one of the two is wrong: correct the column, or supplier: of the contract",
    "một trong hai bị sai: sửa cột này hoặc supplier: của hợp đồng")
  package static let hintContractUnused = TextKey(
    "hintContractUnused",
    "name it in the column 'contract' of the bills it covers, or remove it",
    "ghi nó vào cột 'contract' của các hóa đơn thuộc hợp đồng, hoặc bỏ nó đi")
  package static let hintContractVintage = TextKey(
    "hintContractVintage",
    "claim certificates of the year the power was used in (GHG Protocol Scope 2 Guidance, table 7.1)",
    "dùng chứng chỉ của đúng năm tiêu thụ điện (GHG Protocol Scope 2 Guidance, bảng 7.1)")
  package static let hintContractExceeded = TextKey(
    "hintContractExceeded",
    "enter the rest as electricity/grid",
    "ghi phần còn lại là electricity/grid")
  package static let hintGWPSet = TextKey(
    "hintGWPSet",
    "report under {1} (gwp: in banyan.yaml), or use a factor with masses of gases",
    "lập báo cáo theo {1} (gwp: trong banyan.yaml), hoặc dùng hệ số có khối lượng từng khí")
  package static let hintGWPGas = TextKey(
    "hintGWPGas",
    "choose a set that has it: {1}",
    "chọn bộ có khí này: {1}")
  package static let hintChangeMeetsNothing = TextKey(
    "hintChangeMeetsNothing",
    "write the activity, source and facility as the records have them",
    "ghi hoạt động, nguồn và cơ sở đúng như trong bản ghi")
  package static let hintChangeUnit = TextKey(
    "hintChangeUnit",
    "add 'times:', how many {1} come of one of the records' unit, or leave 'unit' out",
    "thêm 'times:', một đơn vị của bản ghi ứng với bao nhiêu {1}, hoặc bỏ 'unit'")
  package static let hintChangeHeat = TextKey(
    "hintChangeHeat",
    "put a net-heating-value with its source into factors/, or state the quantity by 'times:' and 'unit:'",
    "thêm net-heating-value kèm nguồn vào factors/, hoặc ghi lượng bằng 'times:' và 'unit:'")
  package static let hintChangeNowhere = TextKey(
    "hintChangeNowhere",
    "ask 'banyan footprint' with this file, or change records",
    "dùng tệp này với 'banyan footprint', hoặc thay đổi các bản ghi")
  package static let hintPlanEmpty = TextKey(
    "hintPlanEmpty",
    "list at least one, such as {what: less coal, records: {source: boiler}, times: 90 %}",
    "ghi ít nhất một thay đổi, như {what: bớt than, records: {source: boiler}, times: 90 %}")
  package static let hintRateDays = TextKey(
    "hintRateDays",
    "write 'from' and 'through' instead of 'date': 2025-01-01 and 2025-12-31 for a whole year",
    "ghi 'from' và 'through' thay cho 'date': 2025-01-01 và 2025-12-31 cho cả năm")
  package static let hintLeakRate = TextKey(
    "hintLeakRate",
    "add a property leak-rate of '{1}' in % with its source under factors/",
    "thêm thông số leak-rate của '{1}' tính bằng % kèm nguồn vào factors/")
  package static let hintStoreItems = TextKey(
    "hintStoreItems",
    "one of: {1}, as in refrigerant-store/R-410A/bought",
    "một trong: {1}, ví dụ refrigerant-store/R-410A/bought")
  package static let hintSystems = TextKey(
    "hintSystems",
    "say which: {1}",
    "nói rõ loại nào: {1}")
  package static let hintFigures = TextKey(
    "hintFigures",
    "figures are called: {1}",
    "các số liệu có tên: {1}")
  package static let hintMethodTwice = TextKey(
    "hintMethodTwice",
    "keep one method for a source; another machine has a source of its own",
    "mỗi source chỉ giữ một phương pháp; máy khác thì ghi source riêng")
  package static let hintMethodBeside = TextKey(
    "hintMethodBeside",
    "keep one of them, unless they are losses of different machines or of different occasions",
    "giữ một trong hai, trừ khi là thất thoát của máy khác hoặc của lần khác")
  package static let methodBalance = TextKey(
    "methodBalance", "a store's balance", "cân đối kho")
  package static let methodRate = TextKey(
    "methodRate", "a rate a year", "tỷ lệ thất thoát năm")
  package static let methodLoss = TextKey(
    "methodLoss", "what was refilled or let out", "lượng nạp bù hoặc xả ra")
  package static let hintBalance = TextKey(
    "hintBalance",
    "look at the opening, bought, returned and closing quantities",
    "xem lại tồn đầu, mua, trả lại và tồn cuối")
  package static let hintCarbonBalance = TextKey(
    "hintCarbonBalance",
    "compare carbon contents and quantities, and add what goes in and is not recorded: electrodes, alloys, coal",
    "so lại hàm lượng các-bon và số lượng, thêm đầu vào chưa ghi: điện cực, hợp kim, than")
  package static let noteBalanceLine = TextKey(
    "noteBalanceLine",
    "{1}: {2}",
    "{1}: {2}")
  package static let hintOilEquivalent = TextKey(
    "hintOilEquivalent",
    "state kWh; for the coefficient of Viet Nam add 'viet-nam' to 'factors'",
    "ghi kWh; để dùng hệ số của Việt Nam, thêm 'viet-nam' vào 'factors'")
  package static let dimensionEnergy = TextKey(
    "dimensionEnergy",
    "an energy",
    "năng lượng")
  package static let dimensionMass = TextKey(
    "dimensionMass",
    "a mass",
    "khối lượng")
  package static let dimensionVolume = TextKey(
    "dimensionVolume",
    "a volume",
    "thể tích")
  package static let dimensionAmount = TextKey(
    "dimensionAmount",
    "an amount of substance",
    "lượng chất")
  package static let dimensionDistance = TextKey(
    "dimensionDistance",
    "a distance",
    "quãng đường")
  package static let dimensionFreight = TextKey(
    "dimensionFreight",
    "a freight (t·km)",
    "lượng luân chuyển hàng (t·km)")
  package static let dimensionPassenger = TextKey(
    "dimensionPassenger",
    "a passenger distance",
    "lượng luân chuyển khách")
  package static let dimensionTime = TextKey(
    "dimensionTime",
    "a time",
    "thời gian")
  package static let dimensionMoney = TextKey(
    "dimensionMoney",
    "an amount of money",
    "số tiền")
  package static let dimensionCount = TextKey(
    "dimensionCount",
    "a count",
    "số lượng")
  package static let dimensionArea = TextKey(
    "dimensionArea",
    "an area",
    "diện tích")
  package static let dimensionFraction = TextKey(
    "dimensionFraction",
    "a fraction",
    "tỷ lệ")
  package static let basisNet = TextKey(
    "basisNet",
    "net",
    "nhiệt trị thấp")
  package static let basisGross = TextKey(
    "basisGross",
    "gross",
    "nhiệt trị cao")
  package static let propertyNetHeatingValue = TextKey(
    "propertyNetHeatingValue",
    "net heating value",
    "nhiệt trị thấp")
  package static let propertyGrossHeatingValue = TextKey(
    "propertyGrossHeatingValue",
    "gross heating value",
    "nhiệt trị cao")
  package static let propertyDensity = TextKey(
    "propertyDensity",
    "density",
    "khối lượng riêng")
  package static let hintUpstream = TextKey(
    "hintUpstream",
    "add a factor for {1} under factors/, or leave it out under 'cut-offs' in products.yaml, with its share and a reason",
    "thêm hệ số cho {1} vào factors/, hoặc ghi vào 'cut-offs' trong products.yaml kèm tỷ lệ và lý do"
  )
}
