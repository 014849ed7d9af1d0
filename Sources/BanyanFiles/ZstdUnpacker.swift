import CZstd

/// Frames of a zstd file, RFC 8878, by libzstd, which checks the sums that frames carry and passes
/// over frames to be skipped.
final class ZstdUnpacker: Unpacker {
  /// Windows of up to 2^25 bytes, 32 MiB: `zstd -19` uses 8 MiB, `--ultra -20` 32 MiB.
  static let windowLog: Int32 = 25

  /// Bytes that tell how long the head of a frame is.
  private static let headStart = 5

  private let context: OpaquePointer
  /// Bytes the library asks for next, a block of at most 128 KiB. No more are offered: what a call
  /// gives before it meets a fault is lost.
  private var wanted = ZstdUnpacker.headStart

  /// Nil where there is no memory.
  init?() {
    guard let context = ZSTD_createDCtx() else { return nil }
    self.context = context
    if ZSTD_isError(ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, Self.windowLog)) != 0 {
      ZSTD_freeDCtx(context)
      return nil
    }
  }

  deinit { ZSTD_freeDCtx(context) }

  func step(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> UnpackStep {
    var source = ZSTD_inBuffer(src: input.baseAddress, size: min(input.count, wanted), pos: 0)
    var target = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
    let result = ZSTD_decompressStream(context, &target, &source)
    guard ZSTD_isError(result) == 0 else {
      let fault = fault(ZSTD_getErrorCode(result))
      return UnpackStep(taken: source.size, given: target.pos, outcome: .fault(fault))
    }
    wanted = result == 0 ? Self.headStart : result
    return UnpackStep(
      taken: source.pos, given: target.pos, outcome: result == 0 ? .ended : .going)
  }

  private func fault(_ code: ZSTD_ErrorCode) -> UnpackFault {
    switch code {
    case ZSTD_error_frameParameter_windowTooLarge: .window
    case ZSTD_error_dictionary_wrong, ZSTD_error_dictionary_corrupted: .dictionary
    case ZSTD_error_memory_allocation: .outOfMemory
    default: .damaged
    }
  }
}
