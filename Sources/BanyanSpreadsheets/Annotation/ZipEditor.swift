import CLibZip
import Glibc

/// Changes some entries of an archive in memory; all others are carried over as they are packed.
final class ZipEditor {
  /// No part that is changed here is larger in any workbook a program opens.
  private static let largestPart = 1 << 30

  private let source: OpaquePointer
  private let archive: OpaquePointer
  private var isClosed = false

  init(_ bytes: [UInt8]) throws(ZipError) {
    source = try ZipBuffer.make(bytes)
    var failure = zip_error_t()
    zip_error_init(&failure)
    defer { zip_error_fini(&failure) }
    // The archive frees its source when it closes; the result is read from it afterwards.
    zip_source_keep(source)
    guard let archive = zip_open_from_source(source, 0, &failure) else {
      zip_source_free(source)
      zip_source_free(source)
      throw ZipError(String(cString: zip_error_strerror(&failure)))
    }
    self.archive = archive
  }

  deinit {
    if !isClosed { zip_discard(archive) }
    zip_source_free(source)
  }

  /// The unpacked bytes of an entry, its checksum looked at; nil where there is none.
  ///
  /// Names count in either case of letters, as in a package.
  func bytes(of name: String) throws(ZipError) -> [UInt8]? {
    guard let index = index(of: name) else { return nil }
    guard let file = zip_fopen_index(archive, index, 0) else { throw failure }
    defer { zip_fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = zip_fread(file, &chunk, UInt64(chunk.count))
      guard count >= 0 else {
        throw ZipError(
          zip_file_get_error(file).map { String(cString: zip_error_strerror($0)) } ?? name)
      }
      if count == 0 { return bytes }
      bytes += chunk[..<Int(count)]
      if bytes.count > Self.largestPart { throw ZipError("\(name): > \(Self.largestPart)") }
    }
  }

  func has(_ name: String) -> Bool { index(of: name) != nil }

  /// Adds an entry or takes the place of the one of that name.
  func put(_ name: String, _ bytes: [UInt8]) throws(ZipError) {
    guard let index = index(of: name) else {
      try ZipBuffer.put(name, bytes, in: archive)
      return
    }
    let source = try ZipBuffer.make(bytes)
    guard zip_file_replace(archive, index, source, 0) == 0 else {
      zip_source_free(source)
      throw failure
    }
    try ZipBuffer.settle(index, in: archive)
  }

  /// The bytes of the changed archive, which takes no more changes.
  func archived() throws(ZipError) -> [UInt8] {
    precondition(!isClosed, "an archive is closed once")
    guard zip_close(archive) == 0 else { throw failure }
    isClosed = true
    return try ZipBuffer.bytes(of: source)
  }

  private func index(of name: String) -> UInt64? {
    let index = zip_name_locate(archive, name, UInt32(ZIP_FL_NOCASE))
    return index < 0 ? nil : UInt64(index)
  }

  private var failure: ZipError { ZipError(String(cString: zip_strerror(archive))) }
}
