import BanyanDiagnostics

/// Notes, hints and words of this target, in both languages.
extension TextKey {
  package static let hintWrite = TextKey(
    "hintWrite",
    "write '{1}'",
    "ghi '{1}'")
  package static let hintDateOrder = TextKey(
    "hintDateOrder",
    "correct one of the two days",
    "sửa một trong hai ngày")
  package static let hintPeriod = TextKey(
    "hintPeriod",
    "give a year, or {from: 2025-04-01, through: 2026-03-31}",
    "ghi một năm, hoặc {from: 2025-04-01, through: 2026-03-31}")
  package static let hintCountry = TextKey(
    "hintCountry",
    "give an ISO 3166-1 code (VN) or the usual name",
    "ghi mã ISO 3166-1 (VN) hoặc tên thường dùng")
  package static let hintTableValue = TextKey(
    "hintTableValue",
    "write a number and a unit, with 95 % bounds in brackets if published: 56100 kg (54300 to 58300)",
    "ghi số và đơn vị, kèm giới hạn 95 % trong ngoặc nếu có: 56100 kg (54300 to 58300)")
  package static let hintTableUnread = TextKey(
    "hintTableUnread",
    "move it to evidence/, or out of factors/",
    "chuyển sang evidence/, hoặc ra khỏi factors/")
  package static let hintTableKind = TextKey(
    "hintTableKind",
    "begin the file with one of {1}",
    "bắt đầu tệp bằng một trong các khóa {1}")
  package static let hintReplaced = TextKey(
    "hintReplaced",
    "leave its folder out of BANYAN_FACTORS to take the published one",
    "bỏ thư mục của nó khỏi BANYAN_FACTORS để dùng bảng đã công bố")
  package static let noteDigestHere = TextKey(
    "noteDigestHere",
    "SHA-256 of this table: {1}",
    "SHA-256 của bảng này: {1}")
  package static let noteDigestPublished = TextKey(
    "noteDigestPublished",
    "SHA-256 of the published one: {1}",
    "SHA-256 của bảng đã công bố: {1}")
  package static let hintPrinted = TextKey(
    "hintPrinted",
    "write '{1}' for a total beside its parts, '{2}' for one gas that is printed in CO2e",
    "ghi '{1}' cho tổng đứng cạnh các phần, '{2}' cho một khí được in theo CO₂tđ")
  package static let hintPrintedSum = TextKey(
    "hintPrintedSum",
    "correct the total or the gas that is wrong; their potentials are those of the table's 'gwp'",
    "sửa tổng hoặc khí bị sai; các tiềm năng là của 'gwp' ghi trong bảng")
  package static let hintPer = TextKey(
    "hintPer",
    "write 'per: {1}' if the figure is for one {1}",
    "ghi 'per: {1}' nếu con số tính cho một {1}")
  package static let hintPropertyMethod = TextKey(
    "hintPropertyMethod",
    "give it to the 'method' of an own factor, which the record then takes",
    "đưa vào 'method' của một hệ số riêng để bản ghi dùng hệ số đó")
  package static let hintFar = TextKey(
    "hintFar",
    "compare number and unit with the document they come from",
    "đối chiếu con số và đơn vị với tài liệu gốc")
  package static let notePublished = TextKey(
    "notePublished",
    "published: {1}",
    "đã công bố: {1}")
  package static let noteOther = TextKey(
    "noteOther",
    "the other: {1}",
    "giá trị kia: {1}")
  package static let boundEmission = TextKey(
    "boundEmission",
    "nothing is given off below zero, removals are stated apart",
    "phát thải không thể âm, lượng hấp thụ phải ghi riêng")
  package static let boundNotNegative = TextKey(
    "boundNotNegative",
    "it does not lie below zero",
    "giá trị này không thể âm")
  package static let boundAboveZero = TextKey(
    "boundAboveZero",
    "it lies above zero",
    "giá trị này phải lớn hơn không")
  package static let boundShare = TextKey(
    "boundShare",
    "a part lies between nothing and the whole, 0 and 1 or 0 % and 100 %",
    "một phần phải nằm giữa không và toàn bộ, từ 0 đến 1 hoặc từ 0 % đến 100 %")
  package static let boundCarbonOfMass = TextKey(
    "boundCarbonOfMass",
    "pure carbon gives 44/12 = 3.667 kg of CO2 for each kilogram, and nothing gives more",
    "các-bon nguyên chất cho 44/12 = 3,667 kg CO2 trên mỗi kilôgam, không gì cho nhiều hơn")
  package static let boundCarbonRatio = TextKey(
    "boundCarbonRatio",
    "one kilogram of carbon becomes 44/12 = 3.667 kg of CO2",
    "một kilôgam các-bon thành 44/12 = 3,667 kg CO2")
  package static let boundHeatingValue = TextKey(
    "boundHeatingValue",
    "hydrogen gives the most, 120 MJ/kg net and 142 MJ/kg gross",
    "hydro cho nhiều nhất, nhiệt trị thấp 120 MJ/kg và nhiệt trị cao 142 MJ/kg")
  package static let boundNetAboveGross = TextKey(
    "boundNetAboveGross",
    "the net heating value is no more than the gross",
    "nhiệt trị thấp không thể lớn hơn nhiệt trị cao")
  package static let boundDensity = TextKey(
    "boundDensity",
    "the densest of matter, osmium, has 22.6 kg/l",
    "chất đặc nhất là osmi cũng chỉ có 22,6 kg/l")
  package static let boundSteam = TextKey(
    "boundSteam",
    "steam of 1500 K holds 5220 kJ/kg, and no boiler gives more",
    "hơi nước ở 1500 K chứa 5220 kJ/kg, không lò hơi nào cho nhiều hơn")
  package static let boundDecayRate = TextKey(
    "boundDecayRate",
    "no waste decays so fast; k is for one year and stands between 0.02 and 0.7 where it is published",
    "không loại chất thải nào phân hủy nhanh như vậy; k tính cho một năm, các giá trị đã công bố từ 0,02 đến 0,7"
  )
  package static let hintLandfillOwn = TextKey(
    "hintLandfillOwn",
    "for a landfill of one's own record each deposit under waste-treatment/landfill/… with its own dates, those of earlier years too, and write method: {name: first-order-decay, generation-rate: …}; for waste handed over write waste/… with method: {name: landfill, …}",
    "với bãi chôn lấp của chính cơ sở, ghi từng lượng chôn lấp vào waste-treatment/landfill/… kèm ngày thực tế, cả các năm trước, và dùng method: {name: first-order-decay, generation-rate: …}; với chất thải chuyển giao cho đơn vị khác, ghi waste/… với method: {name: landfill, …}"
  )
  package static let boundPlant = TextKey(
    "boundPlant",
    "a plant gives no more than its fuel holds",
    "nhà máy không thể cho ra nhiều hơn năng lượng của nhiên liệu")
  package static let farAbove = TextKey(
    "farAbove",
    "more than twice the largest",
    "hơn hai lần giá trị lớn nhất")
  package static let farBelow = TextKey(
    "farBelow",
    "less than half the least",
    "chưa bằng một nửa giá trị nhỏ nhất")
  package static let originFossil = TextKey(
    "originFossil",
    "fossil",
    "hóa thạch")
  package static let originBiogenic = TextKey(
    "originBiogenic",
    "biogenic",
    "sinh khối")
  package static let originLandUse = TextKey(
    "originLandUse",
    "from land use",
    "từ sử dụng đất")
  package static let boundCarbonOfProduct = TextKey(
    "boundCarbonOfProduct",
    "a product holds no more carbon than it weighs",
    "các-bon trong sản phẩm không thể nặng hơn sản phẩm")
  package static let boundRecycled = TextKey(
    "boundRecycled",
    "no more of the carbon is recycled than there is",
    "các-bon tái chế không thể nhiều hơn toàn bộ các-bon")
  package static let boundMolarMass = TextKey(
    "boundMolarMass",
    "the lightest of atoms, hydrogen, has 1.008 g/mol",
    "nguyên tử nhẹ nhất, hydro, đã có 1,008 g/mol")
  package static let hintPropertyRange = TextKey(
    "hintPropertyRange",
    "write one value, its bounds in brackets: 33 GJ/t (30 to 36)",
    "ghi một giá trị, giới hạn trong ngoặc: 33 GJ/t (30 to 36)")
}
