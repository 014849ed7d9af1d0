/// What one workspace's result names, as another names it whose folder holds the workspace's.
extension StatedPlace {
  package func placed(under prefix: String) -> StatedPlace {
    guard origin == .workspace else { return self }
    var place = self
    place.file = prefix + file
    return place
  }
}

extension StatedInput {
  package func placed(under prefix: String) -> StatedInput {
    var input = self
    input.file = prefix + file
    return input
  }
}

extension StatedTable {
  package func placed(under prefix: String) -> StatedTable {
    guard origin == .workspace else { return self }
    var table = self
    table.file = prefix + file
    return table
  }
}

extension StatedAcceptance {
  package func placed(under prefix: String) -> StatedAcceptance {
    var acceptance = self
    acceptance.place = place.placed(under: prefix)
    return acceptance
  }
}
