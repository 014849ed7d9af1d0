import BanyanDiagnostics
import Glibc

/// How a file is packed.
package enum Packing: String, Sendable, CaseIterable {
  case gzip, zstd

  /// The packing that the first bytes of a file announce; four are enough to tell.
  package init?(announcedBy bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= 2, let packing = Self.allCases.first(where: { $0.begins(bytes) }) else {
      return nil
    }
    self = packing
  }

  /// Whether a unit of this packing, a gzip member or a zstd frame, can begin with these bytes.
  /// What is shorter than its mark is compared as far as it goes.
  func begins(_ bytes: UnsafeRawBufferPointer) -> Bool {
    switch self {
    // RFC 1952, section 2.3.1: ID1, ID2.
    case .gzip: bytes.prefix(2).elementsEqual([0x1F, 0x8B].prefix(bytes.count))
    // RFC 8878, sections 3.1.1 and 3.1.2: the marks of a frame and of one to be skipped.
    case .zstd:
      bytes.prefix(4).elementsEqual([0x28, 0xB5, 0x2F, 0xFD].prefix(bytes.count))
        || (bytes.first.map { $0 & 0xF0 == 0x50 } ?? false)
          && bytes.prefix(4).dropFirst().elementsEqual(
            [0x2A, 0x4D, 0x18].prefix(max(0, bytes.count - 1)))
    }
  }
}

/// One of the system's libraries at work on one file.
protocol Unpacker: AnyObject {
  /// Takes some of the input, gives some output. Without input it gives what it has kept.
  func step(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer)
    -> UnpackStep
}

struct UnpackStep {
  enum Outcome {
    case going
    /// The unit has ended, and all of it was given out.
    case ended
    case fault(UnpackFault)
  }

  var taken: Int
  var given: Int
  var outcome: Outcome
}

/// Why packed bytes cannot be unpacked.
enum UnpackFault {
  case damaged
  /// More memory is asked for than files are given.
  case window
  /// The bytes were packed with a dictionary that the file does not hold.
  case dictionary
  case outOfMemory
}

/// The text of a packed file, all its members or frames one behind the other.
///
/// A file that ends early, is damaged or holds anything else fails; what came before it is given
/// first. Memory is bounded: the largest window accepted has 32 MiB.
package final class UnpackedStream: ByteStream, @unchecked Sendable {
  private static let inputSize = 1 << 17
  /// Enough to tell whether a unit begins.
  private static let markLength = 4

  private let source: any ByteStream
  private let packing: Packing
  private let name: String
  private let unpacker: any Unpacker
  private let input: UnsafeMutableRawPointer
  /// The bytes of the input that are not yet taken.
  private var pending = 0..<0
  private var isAtEnd = false
  private var isInUnit = false
  private var hasUnit = false
  private var failure: StreamFailure?

  package var bytesTaken: Int { source.bytesTaken }

  /// Unpacks what `source` gives; failures call the file by `name`.
  package init(_ source: any ByteStream, packing: Packing, name: String) throws(StreamFailure) {
    let unpacker: (any Unpacker)? =
      switch packing {
      case .gzip: GzipUnpacker()
      case .zstd: ZstdUnpacker()
      }
    guard let unpacker else { throw .outside(FileError(path: name, code: ENOMEM)) }
    self.source = source
    self.packing = packing
    self.name = name
    self.unpacker = unpacker
    input = .allocate(byteCount: Self.inputSize, alignment: 64)
  }

  deinit { input.deallocate() }

  package func read(
    into buffer: UnsafeMutableRawPointer, count: Int
  ) throws(StreamFailure) -> Int {
    while true {
      if let failure { throw failure }
      if pending.count < Self.markLength { try refill() }
      if !isInUnit {
        if pending.isEmpty && hasUnit { return 0 }
        try begin()
      }
      let step = unpacker.step(
        UnsafeRawBufferPointer(start: input + pending.lowerBound, count: pending.count),
        into: UnsafeMutableRawBufferPointer(start: buffer, count: count))
      pending = pending.lowerBound + step.taken..<pending.upperBound
      switch step.outcome {
      case .going:
        if isAtEnd && step.taken == 0 && step.given == 0 && count > 0 { failure = truncated }
      case .ended: isInUnit = false
      case .fault(let fault): failure = described(fault)
      }
      if step.given > 0 || count == 0 { return step.given }
    }
  }

  /// Reads on until there are bytes enough to judge, or none are left.
  private func refill() throws(StreamFailure) {
    input.copyMemory(from: input + pending.lowerBound, byteCount: pending.count)
    pending = 0..<pending.count
    while pending.count < Self.markLength && !isAtEnd {
      let got = try source.read(
        into: input + pending.count, count: Self.inputSize - pending.count)
      if got == 0 { isAtEnd = true }
      pending = 0..<pending.count + got
    }
  }

  private func begin() throws(StreamFailure) {
    if pending.isEmpty { throw truncated }
    let bytes = UnsafeRawBufferPointer(start: input + pending.lowerBound, count: pending.count)
    guard packing.begins(bytes) else {
      throw .damaged(
        hasUnit
          ? Diagnostic(.fileTrailing, [packing.rawValue, place], hint: Phrase(.hintTrailing))
          : Diagnostic(.filePacking, [packing.rawValue], hint: Phrase(.hintPacking)))
    }
    isInUnit = true
    hasUnit = true
  }

  /// Bytes of the file before its fault, or up to the end of the block that holds it.
  private var place: String { String(source.bytesTaken - pending.count) }

  private var truncated: StreamFailure {
    .damaged(
      Diagnostic(
        .fileTruncated, [packing.rawValue, String(source.bytesTaken)],
        hint: Phrase(.hintTruncated)))
  }

  private func described(_ fault: UnpackFault) -> StreamFailure {
    switch fault {
    case .damaged:
      .damaged(
        Diagnostic(
          .fileDamaged, [packing.rawValue, place], hint: Phrase(.hintDamaged, packing.rawValue)))
    case .window:
      .damaged(
        Diagnostic(
          .fileWindow, ["\(1 << (ZstdUnpacker.windowLog - 20)) MiB"], hint: Phrase(.hintWindow)))
    case .dictionary: .damaged(Diagnostic(.fileDictionary, hint: Phrase(.hintDictionary)))
    case .outOfMemory: .outside(FileError(path: name, code: ENOMEM))
    }
  }
}
