import BanyanDiagnostics

/// Findings of this target: what is wrong, in both languages.
extension DiagnosticCode {
  package static let timeInvalid = DiagnosticCode(
    "date.time", .error,
    "'{1}' is no date and time",
    "'{1}' không phải ngày giờ")
  package static let pactVersion = DiagnosticCode(
    "pact.version", .error,
    "a footprint of PACT '{1}' is not read",
    "dấu chân theo PACT '{1}' không được đọc")
  package static let pactSeveral = DiagnosticCode(
    "pact.several", .error,
    "the file holds {1} footprints where one is meant",
    "tệp chứa {1} dấu chân trong khi chỉ cần một")
  package static let pactMissing = DiagnosticCode(
    "pact.missing", .error,
    "'{1}' is missing from the footprint",
    "dấu chân thiếu '{1}'")
  package static let pactUnknown = DiagnosticCode(
    "pact.unknown", .warning,
    "'{1}' is no attribute of PACT {2} and is not read",
    "'{1}' không phải thuộc tính của PACT {2} nên không được đọc")
  package static let pactForm = DiagnosticCode(
    "pact.form", .error,
    "'{1}' is not of the form of '{2}'",
    "'{1}' không đúng dạng của '{2}'")
  package static let pactRepeated = DiagnosticCode(
    "pact.repeated", .error,
    "'{1}' stands twice in '{2}'",
    "'{1}' có hai lần trong '{2}'")
  package static let pactSum = DiagnosticCode(
    "pact.sum", .error,
    "'{1}' is {2}, its parts add up to {3}",
    "'{1}' là {2}, các phần cộng lại là {3}")
  package static let pactValidity = DiagnosticCode(
    "pact.validity", .error,
    "'{1}' {2} is before '{3}' {4}",
    "'{1}' {2} trước '{3}' {4}")
  package static let pactValidityLength = DiagnosticCode(
    "pact.validity-length", .error,
    "'{1}' {2} is more than three years after '{3}' {4}",
    "'{1}' {2} sau '{3}' {4} hơn ba năm")
  package static let pactGeography = DiagnosticCode(
    "pact.geography", .error,
    "'{1}' and '{2}' are both given",
    "có cả '{1}' lẫn '{2}'")
  package static let pactExcluded = DiagnosticCode(
    "pact.excluded", .error,
    "'{1}' is given, yet '{2}' is false",
    "có '{1}' trong khi '{2}' là false")
  package static let pactUnit = DiagnosticCode(
    "pact.unit", .error,
    "a declared unit of {1} {2}",
    "đơn vị khai báo là {1} {2}")
  package static let pactMass = DiagnosticCode(
    "pact.mass", .error,
    "'{1}' is {2}: {3}",
    "'{1}' là {2}: {3}")
  package static let pactRange = DiagnosticCode(
    "pact.range", .error,
    "'{1}' is {2}, not between {3} and {4}",
    "'{1}' là {2}, không nằm giữa {3} và {4}")
  package static let pactSign = DiagnosticCode(
    "pact.sign", .error,
    "'{1}' is {2}: {3}",
    "'{1}' là {2}: {3}")
  package static let pactOperator = DiagnosticCode(
    "pact.operator", .error,
    "the operator is '{1}': 'otherOperatorName' belongs to 'Other', and to nothing else",
    "operator là '{1}': 'otherOperatorName' thuộc về 'Other', và chỉ 'Other'")
  package static let pactDeprecated = DiagnosticCode(
    "pact.deprecated", .warning,
    "the footprint of '{1}' is withdrawn by its owner",
    "dấu chân của '{1}' đã bị chủ sở hữu rút lại")
  package static let pactBiogenic = DiagnosticCode(
    "pact.biogenic", .warning,
    "PACT {1} leaves {2} kg CO2e of land and biogenic emissions out of '{3}'; they are added",
    "PACT {1} không tính {2} kg CO2e phát thải từ đất và sinh học vào '{3}'; phần này được cộng thêm"
  )
  package static let pactPart = DiagnosticCode(
    "pact.part", .warning,
    "'{1}' is {2}, and part of '{3}', which is {4}",
    "'{1}' là {2}, là một phần của '{3}', vốn chỉ có {4}")
  package static let catenaMissing = DiagnosticCode(
    "catena-x.missing", .error,
    "Catena-X wants '{1}'",
    "Catena-X cần '{1}'")
  package static let catenaRange = DiagnosticCode(
    "catena-x.range", .error,
    "'{1}' is {2}, Catena-X takes {3}",
    "'{1}' là {2}, Catena-X chỉ nhận {3}")
  package static let catenaNone = DiagnosticCode(
    "catena-x.none", .error,
    "Catena-X has no '{2}' for '{1}'",
    "Catena-X không có '{2}' cho '{1}'")
  package static let supplierExpired = DiagnosticCode(
    "supplier.expired", .error,
    "the footprint of '{1}' stands for {2} through {3}, not for all of {4}",
    "dấu chân của '{1}' dùng được từ {2} đến hết {3}, không phải cho cả {4}")
  package static let supplierGWP = DiagnosticCode(
    "supplier.gwp", .error,
    "the footprint of '{1}' rests on {2}, the calculation on {3}",
    "dấu chân của '{1}' dựa trên {2}, phép tính dựa trên {3}")
}
