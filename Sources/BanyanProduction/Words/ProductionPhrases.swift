import BanyanDiagnostics

/// Notes, hints and words of this target, in both languages.
extension TextKey {
  package static let hintFlowNegative = TextKey(
    "hintFlowNegative",
    "give what is taken or put out as a positive quantity; a credit for a by-product is an allocation rule",
    "ghi lượng lấy vào hoặc tạo ra là số dương; khấu trừ cho sản phẩm phụ là quy tắc phân bổ")
  package static let hintAllocationNegative = TextKey(
    "hintAllocationNegative",
    "write 0 for what is to carry nothing",
    "ghi 0 cho bên không chịu phần nào")
  package static let hintAllocationNothing = TextKey(
    "hintAllocationNothing",
    "give one of them a value above zero, or divide by another rule",
    "cho ít nhất một giá trị lớn hơn không, hoặc chia theo quy tắc khác")
  package static let hintAllocationProperty = TextKey(
    "hintAllocationProperty",
    "add '{1}:', or divide by another rule",
    "thêm '{1}:', hoặc chia theo quy tắc khác")
  package static let hintAllocationExcess = TextKey(
    "hintAllocationExcess",
    "take {1} away from somebody",
    "bớt {1} của một bên")
  package static let hintAllocationSum = TextKey(
    "hintAllocationSum",
    "give the missing {1} to somebody",
    "phân bổ phần còn thiếu {1} cho một bên")
  package static let hintProcessOutput = TextKey(
    "hintProcessOutput",
    "give it an output above zero, or divide its records among other processes under 'shared'",
    "ghi một sản phẩm ra lớn hơn không, hoặc chia bản ghi của nó cho quá trình khác trong 'shared'")
  package static let hintOutputZero = TextKey(
    "hintOutputZero",
    "write what was made; leave the product out of a period in which none was",
    "ghi lượng đã làm ra; kỳ không làm ra thì bỏ sản phẩm này")
  package static let hintMaterialUnused = TextKey(
    "hintMaterialUnused",
    "name it under 'takes' of the process that uses it, {material: {1}, quantity: …}, or remove it",
    "ghi nó vào 'takes' của quá trình dùng nó, {material: {1}, quantity: …}, hoặc bỏ mục này")
  package static let hintProductUnmade = TextKey(
    "hintProductUnmade",
    "name the process that makes it under its 'outputs', or buy it: 'material' in place of 'product'",
    "ghi nó vào 'outputs' của quá trình làm ra nó, hoặc mua ngoài: 'material' thay cho 'product'")
  package static let hintProductOverdrawn = TextKey(
    "hintProductOverdrawn",
    "take what was bought or made in an earlier period as a 'material', with its footprint",
    "phần mua ngoài hoặc làm ra ở kỳ trước: lấy vào như 'material', kèm dấu vết các-bon của nó")
  package static let hintProductKept = TextKey(
    "hintProductKept",
    "name the product that customers get, or a process",
    "ghi sản phẩm giao cho khách hàng, hoặc một quá trình")
  package static let hintRecordsNone = TextKey(
    "hintRecordsNone",
    "fill in the column 'process' with {1}, or write the quantity",
    "điền {1} vào cột 'process', hoặc ghi thẳng số lượng")
  package static let hintRecordsUnassigned = TextKey(
    "hintRecordsUnassigned",
    "fill in the column 'process'; or name {1} in products.yaml under 'assigned', under 'shared' with a rule, or under 'outside' with a reason",
    "điền cột 'process'; hoặc ghi {1} trong products.yaml vào 'assigned', vào 'shared' kèm quy tắc, hay vào 'outside' kèm lý do"
  )
  package static let hintRecordsTwice = TextKey(
    "hintRecordsTwice",
    "name the source or the facility as well, so that one entry alone is meant",
    "nêu thêm nguồn hoặc cơ sở để chỉ một mục ứng với bản ghi")
  package static let hintRecordsUnused = TextKey(
    "hintRecordsUnused",
    "correct the words, or remove the entry",
    "sửa lại các từ, hoặc bỏ mục này")
  package static let hintLoopClosed = TextKey(
    "hintLoopClosed",
    "let some product leave: a quantity taken is as great as all that is made",
    "để một sản phẩm đi ra: lượng lấy vào đang bằng toàn bộ lượng làm ra")
  package static let hintLoopUnsettled = TextKey(
    "hintLoopUnsettled",
    "check the quantities: all but a trace of what is made is taken again",
    "kiểm tra các lượng: gần như toàn bộ phần làm ra lại được lấy vào")
  package static let hintProductWeight = TextKey(
    "hintProductWeight",
    "write what it weighs, as mass: 0.18 kg, or leave mass: out",
    "ghi khối lượng thật, như mass: 0.18 kg, hoặc bỏ mass:")
  package static let hintProductMass = TextKey(
    "hintProductMass",
    "leave 'mass' out: a declared unit in a mass is its own weight",
    "bỏ 'mass': đơn vị công bố theo khối lượng đã là khối lượng của nó")
  package static let hintProcessMass = TextKey(
    "hintProcessMass",
    "correct a quantity, or take what is missing: water and air are materials with 'burden: none' and a reason",
    "sửa số lượng, hoặc khai thêm thứ còn thiếu: nước và không khí là nguyên vật liệu có 'burden: none' kèm lý do"
  )
  package static let hintProcessEnergy = TextKey(
    "hintProcessEnergy",
    "correct a quantity or its unit, or take the energy that is missing",
    "sửa số lượng hoặc đơn vị, hoặc khai thêm năng lượng còn thiếu")
}
