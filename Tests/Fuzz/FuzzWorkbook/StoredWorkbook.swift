/// A workbook of one sheet in an archive without compression, so that changed XML is always met.
enum StoredWorkbook {
  static let sheet = Array(
    """
    <worksheet><sheetData><row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c>\
    <c t="s"><v>3</v></c></row><row r="2"><c s="1"><v>45000</v></c><c t="s"><v>4</v></c>\
    <c><v>12.5</v></c><c t="s"><v>5</v></c></row></sheetData></worksheet>
    """.utf8)
  static let strings = Array(
    """
    <sst><si><t>date</t></si><si><t>activity</t></si><si><t>quantity</t></si><si><t>unit</t></si>\
    <si><t>electricity/grid</t></si><si><t>kWh</t></si></sst>
    """.utf8)

  private static let fixed: [(String, String)] = [
    (
      "_rels/.rels",
      "<Relationships><Relationship Id='a' Type='/officeDocument' Target='w.xml'/></Relationships>"
    ),
    (
      "_rels/w.xml.rels",
      "<Relationships><Relationship Id='a' Type='/worksheet' Target='s.xml'/>"
        + "<Relationship Id='b' Type='/sharedStrings' Target='t.xml'/>"
        + "<Relationship Id='c' Type='/styles' Target='f.xml'/></Relationships>"
    ),
    ("w.xml", "<workbook><sheets><sheet name='S' r:id='a'/></sheets></workbook>"),
    ("f.xml", "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>"),
  ]

  static func bytes(sheet: [UInt8], strings: [UInt8]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    let parts =
      fixed.map { ($0.0, Array($0.1.utf8)) } + [("s.xml", sheet), ("t.xml", strings)]
    for (name, content) in parts {
      let offset = archive.count
      let sizes =
        number(checksum(content)) + number(UInt32(content.count)) + number(UInt32(content.count))
      let common =
        [10, 0, 0, 0, 0, 0, 0, 0, 0x21, 0x5A] + sizes + [UInt8(name.utf8.count), 0, 0, 0]
      archive += [0x50, 0x4B, 3, 4] + common + name.utf8 + content
      directory += [0x50, 0x4B, 1, 2, 10, 0] + common + [UInt8](repeating: 0, count: 10)
      directory += number(UInt32(offset)) + name.utf8
    }
    let count: [UInt8] = [UInt8(parts.count), 0]
    let end = number(UInt32(directory.count)) + number(UInt32(archive.count)) + [0, 0]
    return archive + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count + end
  }

  private static func number(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// CRC-32 as archives use it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = ~UInt32(0)
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 {
        let shifted: UInt32 = sum >> 1
        sum = sum & 1 == 1 ? shifted ^ 0xEDB8_8320 : shifted
      }
    }
    return ~sum
  }
}
