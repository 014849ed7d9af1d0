import BanyanDiagnostics

/// The words of an explanation.
package enum ExplainText: String, CatalogueText {
  case records
  case record
  case moreRecords
  case cited
  case carried
  case refused
  case converted
  case factor
  case released
  case composition
  case ownGeneration
  case weighed
  case share
  case market
  case marketContract
  case marketResidual
  case marketSupplier
  case marketGrid
  case marketNoMix
  case marketNotGrid
  case marketOwn
  case marketUncounted
  case refusedContractual
  case replayAgrees
  case replayDiffers
  case biogenic
  case outsideBasket
  case lines
  case derived
  case assumedState
  case overYears
  case refusedPeriod
  case refusedGeography
  case refusedSector
  case refusedBoundary
  case refusedStatus
  case refusedSupplier
  case refusedUnit
  case refusedLater
  case refusedIndirect
  case pinned
  case sumBeside
  case byCarbon
  case biogenicGap

  package var english: String {
    switch self {
    case .records: "{1} records"
    case .record: "1 record"
    case .moreRecords: "and {1} more"
    case .cited: "cited"
    case .carried: "accepted at {1}: \"{2}\""
    case .refused: "refused"
    case .converted: "converted"
    case .factor: "factor"
    case .released: "released as such"
    case .composition: "by composition"
    case .ownGeneration: "own generation: nothing emitted, nothing imported"
    case .weighed: "under {1}"
    case .share: "share of the organisation"
    case .market: "market-based"
    case .marketContract: "contract {1}"
    case .marketResidual: "residual mix {1}"
    case .marketSupplier: "rate of the supplier {1}"
    case .marketGrid: "its certificates are sold: grid average {1}"
    case .marketNoMix:
      "no contract counts, and the tables used hold no residual mix: as location-based"
    case .marketNotGrid:
      "no contract counts, and residual mixes are of grid power: as location-based"
    case .marketOwn: "own generation that nobody else claims: as location-based"
    case .marketUncounted: "the contract {1} does not count: {2}"
    case .refusedContractual: "a supplier's rate counts in the market-based figure alone"
    case .replayAgrees: "worked out again from the records: the same to the last digit"
    case .replayDiffers: "worked out again from the records: {1} t CO2e, not the same"
    case .biogenic: "biogenic, outside the total"
    case .outsideBasket: "outside the Kyoto basket, beside the total"
    case .lines: "{1} lines"
    case .derived: "derived by {1}: {2} ({3})"
    case .assumedState: "publisher's m3 read as Nm3 (0 °C)"
    case .overYears: "each day is one part of its calendar year: quantity × days ÷ days of the year"
    case .refusedPeriod: "not valid then"
    case .refusedGeography: "for another place"
    case .refusedSector: "for another sector"
    case .refusedBoundary: "{1}"
    case .refusedStatus: "{1}, not official"
    case .refusedSupplier: "of another supplier"
    case .refusedUnit: "its unit is not reached"
    case .refusedLater: "asked later"
    case .refusedIndirect: "needs a heating value or density"
    case .pinned: "pinned in the column factor"
    case .sumBeside: "{1} t CO2e in the total; {2} t CO2e beside it"
    case .byCarbon: "by carbon content × 44/12: {1} {2}"
    case .biogenicGap: "biogenic CO2: not quantified"
    }
  }

  package var vietnamese: String {
    switch self {
    case .records: "{1} bản ghi"
    case .record: "1 bản ghi"
    case .moreRecords: "và {1} bản ghi nữa"
    case .cited: "nguồn trích dẫn"
    case .carried: "chấp nhận tại {1}: \"{2}\""
    case .refused: "không dùng"
    case .converted: "quy đổi"
    case .factor: "hệ số phát thải"
    case .released: "khí phát thải nguyên chất (không qua đốt)"
    case .composition: "theo thành phần"
    case .ownGeneration: "tự sản xuất: không phát thải, không nhập vào"
    case .weighed: "theo {1}"
    case .share: "tỷ lệ của tổ chức"
    case .market: "theo thị trường (market-based)"
    case .marketContract: "hợp đồng {1}"
    case .marketResidual: "cơ cấu nguồn còn lại {1}"
    case .marketSupplier: "hệ số riêng của nhà cung cấp {1}"
    case .marketGrid: "chứng chỉ đã bán: hệ số trung bình của lưới {1}"
    case .marketNoMix:
      "không có hợp đồng được tính, các bảng đang dùng không có cơ cấu nguồn còn lại: như theo vị trí"
    case .marketNotGrid:
      "không có hợp đồng được tính, cơ cấu nguồn còn lại chỉ dành cho điện lưới: như theo vị trí"
    case .marketOwn: "điện tự phát không ai khác nhận: như theo vị trí"
    case .marketUncounted: "hợp đồng {1} không được tính: {2}"
    case .refusedContractual: "hệ số của nhà cung cấp chỉ dùng cho số liệu theo thị trường"
    case .replayAgrees: "tính lại từ các bản ghi: giống đến chữ số cuối"
    case .replayDiffers: "tính lại từ các bản ghi: {1} tấn CO₂tđ, không giống"
    case .biogenic: "CO2 sinh học, ngoài tổng"
    case .outsideBasket: "ngoài nhóm khí Kyoto, ghi bên cạnh tổng"
    case .lines: "{1} dòng"
    case .derived: "suy ra theo {1}: {2} ({3})"
    case .assumedState: "m3 của nguồn công bố hiểu là Nm3 (0 °C)"
    case .overYears: "mỗi ngày là một phần của năm dương lịch: lượng × số ngày ÷ số ngày của năm"
    case .refusedPeriod: "không có hiệu lực khi đó"
    case .refusedGeography: "cho nơi khác"
    case .refusedSector: "cho lĩnh vực khác"
    case .refusedBoundary: "{1}"
    case .refusedStatus: "{1}, không chính thức"
    case .refusedSupplier: "của nhà cung cấp khác"
    case .refusedUnit: "không đổi được đơn vị"
    case .refusedLater: "đứng sau trong factors:"
    case .refusedIndirect: "cần nhiệt trị hoặc khối lượng riêng"
    case .pinned: "chỉ định trong cột factor"
    case .sumBeside: "{1} tấn CO₂tđ trong tổng; {2} tấn CO₂tđ ghi bên cạnh"
    case .byCarbon: "theo hàm lượng các-bon × 44/12: {1} {2}"
    case .biogenicGap: "CO₂ sinh học: chưa định lượng"
    }
  }
}
