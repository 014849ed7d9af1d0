import BanyanDiagnostics
import BanyanQuantities

/// What a member of a credential must look like.
indirect enum Shape: Sendable {
  case text
  /// A URI.
  case address
  /// A date with time, and a date.
  case moment, day
  case number(ClosedRange<ExactDecimal>?)
  /// A whole number, not below zero.
  case count
  case truth
  case oneOf([String])
  case object(ObjectShape)
  case list(Shape)

  static var number: Shape { .number(nil) }
  static var share: Shape { .number(0...1) }
}

/// The members of an object.
struct ObjectShape: Sendable {
  /// Names that must be there end in `!` where this is written down.
  let members: [String: Shape]
  let needed: [String]
  /// Whether nothing else may stand there.
  let isClosed: Bool
  /// What must be among its `type`.
  let types: [String]

  init(_ members: [String: Shape], closed: Bool = false, types: [String] = []) {
    self.members = Dictionary(
      uniqueKeysWithValues: members.map { (Self.bare($0.key), $0.value) })
    needed = members.keys.filter { $0.hasSuffix("!") }.map(Self.bare).sorted()
    isClosed = closed
    self.types = types
  }

  private static func bare(_ name: String) -> String {
    name.hasSuffix("!") ? String(name.dropLast()) : name
  }
}

/// Goes through a document beside its shape; each fault is named by the path to it.
struct ShapeReading {
  private(set) var faults: [(path: String, problem: TextKey)] = []

  mutating func add(_ problem: TextKey, at path: String) { faults.append((path, problem)) }

  mutating func read(_ part: DocumentPart, as shape: Shape) {
    if let problem = problem(of: part, as: shape) { return add(problem, at: part.path) }
    switch shape {
    case .object(let object): read(part, as: object)
    case .list(let item): for part in part.items { read(part, as: item) }
    default: return
    }
  }

  private mutating func read(_ part: DocumentPart, as shape: ObjectShape) {
    for name in shape.needed where part[name] == nil {
      add(.schemaMissing, at: part.path(to: name))
    }
    for member in part.members {
      if let shape = shape.members[member.name] {
        read(member, as: shape)
      } else if member.name == "type" || member.name == "@context" {
        continue
      } else if shape.isClosed {
        add(.schemaUnknown, at: member.path)
      }
    }
    if !shape.types.isEmpty, let types = part["type"],
      !shape.types.allSatisfy(types.items.compactMap(\.quoted).contains)
    {
      add(.schemaType, at: types.path)
    }
  }

  /// What is wrong with the value itself, whatever stands in it.
  private func problem(of part: DocumentPart, as shape: Shape) -> TextKey? {
    switch shape {
    case .text: return part.quoted == nil ? .schemaText : nil
    case .address: return part.quoted.map(Self.isAddress) ?? false ? nil : .schemaAddress
    case .moment:
      return part.quoted.flatMap(Instant.init(rfc3339:)) == nil ? .schemaMoment : nil
    case .day: return part.quoted.flatMap(CalendarDate.init(iso:)) == nil ? .schemaDay : nil
    case .number(let range):
      guard let number = part.number else { return .schemaNumber }
      return range.map { $0.contains(number) } ?? true ? nil : .schemaRange
    case .count:
      guard let number = part.number, number.isWholeNumber, !number.isNegative else {
        return .schemaCount
      }
      return nil
    case .truth:
      return part.plain == "true" || part.plain == "false" ? nil : .schemaTruth
    case .oneOf(let words):
      return part.quoted.map(words.contains) ?? false ? nil : .schemaWord
    case .object:
      return part.isObject ? nil : .schemaObject
    case .list:
      return part.isList ? nil : .schemaList
    }
  }

  /// RFC 3986, as far as any text is one: a scheme, and signs that may stand there.
  static func isAddress(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { text in
      guard let colon = text.firstIndex(of: UInt8(ascii: ":")), let first = text.first else {
        return false
      }
      return isLetter(first) && text[..<colon].allSatisfy(isOfScheme)
        && colon + 1 < text.count && text.allSatisfy(mayStand)
    }
  }

  private static func isOfScheme(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), 0x30...0x39: true
    default: isLetter(byte)
    }
  }

  private static func mayStand(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
      UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"),
      UInt8(ascii: "}"):
      false
    default: 0x21...0x7E ~= byte
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    0x41...0x5A ~= byte || 0x61...0x7A ~= byte
  }
}
