import BanyanDiagnostics

/// Notes, hints and words of the template, in both languages.
extension TextKey {
  package static let hintTemplateNewest = TextKey(
    "hintTemplateNewest",
    "download edition 2.1.1 from the Commission's page on CBAM and use that file",
    "tải ấn bản 2.1.1 từ trang CBAM của Ủy ban châu Âu và dùng tệp đó")
  package static let templateNothingElse = TextKey(
    "templateNothingElse",
    "nothing of its cells",
    "không khác ở ô nào")
  package static let hintTemplateFull = TextKey(
    "hintTemplateFull",
    "make two installations of it, or hand over the operator's report: --format "
      + "operator-report",
    "tách thành hai cơ sở, hoặc gửi báo cáo của cơ sở: --format operator-report")
  package static let hintTemplateStream = TextKey(
    "hintTemplateStream",
    "state the records in t or Nm3; or add to a table of yours under factors/ the density of "
      + "'{1}' (property: density, value: … kg/l), or its net-heating-value in GJ/t",
    "ghi bản ghi bằng t hoặc Nm3; hoặc thêm vào một bảng của bạn trong factors/ khối lượng riêng "
      + "của '{1}' (property: density, value: … kg/l), hoặc net-heating-value tính bằng GJ/t")
  package static let noteTemplateMass = TextKey(
    "noteTemplateMass",
    "{1}: {2}",
    "{1}: {2}")
  package static let hintTemplateProduct = TextKey(
    "hintTemplateProduct",
    "add product: with one of {1}",
    "thêm product: với một trong {1}")
  package static let hintTemplateCode = TextKey(
    "hintTemplateCode",
    "ask the supplier for a template that lists this code; it has {1}",
    "đề nghị nhà cung cấp gửi mẫu có mã này; mẫu này có {1}")
  package static let hintTemplateYear = TextKey(
    "hintTemplateYear",
    "add period: {1} with evidence, or ask for the template of {2}",
    "thêm period: {1} kèm evidence, hoặc đề nghị gửi mẫu của năm {2}")
  package static let hintTemplateBeside = TextKey(
    "hintTemplateBeside",
    "remove {1}, or remove template",
    "bỏ {1}, hoặc bỏ template")
  package static let hintTemplateCalculate = TextKey(
    "hintTemplateCalculate",
    "open the workbook in Excel or LibreOffice, let it calculate, and save it",
    "mở tệp bằng Excel hoặc LibreOffice, để tính lại rồi lưu")
  package static let hintTemplateUnit = TextKey(
    "hintTemplateUnit",
    "look at the unit: kg for t, kWh for MWh, GJ for TJ are off by a thousand",
    "xem lại đơn vị: kg thay t, kWh thay MWh, GJ thay TJ lệch một nghìn lần")
  package static let hintTemplatePeriod = TextKey(
    "hintTemplatePeriod",
    "ask for a template of the calendar year",
    "đề nghị mẫu của năm dương lịch")
  package static let hintTemplateWrite = TextKey(
    "hintTemplateWrite",
    "write {1}",
    "ghi {1}")
  package static let hintTemplateList = TextKey(
    "hintTemplateList",
    "choose from the list of the cell; sheet c_CodeLists shows it",
    "chọn trong danh sách của ô; bảng c_CodeLists ghi danh sách đó")
  package static let hintTemplateUnlocode = TextKey(
    "hintTemplateUnlocode",
    "write the two letters of the country and three of the place without a space: VNBIH",
    "ghi hai chữ của nước và ba chữ của nơi, không có dấu cách: VNBIH")
  package static let hintTemplateCoordinates = TextKey(
    "hintTemplateCoordinates",
    "write degrees as 10.951234 and 106.842345, latitude first, without a sign for degrees",
    "ghi độ như 10.951234 và 106.842345, vĩ độ trước, không ghi dấu độ")
  package static let hintTemplateEnglish = TextKey(
    "hintTemplateEnglish",
    "write the English name, or the name without marks",
    "ghi tên tiếng Anh, hoặc tên không dấu")
  package static let hintTemplateOutputs = TextKey(
    "hintTemplateOutputs",
    "add the products and residues that carry carbon away, with negative amounts",
    "thêm sản phẩm và chất thải mang các-bon ra, với lượng âm")
  package static let hintTemplateCarbon = TextKey(
    "hintTemplateCarbon",
    "if t CO2 for one tonne is meant, write {1}",
    "nếu ý là t CO2 cho một tấn thì ghi {1}")
  package static let hintTemplateAgreement = TextKey(
    "hintTemplateAgreement",
    "ask for the agreement, the hourly meters and the grid connection (2025/2547 Annex "
      + "II D.4.3)",
    "yêu cầu hợp đồng, số đo theo giờ và điểm đấu nối lưới (2025/2547 Phụ lục II D.4.3)")
  package static let hintTemplateNegative = TextKey(
    "hintTemplateNegative",
    "write an amount that brings the process to zero, and say so in Summary_Processes!M16",
    "ghi lượng để quá trình bằng không, và nêu ở Summary_Processes!M16")
  package static let hintTemplateRest = TextKey(
    "hintTemplateRest",
    "say in this cell what they belong to",
    "nêu ở ô này chúng thuộc về đâu")
  package static let hintTemplateBlankPrecursor = TextKey(
    "hintTemplateBlankPrecursor",
    "ask the supplier for the value, or take the default value of the country",
    "hỏi nhà cung cấp giá trị này, hoặc lấy giá trị mặc định của nước đó")
  package static let hintTemplateOneMegawattHour = TextKey(
    "hintTemplateOneMegawattHour",
    "write the electricity of one tonne here, and its factor in the cell below",
    "ghi lượng điện của một tấn ở đây và hệ số của nó ở ô bên dưới")
  package static let hintTemplateTwice = TextKey(
    "hintTemplateTwice",
    "what is made here goes under (c) of its process, and is no purchased precursor",
    "hàng làm tại đây thì ghi ở mục (c) của quá trình, không phải tiền chất mua vào")
  package static let hintTemplateScrap = TextKey(
    "hintTemplateScrap",
    "remove it from the purchased precursors",
    "bỏ khỏi danh sách tiền chất mua vào")
  package static let hintTemplateCodeText = TextKey(
    "hintTemplateCodeText",
    "format the cell as text and choose from its list: 72142000",
    "định dạng ô là văn bản và chọn trong danh sách: 72142000")
  package static let hintTemplatePricePerTonne = TextKey(
    "hintTemplatePricePerTonne",
    "multiply the price by what a tonne of product embeds",
    "nhân giá với phát thải hàm chứa của một tấn sản phẩm")
  package static let hintTemplatePath = TextKey(
    "hintTemplatePath",
    "name the file as it stands under this folder: values: {template: suppliers/billet.xlsx}",
    "ghi tên tệp như nó nằm trong thư mục này: values: {template: suppliers/billet.xlsx}")
  package static let templateGoods = TextKey(
    "templateGoods",
    "aggregated goods categories",
    "nhóm hàng hóa")
  package static let templateProcesses = TextKey(
    "templateProcesses",
    "production processes",
    "quá trình sản xuất")
  package static let templatePrecursors = TextKey(
    "templatePrecursors",
    "purchased precursors",
    "tiền chất mua vào")
  package static let templateStreams = TextKey(
    "templateStreams",
    "source streams",
    "dòng nguyên nhiên liệu")
  package static let templateAnodeEffects = TextKey(
    "templateAnodeEffects",
    "lines of anode effects",
    "dòng hiệu ứng anot")
  package static let templateMeasured = TextKey(
    "templateMeasured",
    "measured sources",
    "nguồn đo liên tục")
  package static let templateProducts = TextKey(
    "templateProducts",
    "products",
    "sản phẩm")
}
