import BanyanIdentifiers

extension PACTFootprint {
  /// The UUID that follows from everything the document says but its `id`.
  ///
  /// A change of any attribute gives another, as PACT wants of a changed footprint; the same input
  /// gives the same, so that a file written again is the same file.
  package var documentID: String {
    ContentUUID(of: PACTDocument().text(of: self, id: nil)).description
  }
}
