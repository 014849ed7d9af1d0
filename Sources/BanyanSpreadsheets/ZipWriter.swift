import CLibZip
import Glibc

/// An archive that could not be made: the library's own words.
package struct ZipError: Error, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}

/// Writes a ZIP archive in memory. The same entries give the same bytes: no clock is read, every
/// entry bears the first day a ZIP can name, 1980-01-01.
package struct ZipWriter {
  private var entries: [(name: String, bytes: [UInt8])] = []

  package init() {}

  /// Adds an entry; a name stands once.
  package mutating func add(_ name: String, _ bytes: [UInt8]) {
    precondition(!entries.contains { $0.name == name }, "an archive names an entry once")
    entries.append((name, bytes))
  }

  package mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  /// The bytes of the whole archive.
  package func archive() throws(ZipError) -> [UInt8] {
    let target = try ZipBuffer.make()
    defer { zip_source_free(target) }
    var failure = zip_error_t()
    zip_error_init(&failure)
    defer { zip_error_fini(&failure) }
    // The archive frees its source when it closes; this function still reads it.
    zip_source_keep(target)
    guard let archive = zip_open_from_source(target, Int32(ZIP_TRUNCATE), &failure) else {
      zip_source_free(target)
      throw ZipError(String(cString: zip_error_strerror(&failure)))
    }
    do {
      for entry in entries { try ZipBuffer.put(entry.name, entry.bytes, in: archive) }
    } catch {
      zip_discard(archive)
      throw error
    }
    guard zip_close(archive) == 0 else {
      let words = String(cString: zip_strerror(archive))
      zip_discard(archive)
      throw ZipError(words)
    }
    return try ZipBuffer.bytes(of: target)
  }
}

/// What libzip is asked for an archive in memory.
enum ZipBuffer {
  /// A source that holds a copy of the bytes, or an empty one that grows as it is written.
  static func make(_ bytes: [UInt8] = []) throws(ZipError) -> OpaquePointer {
    var failure = zip_error_t()
    zip_error_init(&failure)
    defer { zip_error_fini(&failure) }
    let copy = try bytes.isEmpty ? nil : copied(bytes)
    guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &failure) else {
      free(copy)
      throw ZipError(String(cString: zip_error_strerror(&failure)))
    }
    return source
  }

  /// Adds an entry, or takes the place of one of its name.
  static func put(
    _ name: String, _ bytes: [UInt8], in archive: OpaquePointer
  ) throws(ZipError) {
    let source = try make(bytes)
    let flags = UInt32(ZIP_FL_ENC_UTF_8) | UInt32(ZIP_FL_OVERWRITE)
    let index = zip_file_add(archive, name, source, flags)
    if index < 0 {
      zip_source_free(source)
      throw ZipError(String(cString: zip_strerror(archive)))
    }
    try settle(UInt64(index), in: archive)
  }

  /// Gives an entry its day and its packing.
  static func settle(_ index: UInt64, in archive: OpaquePointer) throws(ZipError) {
    let firstDay: UInt16 = 1 << 5 | 1
    guard zip_file_set_dostime(archive, index, 0, firstDay, 0) == 0,
      zip_set_file_compression(archive, index, ZIP_CM_DEFLATE, 6) == 0
    else { throw ZipError(String(cString: zip_strerror(archive))) }
  }

  /// All bytes of a source.
  static func bytes(of source: OpaquePointer) throws(ZipError) -> [UInt8] {
    var status = zip_stat_t()
    guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else {
      throw failure(of: source)
    }
    defer { zip_source_close(source) }
    var bytes = [UInt8](repeating: 0, count: Int(status.size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        buffer.baseAddress.map {
          zip_source_read(source, $0 + filled, UInt64(buffer.count - filled))
        } ?? 0
      }
      guard count > 0 else { throw failure(of: source) }
      filled += Int(count)
    }
    return bytes
  }

  private static func failure(of source: OpaquePointer) -> ZipError {
    ZipError(String(cString: zip_error_strerror(zip_source_error(source))))
  }

  /// A copy that the library frees.
  private static func copied(_ bytes: [UInt8]) throws(ZipError) -> UnsafeMutableRawPointer {
    guard let copy = malloc(bytes.count) else { throw ZipError(String(cString: strerror(ENOMEM))) }
    bytes.withUnsafeBytes { buffer in
      if let base = buffer.baseAddress { copy.copyMemory(from: base, byteCount: buffer.count) }
    }
    return copy
  }
}
