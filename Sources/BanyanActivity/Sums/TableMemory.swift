import CScan
import Glibc

/// Memory for a table that is read and written all over: in large pages where the system has them,
/// since finding the page costs more than the access otherwise.
package enum TableMemory {
  private static let largePage = 1 << 21

  static func allocate(byteCount: Int) -> UnsafeMutableRawPointer {
    guard byteCount >= largePage else { return .allocate(byteCount: byteCount, alignment: 64) }
    var memory: UnsafeMutableRawPointer?
    guard posix_memalign(&memory, largePage, byteCount) == 0, let memory else {
      return .allocate(byteCount: byteCount, alignment: 64)
    }
    // Only advice: what the system makes of it changes no result.
    madvise(memory, byteCount, MADV_HUGEPAGE)
    return memory
  }

  static func deallocate(_ memory: UnsafeMutableRawPointer) { free(memory) }

  /// Hands memory that was freed back to the system, before the next step takes its own.
  package static func giveBack() { scan_give_back() }
}
