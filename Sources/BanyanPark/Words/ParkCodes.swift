import BanyanDiagnostics

/// Findings of this target: what is wrong, in both languages.
extension DiagnosticCode {
  package static let parkMemberMissing = DiagnosticCode(
    "park.member-missing", .error,
    "no workspace stands in '{1}'",
    "không có thư mục làm việc nào trong '{1}'")
  package static let parkMembersNone = DiagnosticCode(
    "park.members-none", .error,
    "the park names no member",
    "khu công nghiệp không nêu thành viên nào")
  package static let parkMemberOutside = DiagnosticCode(
    "park.member-outside", .error,
    "'{1}' leads out of the park's folder",
    "'{1}' dẫn ra ngoài thư mục của khu công nghiệp")
  package static let parkMemberID = DiagnosticCode(
    "park.member-id", .error,
    "'{1}' cannot be the id of a member: {2}",
    "'{1}' không thể là mã của thành viên: {2}")
  package static let parkMemberTwice = DiagnosticCode(
    "park.member-twice", .error,
    "'{1}' is the firm that '{2}' is: it would be counted twice",
    "'{1}' chính là doanh nghiệp '{2}': sẽ bị tính hai lần")
  package static let parkMemberPark = DiagnosticCode(
    "park.member-park", .error,
    "'{1}' is a park, and a park is no member",
    "'{1}' là một khu công nghiệp, không thể là thành viên")
  package static let parkPeriod = DiagnosticCode(
    "park.period", .error,
    "'{1}' reports on {2}, the park on {3}",
    "'{1}' báo cáo cho {2}, còn khu công nghiệp cho {3}")
  package static let parkGWP = DiagnosticCode(
    "park.gwp", .error,
    "'{1}' weighs gases under {2}, the park under {3}",
    "'{1}' quy đổi khí theo {2}, còn khu công nghiệp theo {3}")
  package static let parkConsolidation = DiagnosticCode(
    "park.consolidation", .error,
    "'{1}' counts facilities by {2}, the park by {3}",
    "'{1}' tính cơ sở theo {2}, còn khu công nghiệp theo {3}")
  package static let parkSealedLater = DiagnosticCode(
    "park.sealed-later", .error,
    "members that hand over sealed files are not in this version",
    "phiên bản này chưa nhận thành viên nộp tệp niêm phong")
  package static let parkFact = DiagnosticCode(
    "park.fact", .error,
    "'{1}': {2}",
    "'{1}': {2}")
  package static let flowMember = DiagnosticCode(
    "flow.member", .error,
    "'{1}' is no member of the park",
    "'{1}' không phải thành viên của khu công nghiệp")
  package static let flowSelf = DiagnosticCode(
    "flow.self", .error,
    "the flow goes from '{1}' to itself",
    "luồng đi từ '{1}' về chính nó")
  package static let flowID = DiagnosticCode(
    "flow.id", .error,
    "two flows are called '{1}'",
    "có hai luồng cùng tên '{1}'")
  package static let flowUnits = DiagnosticCode(
    "flow.units", .error,
    "{1} and {2} do not convert into each other",
    "{1} và {2} không đổi sang nhau được")
  package static let flowRecords = DiagnosticCode(
    "flow.records", .error,
    "no record is '{1}' in {2}",
    "không có bản ghi nào là '{1}' trong {2}")
  package static let flowNoRecords = DiagnosticCode(
    "flow.no-records", .error,
    "'{1}' names no records, and what is counted twice is taken out of records",
    "'{1}' không nêu bản ghi nào, mà phần tính hai lần phải trừ khỏi bản ghi")
  package static let flowMoreThanRecords = DiagnosticCode(
    "flow.more-than-records", .error,
    "{1} is more than the records hold, {2}",
    "{1} nhiều hơn tổng của các bản ghi, {2}")
  package static let flowDirect = DiagnosticCode(
    "flow.direct", .error,
    "{1} is a direct emission, which is never struck",
    "{1} là phát thải trực tiếp, không bao giờ được trừ")
  package static let flowStruckTwice = DiagnosticCode(
    "flow.struck-twice", .error,
    "with '{1}' flows take more out of a record than it holds",
    "tính cả '{1}' thì các luồng trừ nhiều hơn số bản ghi có")
  package static let flowToldTwice = DiagnosticCode(
    "flow.told-twice", .error,
    "'{1}' of '{2}' is told here and by a column of the records",
    "'{1}' của '{2}' vừa được nêu ở đây vừa nằm trong một cột của bản ghi")
  package static let flowDates = DiagnosticCode(
    "flow.dates", .error,
    "{1} reaches out of the park's period, {2}",
    "{1} nằm ngoài kỳ báo cáo của khu công nghiệp, {2}")
  package static let flowFacility = DiagnosticCode(
    "flow.facility", .error,
    "'{1}': {2}",
    "'{1}': {2}")
  package static let flowUntold = DiagnosticCode(
    "flow.untold", .error,
    "neither side of '{1}' is told",
    "không bên nào của '{1}' được nêu")
  package static let flowUnmatched = DiagnosticCode(
    "flow.unmatched", .warning,
    "the sides of '{1}' do not agree: given {2}, taken {3}",
    "hai bên của '{1}' không khớp: bên giao {2}, bên nhận {3}")
  package static let sharesSum = DiagnosticCode(
    "shares.sum", .error,
    "the parts of '{1}' add up to {2}",
    "các phần của '{1}' cộng lại là {2}")
  package static let sharesMoreThanMade = DiagnosticCode(
    "shares.more-than-made", .error,
    "members take {3} {5} of '{2}' from '{1}', which makes {4} {5}",
    "các thành viên nhận {3} {5} '{2}' từ '{1}', trong khi chỉ làm ra {4} {5}")
  package static let sharesNoWayOut = DiagnosticCode(
    "shares.no-way-out", .error,
    "these firms hand all they have to each other, and nothing leaves: {1}",
    "các doanh nghiệp này chuyển hết cho nhau, không có gì đi ra: {1}")
  package static let sharesCarrier = DiagnosticCode(
    "shares.carrier", .error,
    "'{1}' hands nobody '{2}'",
    "'{1}' không giao '{2}' cho ai")
}
