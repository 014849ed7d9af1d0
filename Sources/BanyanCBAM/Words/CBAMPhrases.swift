import BanyanDiagnostics

/// Notes, hints and words of this target, in both languages.
extension TextKey {
  package static let hintCBAM = TextKey(
    "hintCBAM",
    "write cbam.yaml: processes: [{id: …, of: …, goods: [{product: …, cn: \"…\"}]}]; a "
      + "page of the documentation explains each key",
    "viết cbam.yaml: processes: [{id: …, of: …, goods: [{product: …, cn: \"…\"}]}]; tài "
      + "liệu giải thích từng khóa")
  package static let hintCBAMPeriod = TextKey(
    "hintCBAMPeriod",
    "write a calendar year in cbam.yaml: period: {1}",
    "ghi một năm dương lịch trong cbam.yaml: period: {1}")
  package static let hintCBAMOtherPeriod = TextKey(
    "hintCBAMOtherPeriod",
    "write a period into banyan.yaml that holds a whole calendar year: period: {1}",
    "ghi vào banyan.yaml một kỳ có trọn một năm dương lịch: period: {1}")
  package static let hintCBAMQuantityPeriod = TextKey(
    "hintCBAMQuantityPeriod",
    "write what {1} made or took, or put it into activity/ as dated records: quantity: {records: …}",
    "ghi lượng của riêng {1}, hoặc đưa vào activity/ thành bản ghi có ngày: quantity: {records: …}")
  package static let hintCN = TextKey(
    "hintCN",
    "write eight digits in quotes: cn: \"72142000\"",
    "ghi tám chữ số trong ngoặc kép: cn: \"72142000\"")
  package static let hintPercentage = TextKey(
    "hintPercentage",
    "write '{1}' or '{2}', whichever is meant",
    "ghi '{1}' hoặc '{2}', tùy ý muốn nói")
  package static let noteOrigin = TextKey(
    "noteOrigin",
    "the country where a good was made decides its default value (2025/2621 Annex I)",
    "nước sản xuất quyết định giá trị mặc định của hàng hóa (2025/2621 Phụ lục I)")
  package static let noteWasteGas = TextKey(
    "noteWasteGas",
    "waste gas that crosses a boundary counts by its energy "
      + "(2025/2547 Annex III A.2, Eq. 53, 54)",
    "khí thải đi qua ranh giới được tính theo năng lượng "
      + "(2025/2547 Phụ lục III A.2, công thức 53, 54)")
  package static let hintNoSEE = TextKey(
    "hintNoSEE",
    "ask the supplier for verified specific embedded emissions, or write values: default",
    "hỏi nhà cung cấp phát thải hàm chứa riêng đã thẩm tra, hoặc ghi values: default")
  package static let hintVerification = TextKey(
    "hintVerification",
    "add verification: {report, issued, verifier, accreditation, expires, evidence}, or "
      + "write values: default",
    "thêm verification: {report, issued, verifier, accreditation, expires, evidence}, "
      + "hoặc ghi values: default")
  package static let unverifiedNone = TextKey(
    "unverifiedNone",
    "no verification report is named",
    "không nêu báo cáo thẩm tra nào")
  package static let unverifiedYear = TextKey(
    "unverifiedYear",
    "the report covers another year than {1}",
    "báo cáo thẩm tra cho năm khác, không phải {1}")
  package static let unverifiedExpired = TextKey(
    "unverifiedExpired",
    "the verifier's accreditation ended on {1}, before {2}",
    "công nhận của bên thẩm tra hết hạn ngày {1}, trước {2}")
  package static let hintStreamTwice = TextKey(
    "hintStreamTwice",
    "one method for one stream: remove one of the two (2025/2547 Annex II B.3.1.2)",
    "một dòng chỉ một phương pháp: bỏ một trong hai (2025/2547 Phụ lục II B.3.1.2)")
  package static let hintComposition = TextKey(
    "hintComposition",
    "add to streams: {records: {1}, composition: {CaCO3: 54 %, MgCO3: 44.5 %}}",
    "thêm vào streams: {records: {1}, composition: {CaCO3: 54 %, MgCO3: 44.5 %}}")
  package static let hintZeroRated = TextKey(
    "hintZeroRated",
    "remove the line",
    "bỏ dòng này")
  package static let hintElectricityFactor = TextKey(
    "hintElectricityFactor",
    "put a table with the head law: cbam-electricity and the country's figure of "
      + "2025/2621 Annex II into a folder of BANYAN_FACTORS",
    "đặt một bảng mở đầu bằng law: cbam-electricity với số của nước đó theo Phụ lục II "
      + "2025/2621 vào một thư mục của BANYAN_FACTORS")
  package static let hintActualElectricity = TextKey(
    "hintActualElectricity",
    "add actual: {kind: direct-line, diagram: …, hourly-meter: …}, or write factor: default",
    "thêm actual: {kind: direct-line, diagram: …, hourly-meter: …}, hoặc ghi factor: default")
  package static let hintHeatFactor = TextKey(
    "hintHeatFactor",
    "add factor: with the supplier's verified t/TJ, or fuel: natural-gas",
    "thêm factor: với số t/TJ đã thẩm tra của bên cung cấp, hoặc fuel: natural-gas")
  package static let hintHeatUndecided = TextKey(
    "hintHeatUndecided",
    "add to heat: {process, direction: import, records, factor or fuel}",
    "thêm vào heat: {process, direction: import, records, factor hoặc fuel}")
  package static let hintProcessUndecided = TextKey(
    "hintProcessUndecided",
    "add it to processes, or to other-processes: {of: {1}, because: …}",
    "thêm vào processes, hoặc vào other-processes: {of: {1}, because: …}")
  package static let hintOutputUndecided = TextKey(
    "hintOutputUndecided",
    "add it to goods with its cn, or to no-goods: {product: {1}, because: by-product}",
    "thêm vào goods với mã cn, hoặc vào no-goods: {product: {1}, because: by-product}")
  package static let hintMaterialUndecided = TextKey(
    "hintMaterialUndecided",
    "add it to precursors with its cn and country, or to not-precursors: {material: {1}, "
      + "cn: \"…\"}",
    "thêm vào precursors với cn và country, hoặc vào not-precursors: {material: {1}, cn: "
      + "\"…\"}")
  package static let hintRecordUndecided = TextKey(
    "hintRecordUndecided",
    "add it to precursors with its cn and country, or to not-precursors: {records: {1}, "
      + "because: …}",
    "thêm vào precursors với cn và country, hoặc vào not-precursors: {records: {1}, "
      + "because: …}")
  package static let hintCategory = TextKey(
    "hintCategory",
    "give each aggregated category a process of its own",
    "mỗi nhóm hàng hóa một quá trình riêng")
  package static let hintIsGood = TextKey(
    "hintIsGood",
    "move '{1}' to goods",
    "chuyển '{1}' sang goods")
  package static let hintIsPrecursor = TextKey(
    "hintIsPrecursor",
    "move it to precursors, with its country",
    "chuyển sang precursors, kèm country")
  package static let hintOneProcess = TextKey(
    "hintOneProcess",
    "put all products of one code under the goods of one process",
    "đặt mọi sản phẩm cùng mã vào goods của một quá trình")
  package static let hintInnerSold = TextKey(
    "hintInnerSold",
    "make two processes of it: the product is sold or taken elsewhere",
    "tách thành hai quá trình: sản phẩm này được bán hoặc dùng nơi khác")
  package static let hintOnlyIn = TextKey(
    "hintOnlyIn",
    "remove only-in, so that all flows of the code are averaged",
    "bỏ only-in để tính bình quân mọi dòng cùng mã")
  package static let hintPrecursorUntaken = TextKey(
    "hintPrecursorUntaken",
    "remove the line, or add {1} to the takes of a process in products.yaml",
    "bỏ dòng này, hoặc thêm {1} vào takes của một quá trình trong products.yaml")
  package static let hintBenchmark = TextKey(
    "hintBenchmark",
    "add benchmark: with one of {1}",
    "thêm benchmark: với một trong {1}")
  package static let hintCarbonPriceByDefault = TextKey(
    "hintCarbonPriceByDefault",
    "remove basis: default, or the carbon price",
    "bỏ basis: default, hoặc bỏ giá các-bon")
  package static let hintSharedByPrice = TextKey(
    "hintSharedByPrice",
    "add to divide: the same records with rule: metered, energy, molar, functional-unit "
      + "or shares",
    "thêm vào divide: cùng bản ghi với rule: metered, energy, molar, functional-unit hoặc "
      + "shares")
}
