import BanyanDiagnostics

/// Findings of this target: what is wrong, in both languages.
extension DiagnosticCode {
  package static let cbamMissing = DiagnosticCode(
    "cbam.missing", .error,
    "there is no cbam.yaml",
    "không có tệp cbam.yaml")
  package static let cbamProducts = DiagnosticCode(
    "cbam.products", .error,
    "cbam.yaml speaks of processes, and there is no products.yaml",
    "cbam.yaml nói về các quá trình mà không có products.yaml")
  package static let cbamPeriod = DiagnosticCode(
    "cbam.period", .error,
    "'{1}' is no calendar year (2025/2547 Art. 1(5))",
    "'{1}' không phải một năm dương lịch (2025/2547 Điều 1(5))")
  package static let cbamOtherPeriod = DiagnosticCode(
    "cbam.other-period", .error,
    "{1} does not lie whole within the period of banyan.yaml, {2} (2025/2547 Art. 7)",
    "{1} không nằm trọn trong kỳ của banyan.yaml, {2} (2025/2547 Điều 7)")
  package static let cbamQuantityPeriod = DiagnosticCode(
    "cbam.quantity-period", .warning,
    "the quantity of '{1}' has no days: of the period {2} it counts for {3} alone (2025/2547 Art. 7)",
    "lượng '{1}' không ghi ngày: trong kỳ {2}, nó chỉ được tính cho {3} (2025/2547 Điều 7)")
  package static let cnInvalid = DiagnosticCode(
    "cn.invalid", .error,
    "'{1}' is no CN code of eight digits (2023/956 Annex I)",
    "'{1}' không phải mã CN gồm tám chữ số (2023/956 Phụ lục I)")
  package static let cnUnquoted = DiagnosticCode(
    "cn.unquoted", .error,
    "the CN code {1} is written as a number, which loses leading zeros",
    "mã CN {1} được ghi như một số, sẽ mất các số 0 ở đầu")
  package static let cnNotListed = DiagnosticCode(
    "cn.not-listed", .error,
    "CN code {1} is not in Annex I of Regulation (EU) 2023/956",
    "mã CN {1} không có trong Phụ lục I của Quy định (EU) 2023/956")
  package static let cnCategory = DiagnosticCode(
    "cn.category", .error,
    "{1} is of '{2}', the other goods of the process are of '{3}'",
    "{1} thuộc nhóm '{2}', các hàng hóa khác của quá trình thuộc nhóm '{3}'")
  package static let cnInTwoProcesses = DiagnosticCode(
    "cn.two-processes", .error,
    "CN code {1} stands in two processes (2025/2547 Art. 4(6))",
    "mã CN {1} nằm trong hai quá trình (2025/2547 Điều 4(6))")
  package static let cnIsAnnexI = DiagnosticCode(
    "cn.is-good", .error,
    "{1} is a code of Annex I, '{2}' is called no good",
    "{1} là mã thuộc Phụ lục I, mà '{2}' được ghi là không phải hàng hóa CBAM")
  package static let offSpecSold = DiagnosticCode(
    "cn.off-spec-sold", .error,
    "'{2}' of CN code {1} is sold, so it is a good though off specification",
    "'{2}' mã CN {1} được bán nên là hàng hóa dù không đạt quy cách")
  package static let cnIsPrecursor = DiagnosticCode(
    "cn.is-precursor", .error,
    "{1} is a code of Annex I: what has it is a precursor (2025/2547 Art. 1(7))",
    "{1} là mã thuộc Phụ lục I: vật liệu có mã này là tiền chất (2025/2547 Điều 1(7))")
  package static let lawRow = DiagnosticCode(
    "law.row", .error,
    "row '{1}' of the law's table does not read",
    "không đọc được dòng '{1}' của bảng quy định")
  package static let percentageBare = DiagnosticCode(
    "percentage.bare", .error,
    "'{1}' stands where a percentage is wanted (2025/2547 Annex II)",
    "'{1}' đứng ở chỗ cần một tỷ lệ phần trăm (2025/2547 Phụ lục II)")
  package static let rateInvalid = DiagnosticCode(
    "rate.invalid", .error,
    "'{1}' is no figure in {2}",
    "'{1}' không phải số liệu tính bằng {2}")
  package static let nitrogenParts = DiagnosticCode(
    "nitrogen.parts", .error,
    "the forms of nitrogen add up to {1} kg/t, more than the total of {2} kg/t",
    "các dạng nitơ cộng lại là {1} kg/t, nhiều hơn tổng {2} kg/t")
  package static let compositionSum = DiagnosticCode(
    "composition.sum", .error,
    "the composition adds up to {1}",
    "thành phần cộng lại là {1}")
  package static let evidenceNeeded = DiagnosticCode(
    "evidence.needed", .error,
    "'{1}' wants evidence that nobody names ({2})",
    "'{1}' cần bằng chứng mà chưa ai nêu ({2})")
  package static let footprintIsNoSEE = DiagnosticCode(
    "value.footprint", .error,
    "'{1}' is a product carbon footprint, and that is no specific embedded emission "
      + "(other boundary, other constants)",
    "'{1}' là dấu vết các-bon của sản phẩm, không phải phát thải hàm chứa riêng (khác "
      + "ranh giới, khác hằng số)")
  package static let actualWithoutDirect = DiagnosticCode(
    "value.no-direct", .error,
    "values are stated without direct embedded emissions",
    "có nêu giá trị mà thiếu phát thải hàm chứa trực tiếp")
  package static let actualWithoutIndirect = DiagnosticCode(
    "value.no-indirect", .error,
    "CN code {1} counts indirect emissions, and none are stated",
    "mã CN {1} tính cả phát thải gián tiếp mà không có số liệu nào")
  package static let actualZero = DiagnosticCode(
    "value.zero", .warning,
    "'{1}' is stated with embedded emissions of zero",
    "'{1}' được nêu với phát thải hàm chứa bằng không")
  package static let valueUnverified = DiagnosticCode(
    "value.unverified", .warning,
    "the values of '{1}' are not actual values; the default value counts and adds {2} t CO2e",
    "giá trị của '{1}' không phải giá trị thực tế; tính theo giá trị mặc định, thêm {2} tấn CO₂tđ")
  package static let valueUnverifiedCost = DiagnosticCode(
    "value.unverified-cost", .note,
    "as long as the values of '{1}' are not verified, the deliveries stated owe {2} certificates more",
    "khi giá trị của '{1}' chưa được thẩm tra, các chuyến giao đã nêu phải nộp thêm {2} chứng chỉ")
  package static let defaultMissing = DiagnosticCode(
    "default.missing", .error,
    "no default value is printed for CN code {1} from {2}",
    "không có giá trị mặc định cho mã CN {1} từ {2}")
  package static let defaultCarried = DiagnosticCode(
    "default.carried", .warning,
    "the default value {1} of {2} ({3}) is carried from the first edition of 2025/2621 "
      + "and was not compared with its correction 2026/1740",
    "giá trị mặc định {1} của {2} ({3}) lấy từ ấn bản đầu của 2025/2621, chưa đối chiếu "
      + "với bản đính chính 2026/1740")
  package static let benchmarkNeeded = DiagnosticCode(
    "benchmark.needed", .error,
    "CN code {1} has a benchmark for each route, and no route is named",
    "mã CN {1} có mức chuẩn riêng cho từng tuyến công nghệ mà chưa nêu tuyến nào")
  package static let benchmarkUnknown = DiagnosticCode(
    "benchmark.unknown", .error,
    "CN code {1} has no benchmark of this route",
    "mã CN {1} không có mức chuẩn của tuyến này")
  package static let benchmarkMissing = DiagnosticCode(
    "benchmark.missing", .error,
    "CN code {1} has no benchmark in 2025/2620",
    "mã CN {1} không có mức chuẩn trong 2025/2620")
  package static let streamTwice = DiagnosticCode(
    "stream.twice", .error,
    "records {1} are meant by two entries of streams",
    "bản ghi {1} được hai mục của streams nhắc tới")
  package static let carbonateComposition = DiagnosticCode(
    "stream.composition", .error,
    "{1} has no factor of its own in 2025/2547 Annex II, Table 3, which prints pure carbonates",
    "{1} không có hệ số riêng trong Bảng 3, Phụ lục II của 2025/2547, bảng này chỉ ghi "
      + "cacbonat tinh khiết")
  package static let carbonateUnknown = DiagnosticCode(
    "stream.carbonate", .error,
    "'{1}' is not in the table of 2025/2547 Annex II, point G",
    "'{1}' không có trong bảng của Phụ lục II, điểm G của 2025/2547")
  package static let zeroRatedFossil = DiagnosticCode(
    "zero-rated.fossil", .error,
    "{1} is no biomass fuel and cannot be zero-rated (2025/2547 Annex II B.3.3)",
    "{1} không phải nhiên liệu sinh khối nên không được tính bằng không (2025/2547 Phụ "
      + "lục II B.3.3)")
  package static let electricityFactor = DiagnosticCode(
    "cbam.electricity", .error,
    "no default factor of electricity is carried for {1}",
    "chương trình không có hệ số điện mặc định cho {1}")
  package static let heatWithoutFactor = DiagnosticCode(
    "heat.factor", .error,
    "heat crosses the boundary without a factor (2025/2547 Annex III A, Eq. 52)",
    "nhiệt qua ranh giới mà không có hệ số (2025/2547 Phụ lục III A, công thức 52)")
  package static let heatUndecided = DiagnosticCode(
    "heat.undecided", .error,
    "{1} is bought for a process of cbam.yaml and has no line under heat",
    "{1} được mua cho một quá trình của cbam.yaml mà không có dòng nào dưới heat")
  package static let fuelUnknown = DiagnosticCode(
    "fuel.unknown", .error,
    "'{1}' is no fuel of 2025/2547 Annex II, point G",
    "'{1}' không phải nhiên liệu trong Phụ lục II, điểm G của 2025/2547")
  package static let processUndecided = DiagnosticCode(
    "process.undecided", .error,
    "process '{1}' is neither under processes nor under other-processes of cbam.yaml",
    "quá trình '{1}' không nằm dưới processes cũng không dưới other-processes của cbam.yaml")
  package static let processWithoutGoods = DiagnosticCode(
    "process.no-goods", .error,
    "process '{1}' makes no goods",
    "quá trình '{1}' không làm ra hàng hóa nào")
  package static let processOfOtherFile = DiagnosticCode(
    "process.other-file", .error,
    "'{1}' is a process of products.yaml; here stand those of cbam.yaml",
    "'{1}' là quá trình của products.yaml; ở đây ghi quá trình của cbam.yaml")
  package static let outputUndecided = DiagnosticCode(
    "output.undecided", .error,
    "'{1}' comes out of '{2}' and is neither a good nor none",
    "'{1}' đi ra từ '{2}' mà chưa rõ có phải hàng hóa CBAM hay không")
  package static let materialUndecided = DiagnosticCode(
    "material.undecided", .error,
    "'{1}' is taken by a process of cbam.yaml and is neither a precursor nor said to be none",
    "'{1}' được một quá trình của cbam.yaml lấy vào mà chưa rõ có phải tiền chất hay không")
  package static let recordUndecided = DiagnosticCode(
    "record.undecided", .error,
    "records {1} are neither of a precursor nor said to be of none",
    "bản ghi {1} chưa rõ là của tiền chất hay không")
  package static let goodWithoutMass = DiagnosticCode(
    "good.mass", .error,
    "'{1}' has no mass, and goods are declared in tonnes",
    "'{1}' không có khối lượng, mà hàng hóa được khai bằng tấn")
  package static let contentMissing = DiagnosticCode(
    "good.content", .error,
    "CN code {2} is counted in {3}, and its {1} is not stated",
    "mã CN {2} tính theo {3} mà chưa nêu {1}")
  package static let innerSold = DiagnosticCode(
    "process.inner-sold", .error,
    "'{1}' is not wholly taken inside '{2}', so it is no inner product (2025/2547 Art. 4(9))",
    "'{1}' không được dùng hết bên trong '{2}' nên không phải sản phẩm nội bộ (2025/2547 "
      + "Điều 4(9))")
  package static let onlyInOther = DiagnosticCode(
    "precursor.only-in", .error,
    "'{1}' is traced to '{2}' and other processes take it too",
    "'{1}' được truy cho '{2}' mà quá trình khác cũng lấy")
  package static let precursorUntaken = DiagnosticCode(
    "precursor.untaken", .error,
    "no process takes '{1}'",
    "không có quá trình nào lấy '{1}'")
  package static let deliveryOfNoGood = DiagnosticCode(
    "delivery.no-good", .error,
    "'{1}' is no good of cbam.yaml",
    "'{1}' không phải hàng hóa của cbam.yaml")
  package static let deliveryBeyondMade = DiagnosticCode(
    "delivery.beyond", .warning,
    "deliveries of the year come to {1} of '{2}', {3} were made",
    "các chuyến giao trong năm cộng thành {1} '{2}', chỉ làm ra {3}")
  package static let carbonPriceByDefault = DiagnosticCode(
    "carbon-price.default", .error,
    "'{1}' is declared by default values beside a carbon price paid (2023/956 Art. 9(4))",
    "'{1}' được khai theo giá trị mặc định mà lại kèm giá các-bon đã trả (2023/956 Điều 9(4))")
  package static let sharedByPrice = DiagnosticCode(
    "shared.price", .error,
    "records {1} are divided by '{2}', which is no physical relationship (2025/2547 Annex "
      + "III A.2)",
    "bản ghi {1} được chia theo '{2}', không phải quan hệ vật lý (2025/2547 Phụ lục III A.2)")
}
