import BanyanFiles

/// What the ending of a name says about an activity file.
enum ActivityEnding {
  case plain
  case packed(Packing)

  /// Nil where the name is not one of an activity file.
  init?(of name: String) {
    let lower = name.lowercased()
    for text in [".csv", ".tsv"] {
      if lower.hasSuffix(text) {
        self = .plain
      } else if lower.hasSuffix(text + ".gz") {
        self = .packed(.gzip)
      } else if lower.hasSuffix(text + ".zst") {
        self = .packed(.zstd)
      } else {
        continue
      }
      return
    }
    return nil
  }
}

extension ActivityInput {
  /// A file of records, plain or packed.
  static func file(
    _ ending: ActivityEnding, _ file: FolderFile, _ inputs: Inputs
  ) -> ActivityInput {
    let isPlain = if case .plain = ending { true } else { false }
    return ActivityInput(
      name: file.name, size: file.size, length: isPlain ? file.size : nil
    ) { reading throws(StreamFailure) in
      let open = try inputs.open(file.path, as: file.name, .records)
      return try stream(open.stream(digesting: reading == .records), ending, file.name)
    }
  }

  /// A file that was named for itself. Where its name has no ending, as that of standard input, its
  /// first bytes say whether it is packed.
  static func replayed(_ source: ReplayedSource, _ ending: ActivityEnding?) -> ActivityInput {
    ActivityInput(name: source.name, size: source.size) { _ throws(StreamFailure) in
      if let ending { return try stream(source.open(), ending, source.name) }
      return try stream(source.open(), announced(by: source.open()), source.name)
    }
  }

  private static func stream(
    _ file: any ByteStream, _ ending: ActivityEnding, _ name: String
  ) throws(StreamFailure) -> any ByteStream {
    switch ending {
    case .plain: file
    case .packed(let packing): try UnpackedStream(file, packing: packing, name: name)
    }
  }

  private static func announced(by stream: any ByteStream) throws(StreamFailure) -> ActivityEnding {
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 4, alignment: 1)
    defer { room.deallocate() }
    var count = 0
    while count < room.count, let base = room.baseAddress {
      let got = try stream.read(into: base + count, count: room.count - count)
      if got == 0 { break }
      count += got
    }
    let head = UnsafeRawBufferPointer(rebasing: room[..<count])
    return Packing(announcedBy: head).map { .packed($0) } ?? .plain
  }
}
