/// What a file is read as: how large it may be follows from it.
package enum InputKind: Sendable {
  /// banyan.yaml, the mapping of a workbook, changes laid over a workspace.
  case settings
  /// Factor tables, products.yaml, footprints of suppliers.
  case document
  case workbook
  /// Keys, signed documents and what they are held against.
  case credential
  /// Records: read in stretches, however many there are.
  case records

  /// Bytes beyond which a file is refused before it is read. No firm writes so much of its kind, and
  /// what is read whole takes several times its size in memory.
  var most: Int {
    switch self {
    case .credential: 8 << 20
    case .settings: 16 << 20
    case .document: 64 << 20
    case .workbook: 8 << 30
    case .records: .max
    }
  }

  /// The bound as people are told it.
  var mostText: String { most >= 1 << 30 ? "\(most >> 30) GiB" : "\(most >> 20) MiB" }
}
