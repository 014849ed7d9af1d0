import BanyanDiagnostics

extension DraftText {
  package var vietnamese: String {
    switch self {
    case .title: "Cách đọc {1}: bản nháp. Hãy xem lại; chương trình không đọc những gì đứng sau #"
    case .columnsAre: "Các cột có thể khai báo: {1}"
    case .sheetsLeft: "Có tiêu đề khác nên không đọc theo tệp ánh xạ này: {1}"
    case .sheetsAlike: "Mọi trang đang hiện đều có các tiêu đề này: {1}"
    case .sheetsNone: "Không trang nào có dữ liệu"
    case .headerSeen: "Dòng tiêu đề; bản ghi bắt đầu bên dưới"
    case .headerGuessed: "Không thấy tiêu đề nào đã biết; đây là phỏng đoán"
    case .unsure: "Chưa chắc chắn: bỏ dấu # ở dòng đúng"
    case .doubtGuess: "theo một phần của tiêu đề"
    case .doubtSeveral: "nhiều tiêu đề cùng nghĩa; hãy chọn một"
    case .doubtAnother: "đã lấy tiêu đề khác"
    case .doubtMonth: "tháng chưa phải là ngày: bản ghi cần một ngày, hoặc from và through"
    case .doubtBothDates: "bản ghi có from và through hoặc date, không có cả hai"
    case .doubtNoDates: "các ô không chứa ngày"
    case .doubtNoNumbers: "các ô không chứa số"
    case .doubtNotDeclared: "các từ trong cột không phải từ chương trình biết"
    case .unknownHeadings: "Các tiêu đề không ứng với cột nào, kèm các ô đầu tiên"
    case .unitFromHeading: "lấy từ tiêu đề '{1}'"
    case .unitUnknown: "'{1}' đứng trong tiêu đề và không phải đơn vị đã biết"
    case .neededHeadings: "Cần có mà không thấy tiêu đề nào"
    case .needed: "Cần có mà không có tiêu đề nào: ghi giá trị đúng cho mọi dòng"
    case .facilityOptional: "cần khi banyan.yaml có nhiều hơn một cơ sở"
    case .numbersCells: "Mọi số lượng là ô số, đọc theo giá trị: không cần numbers:"
    case .numbersTexts: "các số ở dạng văn bản được viết như vậy"
    case .numbersOpen: "'{1}' là văn bản và đọc được theo hai cách: vi là 1.234,5 còn en là 1,234.5"
    case .numbersMixed: "'{1}' và '{2}' là văn bản theo hai kiểu: hãy chuyển thành ô số"
    case .datesTexts: "các ngày ở dạng văn bản được viết như vậy"
    case .datesOpen: "'{1}' là văn bản: ngày đứng trước hay tháng đứng trước?"
    case .datesMixed: "'{1}' và '{2}' là văn bản theo hai kiểu: hãy chuyển thành ô ngày"
    case .datesForeign:
      "'{1}' là văn bản có tháng đứng trước, chương trình không đọc kiểu này: hãy chuyển thành ô ngày"
    case .valuesOf: "Các từ trong '{1}' mà chương trình chưa nhận ra; ghi nghĩa của từng từ"
    case .valuesMore: "và còn nữa"
    case .orElse: "hoặc {1}"
    case .totals:
      "Các dòng này giống dòng cộng; hãy đưa chúng ra khỏi trang, nếu không sẽ là lỗi: {1}"
    case .done: "Đã soạn bản nháp {1}: hãy xem lại, rồi chạy"
    case .doneMissing: "Đã soạn bản nháp {1}. Chưa tìm thấy gì cho {2}: hãy bổ sung, rồi chạy"
    case .exists: "{1} đã có và được giữ nguyên"
    case .existsHint: "chuyển nó đi nơi khác để có bản nháp mới"
    }
  }
}
