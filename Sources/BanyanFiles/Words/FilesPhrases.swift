import BanyanDiagnostics

/// Notes, hints and words of this target, in both languages.
extension TextKey {
  package static let hintRepeatedKey = TextKey(
    "hintRepeatedKey",
    "keep one of the two",
    "giữ một trong hai")
  package static let noteFirstHere = TextKey(
    "noteFirstHere",
    "first given here",
    "lần đầu ở đây")
  package static let hintSaveAsUTF8 = TextKey(
    "hintSaveAsUTF8",
    "save the file as UTF-8",
    "lưu tệp ở mã UTF-8")
  package static let hintTruncated = TextKey(
    "hintTruncated",
    "fetch the file again, or pack it again from where it came",
    "tải lại tệp, hoặc nén lại từ tệp gốc")
  package static let hintDamaged = TextKey(
    "hintDamaged",
    "fetch the file again; {1} -t FILE says whether it is sound",
    "tải lại tệp; {1} -t TỆP cho biết tệp có nguyên vẹn không")
  package static let hintPacking = TextKey(
    "hintPacking",
    "unpack it, or give it the ending of what it holds",
    "giải nén tệp, hoặc đặt đuôi tên theo nội dung")
  package static let hintTrailing = TextKey(
    "hintTrailing",
    "fetch the file again, or cut off what does not belong to it",
    "tải lại tệp, hoặc cắt bỏ phần không thuộc về tệp")
  package static let hintWindow = TextKey(
    "hintWindow",
    "pack it again with zstd -19 and without --long and --ultra",
    "nén lại bằng zstd -19, không dùng --long và --ultra")
  package static let hintDictionary = TextKey(
    "hintDictionary",
    "pack it again without a dictionary",
    "nén lại mà không dùng từ điển")
  package static let hintFileItself = TextKey(
    "hintFileItself",
    "put the file itself here",
    "đặt chính tệp đó vào đây")
  package static let hintFileMeant = TextKey(
    "hintFileMeant",
    "look whether this is the file that was meant",
    "kiểm tra xem đây có đúng là tệp cần dùng không")
  package static let hintRunAgain = TextKey(
    "hintRunAgain",
    "run again when nobody writes to it any more",
    "chạy lại khi không còn ai ghi vào tệp")
  package static let hintRename = TextKey(
    "hintRename",
    "rename it to {1}",
    "đổi tên thành {1}")
  package static let hintSaveSheet = TextKey(
    "hintSaveSheet",
    "open it in a spreadsheet program and save the sheet under this name as CSV in UTF-8",
    "mở bằng chương trình bảng tính rồi lưu trang tính dưới tên này ở dạng CSV, mã UTF-8")
  package static let hintTextItself = TextKey(
    "hintTextItself",
    "put here the text itself, as a text editor saves it",
    "đặt vào đây chính văn bản, do trình soạn thảo văn bản thuần lưu")
  package static let hintUnpackText = TextKey(
    "hintUnpackText",
    "unpack it, and put here the file that was packed",
    "giải nén, rồi đặt vào đây tệp đã được nén")
  package static let contentWorkbook = TextKey(
    "contentWorkbook",
    "an Excel workbook (xlsx)",
    "bảng tính Excel (xlsx)")
  package static let contentOpenDocument = TextKey(
    "contentOpenDocument",
    "an OpenDocument file (ods, odt)",
    "tệp OpenDocument (ods, odt)")
  package static let contentArchive = TextKey(
    "contentArchive",
    "a ZIP archive",
    "tệp nén ZIP")
  package static let contentCompound = TextKey(
    "contentCompound",
    "an older Office file (xls, doc)",
    "tệp Office đời cũ (xls, doc)")
  package static let contentPages = TextKey(
    "contentPages",
    "a PDF document",
    "tài liệu PDF")
  package static let contentPacked = TextKey(
    "contentPacked",
    "packed with gzip or zstd",
    "dữ liệu nén bằng gzip hoặc zstd")
  package static let noteLinkToNothing = TextKey(
    "noteLinkToNothing",
    "a link stands there that leads to nothing",
    "ở đó là liên kết không dẫn đến tệp nào")
  package static let noteLinkOutside = TextKey(
    "noteLinkOutside",
    "a link on the way leads out of the workspace",
    "một liên kết trên đường dẫn đưa ra ngoài không gian làm việc")
  package static let noteLinkThere = TextKey(
    "noteLinkThere",
    "a link stands there: name the file itself",
    "ở đó là liên kết: hãy ghi tên của chính tệp")
  package static let notePathOutside = TextKey(
    "notePathOutside",
    "the path leads out of the workspace",
    "đường dẫn đưa ra ngoài không gian làm việc")
  package static let noteNothingThere = TextKey(
    "noteNothingThere",
    "nothing stands there",
    "ở đó không có gì")
  package static let noteFolderThere = TextKey(
    "noteFolderThere",
    "a folder stands there",
    "ở đó là thư mục")
  package static let noteDeviceThere = TextKey(
    "noteDeviceThere",
    "a pipe, a socket or a device stands there",
    "ở đó là đường ống, socket hoặc thiết bị")
}
