import BanyanDiagnostics

/// Findings of this target: what is wrong, in both languages.
extension DiagnosticCode {
  package static let flowNegative = DiagnosticCode(
    "flow.negative", .error,
    "'{1}' is below zero",
    "'{1}' nhỏ hơn không")
  package static let flowUnit = DiagnosticCode(
    "flow.unit", .error,
    "{2} is counted in {3}, which '{1}' cannot be turned into",
    "{2} tính theo {3}, không đổi được từ '{1}'")
  package static let allocationSum = DiagnosticCode(
    "allocation.sum", .error,
    "the shares sum to {1}, not to 100 %",
    "tổng các tỷ lệ là {1}, không phải 100 %")
  package static let allocationNegative = DiagnosticCode(
    "allocation.negative", .error,
    "emissions cannot be divided by what is below zero: {1}",
    "không thể phân bổ phát thải theo giá trị nhỏ hơn không: {1}")
  package static let allocationNothing = DiagnosticCode(
    "allocation.nothing", .error,
    "the rule '{1}' has nothing to go by: all its values are zero",
    "quy tắc '{1}' không có gì để chia: mọi giá trị đều bằng không")
  package static let allocationProperty = DiagnosticCode(
    "allocation.property", .error,
    "'{1}' states nothing that the rule '{2}' could go by",
    "'{1}' không nêu giá trị mà quy tắc '{2}' cần")
  package static let declaredUnitMissing = DiagnosticCode(
    "product.declared-unit", .error,
    "the product '{1}' has no declared unit",
    "sản phẩm '{1}' chưa có đơn vị công bố")
  package static let nameUnknown = DiagnosticCode(
    "name.unknown", .error,
    "no {2} is called '{1}'",
    "không có {2} nào tên '{1}'")
  package static let processOutput = DiagnosticCode(
    "process.output", .error,
    "the process '{1}' puts out no product, so that its emissions go nowhere",
    "quá trình '{1}' không tạo ra sản phẩm nào, phát thải của nó không đi về đâu")
  package static let outputZero = DiagnosticCode(
    "output.zero", .error,
    "the process '{1}' puts out 0 of '{2}': there is nothing to carry emissions",
    "quá trình '{1}' làm ra 0 '{2}': không có gì mang phát thải")
  package static let materialUnused = DiagnosticCode(
    "material.unused", .warning,
    "no process takes '{1}'",
    "không quá trình nào dùng '{1}'")
  package static let productUnmade = DiagnosticCode(
    "product.unmade", .error,
    "no process puts out '{1}'",
    "không quá trình nào tạo ra '{1}'")
  package static let productOverdrawn = DiagnosticCode(
    "product.overdrawn", .error,
    "{1} of '{2}' are taken, but only {3} are made",
    "'{2}' được lấy {1}, nhưng chỉ làm ra {3}")
  package static let productKept = DiagnosticCode(
    "product.kept", .error,
    "nothing of '{1}' leaves, so that what happens on its way to customers belongs to nobody",
    "không có '{1}' nào rời nhà máy, nên phát thải trên đường đến khách hàng không thuộc về ai")
  package static let recordsNone = DiagnosticCode(
    "records.none", .error,
    "no record of '{1}' is assigned to the process '{2}'",
    "không có bản ghi '{1}' nào thuộc quá trình '{2}'")
  package static let recordsUnassigned = DiagnosticCode(
    "records.unassigned", .error,
    "{1}: no process, and nothing under 'assigned', 'shared' or 'outside' in products.yaml means it",
    "{1}: chưa có quá trình, và không mục nào của 'assigned', 'shared', 'outside' trong products.yaml nêu nó"
  )
  package static let recordsTwice = DiagnosticCode(
    "records.twice", .error,
    "{1}: several entries of products.yaml claim these records",
    "{1}: nhiều mục trong products.yaml cùng nhận các bản ghi này")
  package static let recordsUnused = DiagnosticCode(
    "records.unused", .warning,
    "no record without a process is meant by '{1}'",
    "không có bản ghi nào chưa gán quá trình ứng với '{1}'")
  package static let loopClosed = DiagnosticCode(
    "loop.closed", .error,
    "nothing ever leaves {1}: all that these processes put out goes round, or nowhere",
    "không có gì ra khỏi {1}: mọi thứ các quá trình này tạo ra đều quay vòng, hoặc không đi đâu")
  package static let loopUnsettled = DiagnosticCode(
    "loop.unsettled", .error,
    "so little leaves {1}, which feed each other, that their figures do not settle",
    "lượng ra khỏi {1}, các quá trình cấp cho nhau, quá nhỏ nên kết quả không hội tụ")
  package static let productMass = DiagnosticCode(
    "product.mass", .error,
    "{1} do not weigh {2}",
    "{1} không nặng {2}")
  package static let processMass = DiagnosticCode(
    "process.mass", .warning,
    "the process '{1}' puts out {2} t and takes {3} t: nothing says where {4} t come from",
    "quá trình '{1}' tạo ra {2} t nhưng chỉ lấy vào {3} t: không rõ {4} t từ đâu ra")
  package static let processEnergy = DiagnosticCode(
    "process.energy", .warning,
    "the process '{1}' puts out {2} GJ of energy and takes no more than {3} GJ",
    "quá trình '{1}' tạo ra {2} GJ năng lượng nhưng chỉ lấy vào nhiều nhất {3} GJ")
}
