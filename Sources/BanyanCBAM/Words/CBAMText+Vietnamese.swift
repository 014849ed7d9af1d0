import BanyanDiagnostics

extension CBAMText {
  package var vietnamese: String {
    switch self {
    case .title: "CBAM: phát thải hàm chứa, {1}"
    case .rehearsal:
      "Diễn tập, không khai báo được: hàng làm trước 2026 không "
        + "khai theo quy tắc chính thức (2025/2547 Điều 7)."
    case .installation: "Cơ sở"
    case .direct: "Phát thải trực tiếp của cơ sở"
    case .zeroRated: "CO2 tính bằng không, ghi riêng"
    case .nitrousOxide: "N2O đo được: {1} tấn, tức {2} tấn CO2tđ (2025/2547 công thức 18)"
    case .electricity: "Điện đã dùng"
    case .goods: "Hàng hóa, cho 1 tấn"
    case .columnDirect: "trực tiếp"
    case .columnIndirect: "gián tiếp"
    case .columnDefaultShare: "trực tiếp theo mặc định"
    case .columnAllocation: "phân bổ miễn phí"
    case .columnByDefault: "mặc định kèm phụ trội"
    case .deliveries: "Các chuyến giao"
    case .certificates: "chứng chỉ"
    case .noPrice: "chưa công bố giá"
    case .roundedUp:
      "Chứng chỉ ghi số nguyên, làm tròn lên; chưa văn "
        + "bản nào đã đọc nêu cách làm tròn."
    case .balance: "Phát thải {1} + nhập {2} = phân bổ {3} + xuất {4} + còn lại {5}"
    case .missing: "Còn thiếu cho báo cáo của nhà vận hành"
    case .readings: "Cách hiểu quy định"
    case .benchmarksReplaced:
      "Mức chuẩn năm 2026 là ước tính, sẽ được thay cho hàng "
        + "nhập từ 2027 (2025/2620, điểm mở đầu 10)."
    case .whatIf: "Chứng chỉ cho 1 tấn, theo năm"
    case .assumed: "chưa văn bản nào đặt một hệ số của năm; giả định bằng 1"
    case .columnActual: "thực tế"
    case .columnDefault: "theo giá trị mặc định"
    case .levers: "Việc nên làm tiếp, chứng chỉ cho 1 tấn"
    case .reasonSame: "như nhau"
    case .reasonFuel: "không tính CH4 và N2O của nhiên liệu; hệ số và nhiệt trị của quy định"
    case .reasonCarbon: "3,664 t CO2 cho một tấn các-bon, không phải 44/12"
    case .reasonProcess: "hệ số của quy định"
    case .reasonWaste: "chỉ quy định này tính"
    case .reasonMeasured: "chỉ đo hoặc nêu trong cbam.yaml"
    case .reasonZeroRated: "sinh khối tính bằng không được ghi riêng"
    case .reasonCorrected: "lượng tiêu thụ tính theo tồn kho, hoặc theo số đo của cả cơ sở"
    case .reasonOut: "ngoài phạm vi quy định"
    }
  }
}
