import Banyan

/// What is said of wrong use: options that do not go together, values that they cannot take.
extension TextKey {
  package static let useMoment = TextKey(
    "useMoment",
    "--at wants a date or a date with time, as 2026-04-01 or 2026-04-01T00:00:00Z, not '{1}'",
    "--at cần một ngày hoặc ngày kèm giờ, như 2026-04-01 hoặc 2026-04-01T00:00:00Z, không phải '{1}'"
  )
  package static let useStatusBoth = TextKey(
    "useStatusBoth",
    "--status asks for a list and --no-status does without: give one",
    "--status cần danh sách còn --no-status thì không xét: chỉ ghi một trong hai")
  package static let useSignForms = TextKey(
    "useSignForms",
    "--sign goes with --format {1}",
    "--sign đi với --format {1}")
  package static let useEnvelope = TextKey(
    "useEnvelope",
    "--envelope goes with --sign",
    "--envelope đi với --sign")
  package static let useRestrictedView = TextKey(
    "useRestrictedView",
    "--view restricted goes with --format untp, without --sign and --batches",
    "--view restricted đi với --format untp, không kèm --sign và --batches")
  package static let useBatchOrAll = TextKey(
    "useBatchOrAll",
    "give --batch or --batches, not both",
    "chỉ ghi --batch hoặc --batches, không ghi cả hai")
  package static let useBatchesFolder = TextKey(
    "useBatchesFolder",
    "--batches wants a folder as --output",
    "--batches cần một thư mục ở --output")
  package static let useFacilityBatches = TextKey(
    "useFacilityBatches",
    "a facility's record is of no batch",
    "hồ sơ cơ sở không thuộc lô nào: hãy bỏ --batches")
  package static let useFacilityForm = TextKey(
    "useFacilityForm",
    "--facility goes with --format {1}",
    "--facility đi với --format {1}")
  package static let useRestrictedInside = TextKey(
    "useRestrictedInside",
    "--restricted must lie outside of --output",
    "--restricted phải nằm ngoài --output")
  package static let useIssuer = TextKey(
    "useIssuer",
    "--issuer wants a did:web, as did:web:mill.example, not '{1}'",
    "--issuer cần một did:web, như did:web:mill.example, không phải '{1}'")
  package static let useKeyName = TextKey(
    "useKeyName",
    "--name wants letters, digits and signs without spaces, not '{1}'",
    "--name cần chữ cái, chữ số và dấu, không có khoảng trắng, không phải '{1}'")
  package static let usePassphraseFile = TextKey(
    "usePassphraseFile",
    "--passphrase-file goes with --encrypt",
    "--passphrase-file đi với --encrypt")
  package static let useRevokeWhat = TextKey(
    "useRevokeWhat",
    "give --product or --facility",
    "hãy ghi --product hoặc --facility, một trong hai")
  package static let useBatchProduct = TextKey(
    "useBatchProduct",
    "--batch goes with --product",
    "--batch đi với --product")
  package static let useBecause = TextKey(
    "useBecause",
    "--because wants words",
    "--because cần lý do bằng lời")
  package static let useDepth = TextKey(
    "useDepth",
    "--depth goes from 0 to 100",
    "--depth từ 0 đến 100")
  package static let useSamples = TextKey(
    "useSamples",
    "--monte-carlo wants a number of samples from 2 to 10000000",
    "--monte-carlo cần số mẫu từ 2 đến 10000000")
  package static let useStatementPlain = TextKey(
    "useStatementPlain",
    "{1} has no place for --compare-allocation and --monte-carlo",
    "{1} không có chỗ cho --compare-allocation và --monte-carlo")
  package static let useSeed = TextKey(
    "useSeed",
    "--seed is of the draws of --monte-carlo: add it",
    "--seed dùng cho các lần rút của --monte-carlo: hãy thêm tùy chọn đó")
  package static let useWithForms = TextKey(
    "useWithForms",
    "--with is written as text, json or html",
    "--with được ghi ở dạng text, json hoặc html")
  package static let useWithAllocation = TextKey(
    "useWithAllocation",
    "--with compares two footprints and has no place for --compare-allocation",
    "--with so hai dấu vết các-bon và không có chỗ cho --compare-allocation")
  package static let useWithTree = TextKey(
    "useWithTree",
    "--with shows no tree that --depth and --cut-off could shape",
    "--with không vẽ cây nào để --depth và --cut-off tác động")
  package static let useForPark = TextKey(
    "useForPark",
    "--for goes with a park: this is one firm's workspace",
    "--for dùng cho khu công nghiệp: đây là hồ sơ của một doanh nghiệp")
  package static let useParkStandard = TextKey(
    "useParkStandard",
    "a park has its inventory after ISO 14064-1 alone, without --with",
    "khu công nghiệp chỉ có kiểm kê theo ISO 14064-1, không kèm --with")
  package static let useWithStandard = TextKey(
    "useWithStandard",
    "--with goes with --standard iso-14064-1: a form states what was",
    "--with đi với --standard iso-14064-1: biểu mẫu chỉ nêu những gì đã xảy ra")
  package static let useStandardForms = TextKey(
    "useStandardForms",
    "--standard {1} is written as {2}",
    "--standard {1} được ghi ở dạng {2}")
  package static let useWorkbookTerminal = TextKey(
    "useWorkbookTerminal",
    "a workbook is no text for a terminal: add --output FILE.xlsx",
    "bảng tính không hiện được trên thiết bị đầu cuối: hãy thêm --output TỆP.xlsx")
  package static let useTemplatePair = TextKey(
    "useTemplatePair",
    "--format template and --template FILE go together",
    "--format template và --template TỆP phải đi cùng nhau")
  package static let useTemplateOutput = TextKey(
    "useTemplateOutput",
    "--format template wants --output FILE.xlsx for the filled copy",
    "--format template cần --output TỆP.xlsx cho bản đã điền")
  package static let useQuarter = TextKey(
    "useQuarter",
    "--quarter goes with --format quarterly-xml",
    "--quarter đi với --format quarterly-xml")
  package static let usePrice = TextKey(
    "usePrice",
    "--price wants EUR for one certificate, such as 80",
    "--price cần số EUR cho một chứng chỉ, ví dụ 80")
  package static let useExplainFigure = TextKey(
    "useExplainFigure",
    "explain wants a figure, and before it a folder if it is not this one",
    "explain cần một số liệu, và trước đó là thư mục nếu không phải thư mục này")
  package static let useRecords = TextKey(
    "useRecords",
    "--records wants a number from 0",
    "--records cần một số từ 0 trở lên")
  package static let useMapAlone = TextKey(
    "useMapAlone",
    "--map drafts for one workbook: give no folder and no --example",
    "--map soạn nháp cho một bảng tính: không ghi thư mục và không ghi --example")
  package static let useInitFolder = TextKey(
    "useInitFolder",
    "give a folder to start, or --map",
    "hãy ghi thư mục cần tạo, hoặc --map")
  package static let useInitLanguage = TextKey(
    "useInitLanguage",
    "--lang goes with --map; a workspace's language is in its banyan.yaml",
    "--lang đi với --map; ngôn ngữ của hồ sơ nằm trong banyan.yaml của nó")
  package static let useExample = TextKey(
    "useExample",
    "no example is called '{1}'; there are {2}",
    "không có ví dụ nào tên '{1}'; hiện có {2}")
  package static let usePotentials = TextKey(
    "usePotentials",
    "no set of potentials is called '{1}'; known are {2}",
    "không có bộ tiềm năng nóng lên toàn cầu nào tên '{1}'; đã biết {2}")
  package static let useThreads = TextKey(
    "useThreads",
    "--threads wants a number from 1 to 1024",
    "--threads cần một số từ 1 đến 1024")
}
