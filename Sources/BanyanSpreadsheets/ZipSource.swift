import BanyanFiles
import CLibZip
import Glibc

/// The bytes of an open file as libzip asks for them, so that it opens no path of its own.
///
/// libzip keeps it as long as the archive and calls it from the thread that reads.
final class ZipSource {
  private let file: InputFile
  private var offset = 0
  /// What kept the last bytes from coming, as libzip counts faults.
  private var fault = (zip: ZIP_ER_OK, system: Int32(0))
  /// Set once the disk failed.
  private(set) var failure: FileError?
  /// Why the archive could not be opened.
  private(set) var openError = zip_error_t()

  init(_ file: InputFile) { self.file = file }

  /// The archive; nil where there is none, with the reason in `failure` or `openError`.
  func archive() -> OpaquePointer? {
    zip_error_init(&openError)
    let keeper = Unmanaged.passRetained(self)
    let answer: zip_source_callback = { keeper, data, length, command in
      guard let keeper else { return -1 }
      let source = Unmanaged<ZipSource>.fromOpaque(keeper)
      if command == ZIP_SOURCE_FREE {
        source.release()
        return 0
      }
      return source.takeUnretainedValue().answer(command, data, length)
    }
    guard let source = zip_source_function_create(answer, keeper.toOpaque(), &openError) else {
      keeper.release()
      return nil
    }
    if let archive = zip_open_from_source(source, ZIP_RDONLY, &openError) { return archive }
    zip_source_free(source)
    return nil
  }

  /// What can be asked: all that reading here and there needs.
  private static let commands: [zip_source_cmd] = [
    ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
    ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
  ]

  private func answer(
    _ command: zip_source_cmd, _ data: UnsafeMutableRawPointer?, _ length: UInt64
  ) -> Int64 {
    switch command {
    case ZIP_SOURCE_SUPPORTS: return Self.commands.reduce(0) { $0 | 1 << Int64($1.rawValue) }
    case ZIP_SOURCE_OPEN:
      offset = 0
      return 0
    case ZIP_SOURCE_CLOSE: return 0
    case ZIP_SOURCE_TELL: return Int64(offset)
    case ZIP_SOURCE_READ: return read(data, length)
    case ZIP_SOURCE_SEEK: return seek(data, length)
    case ZIP_SOURCE_STAT:
      guard let status = data?.assumingMemoryBound(to: zip_stat_t.self) else { return -1 }
      zip_stat_init(status)
      status.pointee.size = UInt64(file.size)
      status.pointee.valid = UInt64(ZIP_STAT_SIZE)
      return Int64(MemoryLayout<zip_stat_t>.size)
    case ZIP_SOURCE_ERROR:
      guard let codes = data?.assumingMemoryBound(to: Int32.self) else { return -1 }
      codes[0] = fault.zip
      codes[1] = fault.system
      return Int64(2 * MemoryLayout<Int32>.size)
    default:
      fault = (ZIP_ER_OPNOTSUPP, 0)
      return -1
    }
  }

  private func read(_ data: UnsafeMutableRawPointer?, _ length: UInt64) -> Int64 {
    guard let data else { return 0 }
    do throws(FileError) {
      let got = try file.read(at: offset, into: data, count: Int(clamping: length))
      offset += got
      return Int64(got)
    } catch {
      failure = error
      fault = (ZIP_ER_READ, error.code)
      return -1
    }
  }

  private func seek(_ data: UnsafeMutableRawPointer?, _ length: UInt64) -> Int64 {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    let target = zip_source_seek_compute_offset(
      UInt64(offset), UInt64(file.size), data, length, &error)
    guard target >= 0 else {
      fault = (zip_error_code_zip(&error), zip_error_code_system(&error))
      return -1
    }
    offset = Int(target)
    return 0
  }
}
