import BanyanDiagnostics

/// Notes, hints and words of this target, in both languages.
extension TextKey {
  package static let hintDateTime = TextKey(
    "hintDateTime",
    "write it as 2025-01-31T00:00:00Z",
    "viết dạng 2025-01-31T00:00:00Z")
  package static let hintPACTVersion = TextKey(
    "hintPACTVersion",
    "versions 2 and 3 are read; ask the owner for one of them",
    "chỉ đọc phiên bản 2 và 3; hãy xin chủ sở hữu một trong hai")
  package static let hintPACTSeveral = TextKey(
    "hintPACTSeveral",
    "keep the one that is meant, in a file of its own",
    "giữ lại đúng dấu chân cần dùng, trong một tệp riêng")
  package static let hintPACTMissing = TextKey(
    "hintPACTMissing",
    "PACT {1} asks it of every footprint",
    "PACT {1} yêu cầu mục này ở mọi dấu chân")
  package static let hintPACTForm = TextKey(
    "hintPACTForm",
    "write it as {1}",
    "viết dạng {1}")
  package static let hintPACTText = TextKey(
    "hintPACTText",
    "a number stands in double quotes: \"{1}\"",
    "số đặt trong ngoặc kép: \"{1}\"")
  package static let hintPACTOnce = TextKey(
    "hintPACTOnce",
    "name each once",
    "mỗi mục chỉ ghi một lần")
  package static let notePACTParts = TextKey(
    "notePACTParts",
    "the parts: {1}",
    "các phần: {1}")
  package static let hintPACTSum = TextKey(
    "hintPACTSum",
    "mend the part or the total; the total is what is used",
    "sửa phần hoặc tổng; tổng là số được dùng")
  package static let hintPACTValidity = TextKey(
    "hintPACTValidity",
    "a footprint is valid from the end of its reference period, for three years at most",
    "dấu chân có hiệu lực từ khi kết thúc kỳ tham chiếu, nhiều nhất ba năm")
  package static let hintPACTOrder = TextKey(
    "hintPACTOrder",
    "the end comes after the start",
    "thời điểm kết thúc phải sau thời điểm bắt đầu")
  package static let hintPACTGeography = TextKey(
    "hintPACTGeography",
    "give the narrowest alone; none means the world",
    "chỉ ghi cấp hẹp nhất; không ghi nghĩa là toàn cầu")
  package static let hintPACTExcluded = TextKey(
    "hintPACTExcluded",
    "leave '{1}' out, or set '{2}' to true",
    "bỏ '{1}', hoặc đặt '{2}' là true")
  package static let hintPACTUnit = TextKey(
    "hintPACTUnit",
    "declare an amount above zero, such as 1 or 1000",
    "khai báo lượng lớn hơn không, như 1 hoặc 1000")
  package static let pactMassAmount = TextKey(
    "pactMassAmount",
    "a declared unit in kilograms weighs its amount",
    "đơn vị khai báo theo kilôgam nặng đúng bằng lượng khai báo")
  package static let pactMassNone = TextKey(
    "pactMassNone",
    "energy, transport and services have none, written as 0",
    "năng lượng, vận tải và dịch vụ không có khối lượng, ghi là 0")
  package static let pactMassSome = TextKey(
    "pactMassSome",
    "such a product has a mass",
    "sản phẩm như vậy có khối lượng")
  package static let hintPACTMass = TextKey(
    "hintPACTMass",
    "give kilograms of the whole declared unit, without packaging",
    "ghi số kilôgam của cả đơn vị khai báo, không kể bao bì")
  package static let pactNotBelowZero = TextKey(
    "pactNotBelowZero",
    "it cannot be below zero",
    "không thể nhỏ hơn không")
  package static let pactNotAboveZero = TextKey(
    "pactNotAboveZero",
    "it cannot be above zero",
    "không thể lớn hơn không")
  package static let hintPACTSign = TextKey(
    "hintPACTSign",
    "emissions and contents are positive; uptake, removals and capture negative",
    "phát thải và hàm lượng là số dương; hấp thụ, loại bỏ và thu giữ là số âm")
  package static let hintPACTRange = TextKey(
    "hintPACTRange",
    "check the scale of the value",
    "kiểm tra thang đo của giá trị")
  package static let hintPACTOperator = TextKey(
    "hintPACTOperator",
    "name the operator where it is 'Other', and only there",
    "ghi tên operator khi là 'Other', và chỉ khi đó")
  package static let hintPACTCurrent = TextKey(
    "hintPACTCurrent",
    "ask for the current one",
    "hãy xin bản hiện hành")
  package static let hintPACTBiogenic = TextKey(
    "hintPACTBiogenic",
    "PACT 3 counts them in; a footprint of PACT 3 would leave nothing to add",
    "PACT 3 tính cả phần này; với dấu chân theo PACT 3 thì không phải cộng thêm")
  package static let hintCatenaMissing = TextKey(
    "hintCatenaMissing",
    "state it under 'catena-x:' in products.yaml: nothing stands in for it",
    "ghi vào 'catena-x:' trong products.yaml: không có giá trị thay thế")
  package static let hintCatenaRange = TextKey(
    "hintCatenaRange",
    "such a footprint can be written as PACT, not as Catena-X",
    "dấu chân như vậy ghi được theo PACT, không ghi được theo Catena-X")
  package static let hintSupplierExpired = TextKey(
    "hintSupplierExpired",
    "ask the supplier for a footprint of this period",
    "hãy xin nhà cung cấp dấu chân của kỳ này")
  package static let hintSupplierGWP = TextKey(
    "hintSupplierGWP",
    "ask the supplier for a footprint under {1}, or calculate under its set",
    "hãy xin nhà cung cấp dấu chân theo {1}, hoặc tính theo bộ của họ")
  package static let hintPACTPart = TextKey(
    "hintPACTPart",
    "ask the supplier which of the two is right, and what unit they stand for",
    "hỏi nhà cung cấp giá trị nào đúng và tính cho đơn vị nào")
}
