import BanyanFiles
import BanyanDiagnostics
import CLibZip
import Glibc

/// A ZIP archive whose entries are read as streams and never written to disk.
///
/// Used by one thread at a time: a reader opens its own.
package final class ZipContainer: @unchecked Sendable {
  /// Where refusal begins. None is near what a spreadsheet program writes.
  package struct Limits: Sendable {
    package var entries = 1 << 14
    /// Unpacked bytes of one entry.
    package var entrySize = 8 << 30
    /// Unpacked over packed bytes, for entries of more than `smallEntry`. A sheet reaches 40.
    package var ratio = 400
    package var smallEntry = 64 << 20
    package init() {}
  }

  package struct Entry: Sendable, Equatable {
    package let index: UInt64
    package let name: String
    /// Unpacked bytes as the archive says, held against what comes out.
    package let size: Int
    package let packedSize: Int
  }

  package let name: String
  package let entries: [Entry]
  private let archive: OpaquePointer
  private let byName: [String: Int]

  /// Opens `path`; findings name the file as `name`.
  package convenience init(
    path: String, name: String, limits: Limits = Limits()
  ) throws(StreamFailure) {
    try self.init(try Inputs().open(path, as: name, .workbook), limits: limits)
  }

  init(_ file: InputFile, limits: Limits = Limits()) throws(StreamFailure) {
    let name = file.name
    try Self.refuseForeign(file)
    let source = ZipSource(file)
    guard let archive = source.archive() else { throw Self.failure(source, name) }
    do throws(StreamFailure) {
      entries = try Self.list(archive, name, limits)
    } catch {
      zip_discard(archive)
      throw error
    }
    self.archive = archive
    self.name = name
    var byName: [String: Int] = [:]
    for (index, entry) in entries.enumerated() { byName[entry.name.lowercased()] = index }
    self.byName = byName
  }

  deinit { zip_discard(archive) }

  /// An entry by its name, which counts in either case of letters.
  package func entry(named name: String) -> Entry? {
    byName[name.lowercased()].map { entries[$0] }
  }

  /// The unpacked bytes of an entry. The container must live as long as the stream: it is kept.
  package func open(_ entry: Entry) throws(StreamFailure) -> any ByteStream {
    guard let file = zip_fopen_index(archive, entry.index, 0) else {
      throw damaged(entry, ArchiveWords.words(of: zip_get_error(archive)))
    }
    return ZipEntryStream(file, entry, self)
  }

  /// All bytes of an entry of at most `most`.
  package func bytes(of entry: Entry, most: Int) throws(StreamFailure) -> [UInt8] {
    guard entry.size <= most else {
      throw .damaged(
        Diagnostic(
          .workbookLimit, at: SourceLocation(file: name), [entry.name, "\(most >> 20) MiB"],
          hint: Phrase(.hintWorkbookSave)))
    }
    let stream = try open(entry)
    // One byte more than is said, so that the end of the entry is met and its checksum looked at.
    let bytes = UnsafeMutableRawPointer.allocate(byteCount: entry.size + 1, alignment: 8)
    defer { bytes.deallocate() }
    var filled = 0
    while true {
      let got = try stream.read(into: bytes + filled, count: entry.size + 1 - filled)
      if got == 0 { break }
      filled += got
    }
    return [UInt8](UnsafeRawBufferPointer(start: bytes, count: filled))
  }

  fileprivate func damaged(_ entry: Entry, _ reason: PhraseArgument) -> StreamFailure {
    .damaged(
      Diagnostic(
        .workbookEntry, at: SourceLocation(file: name), words: [.text(entry.name), reason],
        hint: Phrase(.hintWorkbookSave)))
  }

  /// What is no ZIP archive by its first bytes: files of older and protected workbooks.
  private static func refuseForeign(_ file: InputFile) throws(StreamFailure) {
    let head = UnsafeMutableRawPointer.allocate(byteCount: 8, alignment: 8)
    defer { head.deallocate() }
    let got: Int
    do {
      got = try file.read(at: 0, into: head, count: 8)
    } catch {
      throw .outside(error)
    }
    // The compound file that holds an encrypted workbook, or one of Excel 97.
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    if got == 8, memcmp(head, compound, 8) == 0 {
      throw .damaged(
        Diagnostic(
          .workbookProtected, at: SourceLocation(file: file.name),
          hint: Phrase(.hintWorkbookProtected)))
    }
  }

  private static func failure(_ source: ZipSource, _ name: String) -> StreamFailure {
    if let failure = source.failure { return .outside(failure) }
    var error = source.openError
    defer { zip_error_fini(&error) }
    // Where the disk gave every byte asked for, a directory that cannot be read points outside the
    // file.
    if [ZIP_ER_OPEN, ZIP_ER_READ, ZIP_ER_SEEK, ZIP_ER_INVAL].contains(zip_error_code_zip(&error)) {
      zip_error_set(&error, ZIP_ER_INCONS, 0)
    }
    return .damaged(
      Diagnostic(
        .workbookZip, at: SourceLocation(file: name), words: [ArchiveWords.words(of: &error)],
        hint: Phrase(.hintWorkbookSave)))
  }

  private static func list(
    _ archive: OpaquePointer, _ name: String, _ limits: Limits
  ) throws(StreamFailure) -> [Entry] {
    let place = SourceLocation(file: name)
    let count = Int(zip_get_num_entries(archive, 0))
    guard count <= limits.entries else {
      throw .damaged(
        Diagnostic(
          .workbookLimit, at: place, [name, "\(limits.entries) entries"],
          hint: Phrase(.hintWorkbookSave)))
    }
    var entries: [Entry] = []
    var seen: Set<String> = []
    for index in 0..<UInt64(max(0, count)) {
      var status = zip_stat_t()
      zip_stat_init(&status)
      guard zip_stat_index(archive, index, 0, &status) == 0, let text = status.name else {
        throw .damaged(
          Diagnostic(
            .workbookZip, at: place, words: [ArchiveWords.words(of: zip_get_error(archive))],
            hint: Phrase(.hintWorkbookSave)))
      }
      let entry = Entry(
        index: index, name: String(cString: text), size: Int(clamping: status.size),
        packedSize: Int(clamping: status.comp_size))
      // Names count in either case: two that differ only so are one part to a reader.
      guard seen.insert(entry.name.lowercased()).inserted else {
        throw .damaged(
          Diagnostic(.workbookRepeated, at: place, [entry.name], hint: Phrase(.hintWorkbookSave)))
      }
      if status.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) != 0,
        status.encryption_method != UInt16(ZIP_EM_NONE)
      {
        throw .damaged(
          Diagnostic(.workbookProtected, at: place, hint: Phrase(.hintWorkbookProtected)))
      }
      if entry.size > limits.entrySize {
        throw .damaged(
          Diagnostic(
            .workbookLimit, at: place, [entry.name, "\(limits.entrySize >> 30) GiB"],
            hint: Phrase(.hintWorkbookSave)))
      }
      if entry.size > limits.smallEntry, entry.size / limits.ratio > entry.packedSize {
        throw .damaged(
          Diagnostic(
            .workbookRatio, at: place, [entry.name, String(entry.size), String(entry.packedSize)],
            hint: Phrase(.hintWorkbookSave)))
      }
      entries.append(entry)
    }
    return entries
  }
}

/// The unpacked bytes of one entry, held against the size and the checksum the archive states.
private final class ZipEntryStream: ByteStream, @unchecked Sendable {
  private let file: OpaquePointer
  private let entry: ZipContainer.Entry
  private let container: ZipContainer
  private var unpacked = 0

  init(_ file: OpaquePointer, _ entry: ZipContainer.Entry, _ container: ZipContainer) {
    self.file = file
    self.entry = entry
    self.container = container
  }

  deinit { zip_fclose(file) }

  /// Packed bytes are not told by libzip: taken in proportion.
  var bytesTaken: Int {
    entry.size == 0 ? 0 : Int(Double(entry.packedSize) * Double(unpacked) / Double(entry.size))
  }

  func read(into buffer: UnsafeMutableRawPointer, count: Int) throws(StreamFailure) -> Int {
    let got = Int(zip_fread(file, buffer, UInt64(count)))
    guard got >= 0 else {
      throw container.damaged(entry, ArchiveWords.words(of: zip_file_get_error(file)))
    }
    unpacked += got
    if unpacked > entry.size || (got == 0 && count > 0 && unpacked < entry.size) {
      throw .damaged(
        Diagnostic(
          .workbookSize, at: SourceLocation(file: container.name),
          [entry.name, String(unpacked), String(entry.size)], hint: Phrase(.hintWorkbookSave)))
    }
    return got
  }
}
