import BanyanDiagnostics
import BanyanFiles

/// A symbol as a picture, with its quiet zone.
extension QRSymbol {
  /// Modules of one side, with the quiet zone.
  package var width: Int { side + 2 * Self.quietZone }

  /// What is dark, as a path of SVG in modules.
  package var path: String {
    // Some three hundred strokes of a few signs each: put together from numbers that are texts already.
    let numbers = (0...width).map(String.init)
    var path = ""
    for row in 0..<side {
      for run in runs(inRow: row) {
        path += "M"
        path += numbers[run.lowerBound + Self.quietZone]
        path += " "
        path += numbers[row + Self.quietZone]
        path += "h"
        path += numbers[run.count]
        path += "v1h-"
        path += numbers[run.count]
        path += "z"
      }
    }
    return path
  }

  /// A file of its own.
  package var svg: String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(width)" \
    width="\(width)mm" height="\(width)mm" shape-rendering="crispEdges">
    <metadata>\(Self.mark)</metadata>
    <path fill="#fff" d="M0 0h\(width)v\(width)H0z"/>
    <path d="\(path)"/>
    </svg>

    """
  }

  /// A file of its own: PNG, one bit a dot. `scale`: dots of a module's side.
  package func png(scale: Int = 8) -> [UInt8] {
    let dots = width * scale
    var lines: [UInt8] = []
    lines.reserveCapacity(dots * (1 + (dots + 7) / 8))
    for row in 0..<width {
      let line = [0] + packedLine(row - Self.quietZone, scale: scale)
      for _ in 0..<scale { lines += line }
    }
    let size = bigEndian(UInt32(dots))
    // Bit depth 1, greyscale, the one method of packing and of filtering, not interlaced.
    let header = size + size + [1, 0, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", header) + chunk("tEXt", Array("Software\0\(Self.mark)".utf8))
      + chunk("IDAT", Deflation.packed(lines, .zlib, .little)) + chunk("IEND", [])
  }

  /// Stands in every picture, which is thereby known as one that this program wrote.
  private static let mark = "\(Engine.name) \(Engine.version)"

  /// Whether bytes are a picture of a symbol by this program.
  package static func isOurs(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(256), as: UTF8.self)
    return head.contains("<metadata>\(Engine.name) ") && head.hasPrefix("<svg ")
      || head.contains("tEXtSoftware\0\(Engine.name) ")
  }

  /// Dots from left to right, the first in the highest bit; a set bit is light.
  private func packedLine(_ row: Int, scale: Int) -> [UInt8] {
    var line = [UInt8](repeating: 0xFF, count: (width * scale + 7) / 8)
    guard 0..<side ~= row else { return line }
    for run in runs(inRow: row) {
      let first = (run.lowerBound + Self.quietZone) * scale
      for dot in first..<first + run.count * scale {
        line[dot / 8] &= ~(0x80 >> UInt8(dot % 8))
      }
    }
    return line
  }

  private func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    return bigEndian(UInt32(data.count)) + body + bigEndian(Deflation.checksum(of: body))
  }

  private func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
