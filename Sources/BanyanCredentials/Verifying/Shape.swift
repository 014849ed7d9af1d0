import BanyanDiagnostics
import BanyanQuantities
import BanyanYAML

/// What a member of a credential must look like.
indirect enum Shape: Sendable {
  case text
  /// A URI.
  case address
  /// A date with time, and a date.
  case moment, day
  case number(ClosedRange<ExactDecimal>?)
  /// A whole number, and one not below zero.
  case whole, count
  case truth
  case oneOf([String])
  /// A text of a form, and what is said of one that is not.
  case form(TextKey, @Sendable (String) -> Bool)
  case object(ObjectShape)
  /// Of whatever where the items have no shape.
  case list(Shape?)

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
  /// What must be among its `type`, where it states one; an object without is of no type.
  let types: [String]
  /// Of members whose names nobody foresees.
  let others: Shape?

  init(
    _ members: [String: Shape], closed: Bool = false, types: [String] = [], others: Shape? = nil
  ) {
    self.members = Dictionary(
      uniqueKeysWithValues: members.map { (Self.bare($0.key), $0.value) })
    needed = members.keys.filter { $0.hasSuffix("!") }.map(Self.bare).sorted()
    isClosed = closed
    self.types = types
    self.others = others
  }

  private static func bare(_ name: String) -> String {
    name.hasSuffix("!") ? String(name.dropLast()) : name
  }
}

/// Goes through a document beside its shape; each fault is named by the path to it.
struct ShapeReading {
  private(set) var faults: [(path: String, problem: TextKey)] = []

  mutating func add(_ problem: TextKey, at path: String) { faults.append((path, problem)) }

  /// Whether a fault stands at a path, within what stands there or around it: what has not even its form
  /// says nothing that a rule could be about.
  func isFaulty(around path: String) -> Bool {
    faults.contains { fault in
      fault.path == path || fault.path.hasPrefix(path + "/") || path.hasPrefix(fault.path + "/")
    }
  }

  /// `notes`: what there is to say of a member besides.
  func report(
    at place: SourceLocation, notes: [String: Note] = [:], _ found: inout Diagnostics
  ) {
    for fault in faults {
      found.report(
        Diagnostic(
          .verifySchema, at: place, words: [.text(fault.path), .phrase(fault.problem)],
          notes: notes[fault.path].map { [$0] } ?? []))
    }
  }

  mutating func read(_ node: DocumentNode, as shape: Shape, at path: String) {
    if let problem = problem(of: node, as: shape) { return faults.append((path, problem)) }
    switch shape {
    case .object(let object): read(node, as: object, at: path)
    case .list(let item?):
      for (place, node) in node.items.enumerated() {
        read(node, as: item, at: "\(path)/\(place)")
      }
    default: return
    }
  }

  private mutating func read(_ node: DocumentNode, as shape: ObjectShape, at path: String) {
    let inner = path == "." ? "" : path + "/"
    let there = Set(node.names)
    for name in shape.needed where !there.contains(name) {
      faults.append((inner + name, .schemaMissing))
    }
    guard case .mapping(let entries) = node.content else { return }
    for entry in entries {
      let name = entry.key.value
      if let shape = shape.members[name] ?? shape.others {
        read(entry.value, as: shape, at: inner + name)
      } else if name == "type", !shape.types.isEmpty {
        readType(entry.value, as: shape, at: inner + name)
      } else if shape.isClosed {
        faults.append((inner + name, .schemaUnknown))
      }
    }
  }

  private mutating func readType(_ node: DocumentNode, as shape: ObjectShape, at path: String) {
    let types = node.items.map(\.quoted)
    if !shape.types.allSatisfy(types.contains) || types.contains(nil) {
      faults.append((path, .schemaType))
    }
  }

  /// What is wrong with the node itself, whatever stands in it.
  private func problem(of node: DocumentNode, as shape: Shape) -> TextKey? {
    switch shape {
    case .text: return node.quoted == nil ? .schemaText : nil
    case .address: return node.quoted.map(Self.isAddress) ?? false ? nil : .schemaAddress
    case .moment:
      return node.quoted.flatMap(Instant.init(rfc3339:)) == nil ? .schemaMoment : nil
    case .day: return node.quoted.flatMap(CalendarDate.init(fullDate:)) == nil ? .schemaDay : nil
    case .number(let range):
      guard let number = node.number else { return .schemaNumber }
      return range.map { $0.contains(number) } ?? true ? nil : .schemaRange
    case .whole: return node.number?.isWholeNumber ?? false ? nil : .schemaWhole
    case .count:
      guard let number = node.number, number.isWholeNumber, !number.isNegative else {
        return .schemaCount
      }
      return nil
    case .form(let problem, let holds): return node.quoted.map(holds) ?? false ? nil : problem
    case .truth:
      guard case .scalar(let word, plain: true) = node.content, ["true", "false"].contains(word)
      else { return .schemaTruth }
      return nil
    case .oneOf(let words):
      return node.quoted.map(words.contains) ?? false ? nil : .schemaWord
    case .object:
      guard case .mapping = node.content else { return .schemaObject }
      return nil
    case .list:
      guard case .list = node.content else { return .schemaList }
      return nil
    }
  }

  /// RFC 3986, as far as any text is one: a scheme, and signs that may stand there.
  static func isAddress(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = text.utf8[..<colon]
    guard let first = scheme.first, isLetter(first),
      scheme.allSatisfy({ isLetter($0) || 0x30...0x39 ~= $0 || "+-.".utf8.contains($0) })
    else { return false }
    return text.utf8.dropFirst(scheme.count + 1).count > 0
      && text.utf8.allSatisfy { 0x21...0x7E ~= $0 && !"\"<>\\^`{|}".utf8.contains($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    0x41...0x5A ~= byte || 0x61...0x7A ~= byte
  }
}

extension DocumentNode {
  /// A number of JSON, with every digit as written.
  var number: ExactDecimal? {
    guard case .scalar(let text, plain: true) = content else { return nil }
    return ExactDecimal(scientific: text)
  }
}
