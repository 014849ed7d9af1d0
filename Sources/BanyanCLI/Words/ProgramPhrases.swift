import Banyan

/// Notes, hints and words of this target, in both languages.
extension TextKey {
  package static let annotated = TextKey(
    "annotated",
    "written: {2}, cells marked: {1}",
    "đã ghi {2}, số ô được đánh dấu: {1}")
  package static let annotatedNone = TextKey(
    "annotatedNone",
    "no cell of a workbook has a fault: no copy written",
    "không có ô nào của bảng tính bị lỗi: không ghi bản sao")
  package static let annotatedPartly = TextKey(
    "annotatedPartly",
    "  only the first {1} of a sheet have comments; mend them and check again",
    "  mỗi trang tính chỉ có ghi chú ở {1} ô đầu; sửa xong hãy kiểm tra lại")
  package static let noSuchFolder = TextKey(
    "noSuchFolder",
    "no such folder: {1}",
    "không có thư mục nào tên {1}")
  package static let noSuchFile = TextKey(
    "noSuchFile",
    "no such file: {1}",
    "không có tệp nào tên {1}")
  package static let outputExists = TextKey(
    "outputExists",
    "{1} exists already",
    "{1} đã có sẵn")
  package static let outputForeign = TextKey(
    "outputForeign",
    "{1} was not written by banyan: choose another name, or replace it with --force",
    "{1} không phải do banyan ghi: hãy chọn tên khác, hoặc thêm --force để thay tệp này")
  package static let outputLink = TextKey(
    "outputLink",
    "{1} is a link, and nothing is written through one: name the file itself",
    "{1} là liên kết, và không có gì được ghi qua liên kết: hãy ghi tên của chính tệp đó")
  package static let outputRead = TextKey(
    "outputRead",
    "{1} is {2}, which this run reads: choose another name",
    "{1} chính là {2}, tệp mà lần chạy này đọc: hãy chọn tên khác")
  package static let outputReadFolder = TextKey(
    "outputReadFolder",
    "{1} would be read as part of {2}: choose another folder",
    "{1} sẽ bị đọc như một phần của {2}: hãy chọn thư mục khác")
  package static let passphraseAgain = TextKey(
    "passphraseAgain",
    "once more: ",
    "nhập lại: ")
  package static let passphraseAsked = TextKey(
    "passphraseAsked",
    "passphrase of {1}: ",
    "cụm mật khẩu của {1}: ")
  package static let passphraseDiffers = TextKey(
    "passphraseDiffers",
    "the two passphrases differ",
    "hai lần nhập cụm mật khẩu khác nhau")
  package static let passphraseEmpty = TextKey(
    "passphraseEmpty",
    "an empty passphrase protects nothing",
    "cụm mật khẩu trống không bảo vệ được gì")
  package static let passphraseUnasked = TextKey(
    "passphraseUnasked",
    "{1} wants a passphrase: give --passphrase-file, or run on a terminal",
    "{1} cần cụm mật khẩu: hãy thêm --passphrase-file, hoặc chạy trên thiết bị đầu cuối")
  package static let outputFolderForeign = TextKey(
    "outputFolderForeign",
    "{1} holds what this command did not write: choose another folder",
    "{1} có nội dung không phải do lệnh này ghi: hãy chọn thư mục khác")
  package static let choiceWanted = TextKey(
    "choiceWanted",
    "{1} wants one of: {2}",
    "{1} cần một trong: {2}")
  package static let choiceMore = TextKey(
    "choiceMore",
    "{1} and {2} more",
    "{1} và {2} mục nữa")
  package static let productUnknown = TextKey(
    "productUnknown",
    "no product is called '{1}'; there are: {2}",
    "không có sản phẩm nào tên '{1}'; hiện có: {2}")
  package static let passportProductUnknown = TextKey(
    "passportProductUnknown",
    "no product with a passport is called '{1}'; there are: {2}",
    "không có sản phẩm có hộ chiếu nào tên '{1}'; hiện có: {2}")
  package static let batchUnknown = TextKey(
    "batchUnknown",
    "no batch of '{3}' is called '{1}'; there are: {2}",
    "'{3}' không có lô nào tên '{1}'; hiện có: {2}")
  package static let facilityUnknown = TextKey(
    "facilityUnknown",
    "no facility is called '{1}'; there are: {2}",
    "không có cơ sở nào tên '{1}'; hiện có: {2}")
  package static let passportsOfProduct = TextKey(
    "passportsOfProduct",
    "passports of '{1}' are of the product, not of batches",
    "hộ chiếu của '{1}' là của sản phẩm, không phải của từng lô")
  package static let mapWantsWorkbook = TextKey(
    "mapWantsWorkbook",
    "--map wants a workbook (.xlsx, .xlsm): {1}",
    "--map cần một bảng tính (.xlsx, .xlsm): {1}")
  package static let nothingCalled = TextKey(
    "nothingCalled",
    "nothing is called '{1}'",
    "không có gì tên '{1}'")
  package static let factorUnknown = TextKey(
    "factorUnknown",
    "no factor or property is called '{1}'",
    "không có hệ số hay tính chất nào tên '{1}'")
  package static let factorUnknownNear = TextKey(
    "factorUnknownNear",
    "no factor or property is called '{1}'; did you mean '{2}'?",
    "không có hệ số hay tính chất nào tên '{1}'; có phải '{2}'?")
  package static let factorsChecked = TextKey(
    "factorsChecked",
    "{1}: {2} factors, {3} properties",
    "{1}: {2} hệ số, {3} tính chất")
  package static let folderNotEmpty = TextKey(
    "folderNotEmpty",
    "{1} exists and is not an empty folder",
    "{1} đã có và không phải thư mục trống")
  package static let annotateFolder = TextKey(
    "annotateFolder",
    "{1} workbooks have faults, {2} the first: name a folder, {3}/",
    "{1} bảng tính có lỗi, đầu tiên là {2}: hãy ghi tên thư mục, {3}/")
  package static let annotateFailed = TextKey(
    "annotateFailed",
    "{1}: cannot be annotated: {2}",
    "{1}: không ghi chú được: {2}")
  package static let workspaceReady = TextKey(
    "workspaceReady",
    "{1} is ready",
    "{1} đã sẵn sàng")
}
