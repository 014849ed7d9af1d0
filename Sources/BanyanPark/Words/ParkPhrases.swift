import BanyanDiagnostics

/// Notes, hints and words of this target, in both languages.
extension TextKey {
  package static let flowFacilityNeeded = TextKey(
    "flowFacilityNeeded",
    "its facilities are counted by different shares, so the flow needs one",
    "các cơ sở được tính theo tỷ lệ khác nhau nên luồng phải nêu cơ sở")
  package static let flowFacilityUnknown = TextKey(
    "flowFacilityUnknown",
    "the firm has no facility of this name",
    "doanh nghiệp không có cơ sở tên này")
  package static let flowNotTold = TextKey(
    "flowNotTold",
    "not told",
    "không nêu")
  package static let hintFlowDates = TextKey(
    "hintFlowDates",
    "write days within {1}, or leave dates out",
    "ghi ngày trong {1}, hoặc bỏ dates")
  package static let hintFlowDays = TextKey(
    "hintFlowDays",
    "there are such records on other days: change dates of the flow",
    "có bản ghi như vậy ở ngày khác: sửa dates của luồng")
  package static let hintFlowDirect = TextKey(
    "hintFlowDirect",
    "name the record of what was taken: electricity/…, steam/…, services/…",
    "nêu bản ghi của thứ đã nhận: electricity/…, steam/…, services/…")
  package static let hintFlowMore = TextKey(
    "hintFlowMore",
    "write the part of these records that is this flow, or leave quantity out",
    "ghi phần của các bản ghi này thuộc luồng, hoặc bỏ quantity")
  package static let hintFlowRecords = TextKey(
    "hintFlowRecords",
    "add records: {source: …, activity: …}",
    "thêm records: {source: …, activity: …}")
  package static let hintFlowToldTwice = TextKey(
    "hintFlowToldTwice",
    "take it out of flows.yaml, or empty the column in the records",
    "bỏ khỏi flows.yaml, hoặc để trống cột trong bản ghi")
  package static let hintFlowUnit = TextKey(
    "hintFlowUnit",
    "state both sides by mass, or both by energy",
    "ghi cả hai bên theo khối lượng, hoặc cả hai theo năng lượng")
  package static let hintFlowUnmatched = TextKey(
    "hintFlowUnmatched",
    "compare both firms' meters; only what both confirm is struck",
    "đối chiếu đồng hồ của hai doanh nghiệp; chỉ phần hai bên cùng xác nhận mới được trừ")
  package static let hintFlowID = TextKey(
    "hintFlowID",
    "give one of them another id",
    "đặt mã khác cho một trong hai")
  package static let hintFlowSelf = TextKey(
    "hintFlowSelf",
    "write who uses it, or take the flow out: what a firm uses itself is no flow",
    "ghi bên sử dụng, hoặc bỏ luồng: phần tự dùng không phải là luồng")
  package static let hintFlowUntold = TextKey(
    "hintFlowUntold",
    "add gives: and takes:, or name the other firm in a column of the records",
    "thêm gives: và takes:, hoặc ghi doanh nghiệp kia trong một cột của bản ghi")
  package static let hintMemberName = TextKey(
    "hintMemberName",
    "write another id of letters, digits and hyphens, such as mill-2",
    "ghi mã khác gồm chữ cái, chữ số và gạch nối, như mill-2")
  package static let hintMemberPark = TextKey(
    "hintMemberPark",
    "list the firms of that park as members, or take the entry out",
    "ghi từng doanh nghiệp của khu đó làm thành viên, hoặc bỏ mục này")
  package static let hintMemberSame = TextKey(
    "hintMemberSame",
    "write the same {1} in both files",
    "ghi cùng một {1} trong cả hai tệp")
  package static let hintMemberTwice = TextKey(
    "hintMemberTwice",
    "take one of the two out",
    "bỏ một trong hai")
  package static let hintMembersNone = TextKey(
    "hintMembersNone",
    "write members: [{id: mill, workspace: firms/mill}]",
    "ghi members: [{id: mill, workspace: firms/mill}]")
  package static let hintSealedLater = TextKey(
    "hintSealedLater",
    "write workspace: with the folder of the firm's own files",
    "ghi workspace: với thư mục tệp của chính doanh nghiệp")
  package static let hintMemberFolder = TextKey(
    "hintMemberFolder",
    "write the folder that holds the firm's banyan.yaml, from the park's folder",
    "ghi thư mục chứa banyan.yaml của doanh nghiệp, tính từ thư mục của khu")
  package static let hintMemberInside = TextKey(
    "hintMemberInside",
    "copy the firm's workspace into the park's folder: workspace: firms/NAME",
    "chép thư mục của doanh nghiệp vào thư mục của khu: workspace: firms/TÊN")
  package static let hintSharesCarrier = TextKey(
    "hintSharesCarrier",
    "write product: for what no member takes",
    "ghi product: cho thứ không thành viên nào nhận")
  package static let hintSharesMore = TextKey(
    "hintSharesMore",
    "write all that was made as quantity",
    "ghi toàn bộ lượng làm ra vào quantity")
  package static let hintSharesNoWayOut = TextKey(
    "hintSharesNoWayOut",
    "add a product that leaves the park to the outputs of one of them",
    "thêm một sản phẩm rời khỏi khu vào outputs của một doanh nghiệp")
  package static let hintSharesSum = TextKey(
    "hintSharesSum",
    "write weights above zero; shares add up to 100 %",
    "ghi trọng số lớn hơn không; share cộng lại bằng 100 %")
  package static let hintStruckTwice = TextKey(
    "hintStruckTwice",
    "write as quantity of each flow the part of the records that it is",
    "ghi vào quantity của từng luồng phần bản ghi thuộc luồng đó")
  package static let noteColumnTells = TextKey(
    "noteColumnTells",
    "told by the record here",
    "bản ghi ở đây đã nêu")
  package static let noteMemberSays = TextKey(
    "noteMemberSays",
    "the member's own file says so",
    "tệp của chính thành viên ghi như vậy")
  package static let noteSameRegistration = TextKey(
    "noteSameRegistration",
    "both state the registration {1}",
    "cả hai cùng ghi mã số {1}")
  package static let noteStruckRecords = TextKey(
    "noteStruckRecords",
    "records {1}",
    "bản ghi {1}")
  package static let parkFactUnit = TextKey(
    "parkFactUnit",
    "no number in a unit of this fact",
    "không phải số với đơn vị của dữ kiện này")
  package static let parkFactUnknown = TextKey(
    "parkFactUnknown",
    "no indicator asks for this fact",
    "không chỉ tiêu nào cần dữ kiện này")
  package static let parkIDLetters = TextKey(
    "parkIDLetters",
    "it is made of letters, digits and hyphens",
    "mã chỉ gồm chữ cái, chữ số và gạch nối")
  package static let parkIDReserved = TextKey(
    "parkIDReserved",
    "the word stands for something else",
    "từ này đã có nghĩa khác")
  package static let parkIDTwice = TextKey(
    "parkIDTwice",
    "another member has it",
    "thành viên khác đã dùng")
  package static let useAudienceLater = TextKey(
    "useAudienceLater",
    "--for {1} is not in this version; --for park or a firm's id is",
    "phiên bản này chưa có --for {1}; có --for park hoặc mã của doanh nghiệp")
  package static let useAudienceNear = TextKey(
    "useAudienceNear",
    "--for '{1}' is neither 'park' nor a member; did you mean '{2}'?",
    "--for '{1}' không phải 'park' cũng không phải thành viên; có phải '{2}'?")
  package static let useAudience = TextKey(
    "useAudience",
    "--for '{1}' is neither 'park' nor a member; members are {2}",
    "--for '{1}' không phải 'park' cũng không phải thành viên; các thành viên là {2}")
}
