import BanyanDiagnostics

/// Notes, hints and words of this target, in both languages.
extension TextKey {
  package static let hintDateDMY = TextKey(
    "hintDateDMY",
    "write it as 31/01/2025",
    "ghi dạng 31/01/2025")
  package static let hintDateStyle = TextKey(
    "hintDateStyle",
    "write {1}, or declare dates: {2} if the file is written that way",
    "ghi {1}, hoặc khai dates: {2} nếu tệp viết kiểu đó")
  package static let hintInit = TextKey(
    "hintInit",
    "banyan init FOLDER starts a workspace",
    "banyan init THƯ-MỤC tạo một không gian làm việc")
  package static let hintKnownFacilities = TextKey(
    "hintKnownFacilities",
    "declared are: {1}",
    "đã khai: {1}")
  package static let hintShare = TextKey(
    "hintShare",
    "write a share from 0 % to 100 %, such as 60 %",
    "ghi tỷ lệ từ 0 % đến 100 %, như 60 %")
  package static let hintOneDateForm = TextKey(
    "hintOneDateForm",
    "keep 'date' for a reading, 'from' and 'through' for a bill",
    "giữ 'date' cho chỉ số, 'from' và 'through' cho hóa đơn")
  package static let hintGiveDates = TextKey(
    "hintGiveDates",
    "fill in 'date', or 'from' and 'through'",
    "điền 'date', hoặc 'from' và 'through'")
  package static let hintPartInside = TextKey(
    "hintPartInside",
    "give the part inside the period: {1} of {2} days, by days {3}",
    "ghi phần trong kỳ: {1} trên {2} ngày, theo ngày là {3}")
  package static let hintOtherPeriod = TextKey(
    "hintOtherPeriod",
    "correct the date, or change 'period' in banyan.yaml",
    "sửa ngày, hoặc đổi 'period' trong banyan.yaml")
  package static let hintDepositYears = TextKey(
    "hintDepositYears",
    "enter each calendar year's part by itself",
    "ghi riêng phần của từng năm dương lịch")
  package static let hintQuoteField = TextKey(
    "hintQuoteField",
    "put a field that holds the delimiter in double quotes",
    "đặt trường có chứa dấu phân cách trong ngoặc kép")
  package static let hintFewFields = TextKey(
    "hintFewFields",
    "give every column a field, an empty one between two delimiters",
    "ghi đủ trường cho mọi cột, trường trống để giữa hai dấu phân cách")
  package static let hintCloseQuote = TextKey(
    "hintCloseQuote",
    "close the field with a double quote, double a quote inside it",
    "đóng trường bằng ngoặc kép, viết đôi dấu ngoặc kép bên trong")
  package static let hintColumns = TextKey(
    "hintColumns",
    "known columns: {1}",
    "các cột đã biết: {1}")
  package static let noteReadVietnamese = TextKey(
    "noteReadVietnamese",
    "read the Vietnamese way it is {1}",
    "đọc theo cách Việt Nam là {1}")
  package static let noteReadEnglish = TextKey(
    "noteReadEnglish",
    "read the English way it is {1}",
    "đọc theo cách Anh là {1}")
  package static let noteVietnameseNone = TextKey(
    "noteVietnameseNone",
    "read the Vietnamese way it is not a number",
    "đọc theo cách Việt Nam thì không phải số")
  package static let noteEnglishNone = TextKey(
    "noteEnglishNone",
    "read the English way it is not a number",
    "đọc theo cách Anh thì không phải số")
  package static let hintNumberStyle = TextKey(
    "hintNumberStyle",
    "write {1}, or declare numbers: {2} if the file is written that way",
    "ghi {1}, hoặc khai numbers: {2} nếu tệp viết kiểu đó")
  package static let hintNumberStyleMap = TextKey(
    "hintNumberStyleMap",
    "write {1}, or declare numbers: {2} for this file in {3}",
    "ghi {1}, hoặc khai numbers: {2} cho tệp này trong {3}")
  package static let hintNegative = TextKey(
    "hintNegative",
    "correct the bill it belongs to, instead of booking a negative one",
    "sửa hóa đơn liên quan, thay vì ghi lượng âm")
  package static let hintTon = TextKey(
    "hintTon",
    "write t (1000 kg), short-ton (907.18474 kg) or long-ton (1016.0469088 kg)",
    "ghi t (1000 kg), short-ton (907,18474 kg) hoặc long-ton (1016,0469088 kg)")
  package static let hintBasisDoesNotApply = TextKey(
    "hintBasisDoesNotApply",
    "net or gross goes with an energy, a temperature with a volume",
    "net hoặc gross chỉ đi với đơn vị năng lượng, nhiệt độ chỉ đi với thể tích")
  package static let hintGiveUnits = TextKey(
    "hintGiveUnits",
    "give {1}",
    "ghi {1}")
  package static let hintFactorsList = TextKey(
    "hintFactorsList",
    "banyan factors list prints all activities",
    "banyan factors list in ra mọi hoạt động")
  package static let hintActivityFiles = TextKey(
    "hintActivityFiles",
    "activity files are .csv, .tsv (also .gz, .zst) and .xlsx; move others to evidence/",
    "tệp số liệu hoạt động là .csv, .tsv (cả .gz, .zst) và .xlsx; chuyển tệp khác sang evidence/")
  package static let hintCopyFile = TextKey(
    "hintCopyFile",
    "copy the file itself into activity/",
    "chép chính tệp đó vào activity/")
  package static let hintRepeatedFile = TextKey(
    "hintRepeatedFile",
    "give it once; files in activity/ are read without being named",
    "chỉ đưa vào một lần; tệp trong activity/ được đọc mà không cần nêu tên")
  package static let hintRemoveDuplicate = TextKey(
    "hintRemoveDuplicate",
    "remove one of the two, or correct its evidence",
    "bỏ một trong hai, hoặc sửa chứng từ")
  package static let hintOverlap = TextKey(
    "hintOverlap",
    "correct the dates, or give the second meter a 'source' of its own",
    "sửa ngày, hoặc đặt 'source' riêng cho công tơ thứ hai")
  package static let hintStoreMissing = TextKey(
    "hintStoreMissing",
    "enter what it held that day: {2}, {1}, the quantity, {3}; 0 where it was empty",
    "ghi lượng tồn ngày đó: {2}, {1}, số lượng, {3}; kho trống thì ghi 0")
  package static let hintStoreTwice = TextKey(
    "hintStoreTwice",
    "remove one of them, or give each store its own source",
    "bỏ một hàng, hoặc ghi source riêng cho từng kho")
  package static let hintStoreDay = TextKey(
    "hintStoreDay",
    "enter '{1}' on {2}, 0 where the store was empty; what came and went between is a line of its own",
    "ghi '{1}' ngày {2}, kho trống thì ghi 0; nhập và xuất ở giữa là các hàng riêng")
  package static let hintStoreCarried = TextKey(
    "hintStoreCarried",
    "correct one of them; what came or went overnight is a line of its own",
    "sửa một trong hai số; nhập hoặc xuất xen giữa là một hàng riêng")
  package static let hintMixed = TextKey(
    "hintMixed",
    "give the bills or the readings a 'source' of their own, or remove one kind",
    "đặt 'source' riêng cho hóa đơn hoặc chỉ số, hoặc bỏ một loại")
  package static let hintGap = TextKey(
    "hintGap",
    "add the missing bill, or say in 'note' why there is none",
    "thêm hóa đơn còn thiếu, hoặc nêu lý do trong 'note'")
  package static let noteOtherHere = TextKey(
    "noteOtherHere",
    "the other stands here",
    "mục kia ở đây")
  package static let hintEvidence = TextKey(
    "hintEvidence",
    "put the file there, or correct the path",
    "đặt tệp vào đó, hoặc sửa đường dẫn")
  package static let hintEvidenceOutside = TextKey(
    "hintEvidenceOutside",
    "copy it into evidence/ and give that path",
    "chép vào evidence/ và ghi đường dẫn đó")
  package static let hintUncertainty = TextKey(
    "hintUncertainty",
    "write it as 5 %, the half-width of the 95 % range",
    "ghi dạng 5 %, nửa độ rộng của khoảng 95 %")
  package static let hintPinNote = TextKey(
    "hintPinNote",
    "say in 'note' why this factor and no other",
    "nêu trong 'note' vì sao dùng hệ số này")
  package static let hintBecause = TextKey(
    "hintBecause",
    "add because: \"…\"",
    "thêm because: \"…\"")
  package static let hintContract = TextKey(
    "hintContract",
    "declare it under contracts: in banyan.yaml",
    "khai nó dưới contracts: trong banyan.yaml")
  package static let hintContractColumn = TextKey(
    "hintContractColumn",
    "name it in the column 'contract'",
    "ghi nó vào cột 'contract'")
  package static let hintAnswer = TextKey(
    "hintAnswer",
    "write yes or no, and behind a comma what shows it: \"yes, certificate 17\"",
    "ghi có hoặc không, sau dấu phẩy là bằng chứng: \"có, chứng chỉ số 17\"")
  package static let hintAnswerVintage = TextKey(
    "hintAnswerVintage",
    "write the year of generation, or yes or no with what shows it: 2025 or \"no, 2019\"",
    "ghi năm phát điện, hoặc có hay không kèm bằng chứng: 2025 hoặc \"không, 2019\"")
  package static let hintUnmet = TextKey(
    "hintUnmet",
    "only an instrument that meets every criterion may be claimed (GHG Protocol Scope 2 Guidance, table 7.1)",
    "chỉ công cụ đạt mọi tiêu chí mới được tính (GHG Protocol Scope 2 Guidance, bảng 7.1)")
  package static let hintContractEvidence = TextKey(
    "hintContractEvidence",
    "name it behind a comma: \"yes, certificate 17\"",
    "ghi sau dấu phẩy: \"có, chứng chỉ số 17\"")
  package static let hintCriteria = TextKey(
    "hintCriteria",
    "state them under criteria:, each with what proves it",
    "nêu chúng dưới criteria:, mỗi tiêu chí kèm bằng chứng")
  package static let hintWorkbookHidden = TextKey(
    "hintWorkbookHidden",
    "show the sheet, or move it out of the workbook",
    "hiện trang này, hoặc chuyển nó khỏi tệp bảng tính")
  package static let hintWorkbookMerged = TextKey(
    "hintWorkbookMerged",
    "split the cells and fill the value down",
    "bỏ gộp ô và điền giá trị xuống các hàng")
  package static let hintWorkbookBeside = TextKey(
    "hintWorkbookBeside",
    "give the column a heading, or delete the value",
    "đặt tiêu đề cho cột, hoặc xóa giá trị")
  package static let hintWorkbookRows = TextKey(
    "hintWorkbookRows",
    "show the rows, or delete what must not count",
    "hiện các hàng, hoặc xóa những gì không cần tính")
  package static let hintWorkbookColumns = TextKey(
    "hintWorkbookColumns",
    "show the columns, so that everybody sees what counts",
    "hiện các cột, để ai cũng thấy những gì được tính")
  package static let hintCellError = TextKey(
    "hintCellError",
    "mend the formula, or write the value",
    "sửa công thức, hoặc ghi giá trị")
  package static let hintCellFormula = TextKey(
    "hintCellFormula",
    "open the workbook in Excel or LibreOffice and save it",
    "mở tệp bảng tính bằng Excel hoặc LibreOffice rồi lưu lại")
  package static let hintCellNumber = TextKey(
    "hintCellNumber",
    "format the cell as a number",
    "định dạng ô là số")
  package static let hintCellSerial = TextKey(
    "hintCellSerial",
    "format the cell as a date; it would be {1}",
    "định dạng ô là ngày; khi đó là {1}")
  package static let hintMapAlone = TextKey(
    "hintMapAlone",
    "the mapping of NAME.xlsx is NAME.map.yaml",
    "tệp ánh xạ của NAME.xlsx là NAME.map.yaml")
  package static let hintMapColumn = TextKey(
    "hintMapColumn",
    "give the heading, or {column: F}",
    "ghi tiêu đề, hoặc {column: F}")
  package static let hintFolderItself = TextKey(
    "hintFolderItself",
    "put the folder itself here",
    "đặt chính thư mục đó vào đây")
  package static let hintFolder = TextKey(
    "hintFolder",
    "make a folder {1} and put the file into it",
    "tạo thư mục {1} rồi chuyển tệp vào đó")
  package static let hintWorkspaceUnread = TextKey(
    "hintWorkspaceUnread",
    "nothing in it counts in this version: leave it for a later one, or take it away",
    "phiên bản này chưa tính đến nội dung của nó: để lại cho phiên bản sau, hoặc bỏ đi")
  package static let hintNumberGrouped = TextKey(
    "hintNumberGrouped",
    "write {1} or {2}, whichever is meant: in this file a point is the decimal mark",
    "ghi {1} hoặc {2}, tùy ý định: trong tệp này dấu chấm là dấu thập phân")
  package static let hintSourceAlike = TextKey(
    "hintSourceAlike",
    "write the name of one source in one way; names of different sources should look different",
    "viết tên của một nguồn theo cùng một cách; tên của các nguồn khác nhau nên trông khác nhau")
  package static let hintSupplierUnnamed = TextKey(
    "hintSupplierUnnamed",
    "write its path where the material stands whose footprint it is, or take it out of suppliers/",
    "ghi đường dẫn của tệp ở nguyên liệu mà tệp nói đến, hoặc chuyển tệp ra khỏi suppliers/")
  package static let hintMoveInto = TextKey(
    "hintMoveInto",
    "move it into {1}",
    "chuyển vào {1}")
  package static let hintEvidenceFile = TextKey(
    "hintEvidenceFile",
    "give the path of one file",
    "ghi đường dẫn của một tệp")
  package static let kindFolder = TextKey("kindFolder", "a folder", "thư mục")
  package static let kindDevice = TextKey(
    "kindDevice",
    "a pipe, a socket or a device",
    "đường ống, socket hoặc thiết bị")
}
