import BanyanDiagnostics

/// Findings of this target: what is wrong, in both languages.
extension DiagnosticCode {
  package static let dateOrder = DiagnosticCode(
    "date.order", .error,
    "'through' {1} is before 'from' {2}",
    "'through' {1} trước 'from' {2}")
  package static let periodInvalid = DiagnosticCode(
    "period.invalid", .error,
    "'{1}' is not a period",
    "'{1}' không phải kỳ")
  package static let countryUnknown = DiagnosticCode(
    "country.unknown", .error,
    "unknown country '{1}'",
    "không có quốc gia nào tên '{1}'")
  package static let gwpUnknown = DiagnosticCode(
    "gwp.unknown", .error,
    "no set of global warming potentials is called '{1}'",
    "không có bộ tiềm năng nóng lên toàn cầu nào tên '{1}'")
  package static let tableCitation = DiagnosticCode(
    "table.citation", .error,
    "the table is not cited: '{1}' is missing",
    "bảng không có nguồn trích dẫn: thiếu '{1}'")
  package static let tableValue = DiagnosticCode(
    "table.value", .error,
    "'{1}' is not a value with a unit",
    "'{1}' không phải giá trị có đơn vị")
  package static let tableUnit = DiagnosticCode(
    "table.unit", .error,
    "'{1}' is not a unit a factor can be per",
    "'{1}' không phải đơn vị mà hệ số có thể tính cho")
  package static let tableGas = DiagnosticCode(
    "table.gas", .error,
    "unknown gas '{1}'",
    "không có khí nào tên '{1}'")
  package static let tableRepeated = DiagnosticCode(
    "table.repeated-id", .error,
    "the id '{1}' stands twice in one table",
    "mã '{1}' có hai lần trong một bảng")
  package static let tableEmpty = DiagnosticCode(
    "table.empty", .error,
    "the table has neither factors nor properties",
    "bảng không có hệ số cũng không có thông số")
  package static let tableGWP = DiagnosticCode(
    "table.gwp", .error,
    "a value in CO2e needs the table's 'gwp'",
    "giá trị theo CO₂tđ cần 'gwp' của bảng")
  package static let tableBounds = DiagnosticCode(
    "table.bounds", .error,
    "{1} does not lie between its bounds {2} and {3}",
    "{1} không nằm giữa hai giới hạn {2} và {3}")
  package static let tableKind = DiagnosticCode(
    "table.kind", .error,
    "the file does not say what it holds",
    "tệp không cho biết nó chứa gì")
  package static let tableReplaced = DiagnosticCode(
    "table.replaced", .warning,
    "this table takes the place of the published {1}",
    "bảng này thay cho bảng đã công bố {1}")
  package static let tableMissing = DiagnosticCode(
    "table.missing", .error,
    "no file of tables begins with '{1}'",
    "không có tệp bảng nào bắt đầu bằng '{1}'")
  package static let methodUnknown = DiagnosticCode(
    "method.unknown", .error,
    "unknown method '{1}'",
    "không có phương pháp nào tên '{1}'")
  package static let methodParameter = DiagnosticCode(
    "method.parameter", .error,
    "the method '{1}' needs '{2}' in {3}",
    "phương pháp '{1}' cần '{2}' tính bằng {3}")
  package static let parameterRepeated = DiagnosticCode(
    "parameter.repeated", .error,
    "two values hold from {1}",
    "hai giá trị cùng có hiệu lực từ {1}")
  package static let tableName = DiagnosticCode(
    "table.name", .error,
    "'{1}' is not read: the name of a table ends in .yaml or .yml",
    "chương trình không đọc '{1}': tên bảng phải kết thúc bằng .yaml hoặc .yml")
  package static let tableUnread = DiagnosticCode(
    "table.unread", .warning,
    "the file is not a table and is not read",
    "tệp này không phải là bảng nên bị bỏ qua")
  package static let valueBound = DiagnosticCode(
    "value.bound", .error,
    "{1} cannot be {2}: {3}",
    "{1} không thể là {2}: {3}")
  package static let valueFar = DiagnosticCode(
    "value.far", .warning,
    "'{1}' at {2} is {3} published value, {4}",
    "'{1}' bằng {2} là {3} đã công bố, {4}")
  package static let factorOrigin = DiagnosticCode(
    "factor.origin", .warning,
    "the CO2 of '{1}' is {2} wherever it is published, and {3} here",
    "CO2 của '{1}' ở mọi nguồn đã công bố là {2}, còn ở đây là {3}")
  package static let tableGasless = DiagnosticCode(
    "table.gasless", .error,
    "'emits' lists no gas: zero is written as zero",
    "'emits' không có khí nào: bằng không thì phải ghi số không")
  package static let tableGasTwice = DiagnosticCode(
    "table.gas-twice", .error,
    "{1} stands twice in one 'emits'",
    "{1} có hai lần trong một 'emits'")
  package static let tableTotal = DiagnosticCode(
    "table.total", .error,
    "the total of {1} in CO2e stands beside {2}, which it may hold already",
    "tổng {1} theo CO₂tđ đứng cạnh {2}, có thể đã gồm trong tổng")
  package static let tablePrinted = DiagnosticCode(
    "table.printed", .warning,
    "the printed total {1} is not the sum of its parts, {2} under {3}",
    "tổng đã in {1} không phải tổng các phần, {2} theo {3}")
  package static let propertyRange = DiagnosticCode(
    "property.range", .error,
    "'{1}' is a range, and a calculation wants one value",
    "'{1}' là một khoảng, phép tính cần một giá trị")
  package static let landfillMethod = DiagnosticCode(
    "landfill.method", .error,
    "'{1}' is counted by '{2}', not by '{3}'",
    "'{1}' được tính theo '{2}', không phải theo '{3}'")
  package static let propertyKind = DiagnosticCode(
    "property.kind", .error,
    "'{1}' is not a property that tables hold",
    "'{1}' không phải thông số có trong các bảng")
  package static let propertyUncounted = DiagnosticCode(
    "property.uncounted", .warning,
    "no record is calculated with the '{1}' of an own table",
    "không bản ghi nào được tính bằng '{1}' của bảng riêng")
  package static let propertyMaterial = DiagnosticCode(
    "property.material", .warning,
    "no table knows the material '{1}', so that its {2} is used by no record of another name",
    "không bảng nào có vật liệu '{1}', nên {2} của nó không dùng cho bản ghi mang tên khác")
  package static let propertyUnit = DiagnosticCode(
    "property.unit", .error,
    "'{1}' is not a unit of {2}",
    "'{1}' không phải đơn vị của {2}")
}
