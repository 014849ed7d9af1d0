import BanyanDiagnostics
import BanyanYAML
import BanyanJSON
import BanyanQuantities

/// Reads a footprint that another firm gave: JSON of PACT 2.0 to 2.3 and of PACT 3.
///
/// What PACT 2 calls otherwise comes under the names of PACT 3; `specVersion` stays as written. What
/// cannot be read is an error; whether what was read keeps PACT's rules is said by `PACTRules`.
package struct PACTReader: Sendable {
  package let file: String

  /// - Parameter file: path for messages.
  package init(file: String) { self.file = file }

  /// Nil, with diagnostics, where the file is no JSON or no footprint that can be used.
  package func footprint(
    in bytes: UnsafeRawBufferPointer, _ diagnostics: inout Diagnostics
  ) -> PACTFootprint? {
    guard let root = JSONDocument.read(bytes, file: file, &diagnostics) else { return nil }
    return footprint(from: root, &diagnostics)
  }

  /// The footprint of an object, or of the `data` of a host's answer that holds exactly one.
  package func footprint(
    from root: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> PACTFootprint? {
    guard let node = single(root, &diagnostics),
      let version = version(of: node, &diagnostics)
    else { return nil }
    var reading = PACTReading(majorVersion: version)
    reading.places.root = node.location
    let footprint = read(node, &reading)
    diagnostics.append(contentsOf: reading.diagnostics)
    return reading.diagnostics.hasErrors ? nil : footprint
  }

  private func single(
    _ root: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> DocumentNode? {
    let answer = root["data"].flatMap { root["pcf"] == nil ? $0 : nil } ?? root
    guard case .list(let items) = answer.content else { return answer }
    if items.count == 1 { return items[0] }
    diagnostics.report(
      Diagnostic(
        .pactSeveral, at: answer.location, [String(items.count)], hint: Phrase(.hintPACTSeveral)))
    return nil
  }

  /// 2 or 3.
  private func version(of node: DocumentNode, _ diagnostics: inout Diagnostics) -> Int? {
    guard case .mapping = node.content, let version = node["specVersion"] else {
      diagnostics.report(
        Diagnostic(
          .pactMissing, at: node.location, ["specVersion"], hint: Phrase(.hintPACTVersion)))
      return nil
    }
    let written = version.text ?? ""
    let parts = written.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 2, let major = Int(parts[0]), [2, 3].contains(major) else {
      diagnostics.report(
        Diagnostic(.pactVersion, at: version.location, [written], hint: Phrase(.hintPACTVersion)))
      return nil
    }
    return major
  }

  private func read(_ node: DocumentNode, _ reading: inout PACTReading) -> PACTFootprint? {
    guard var reader = AttributeReader(node, path: "", &reading) else { return nil }
    let created = reader.instant("created", &reading)
    let status = reader.choice("status", PACTStatus.self, &reading)
    let pcf = reader.object("pcf", &reading) { readFootprint(&$0, &$1) }
    for (name, isMissing) in [("created", created == nil), ("status", status == nil)]
    where isMissing && reader.node(name, &reading) == nil {
      reader.reportMissing(name, &reading)
    }
    if reader.node("pcf", &reading) == nil { reader.reportMissing("pcf", &reading) }
    // Of PACT 2, or in examples of the specification; nothing of PACT 3 corresponds.
    reader.pass("version", "updated", "statusComment", "productCategoryCpc")
    let read = PartialFootprint(&reader, &reading)
    reader.finish(&reading)
    guard let created, let status, let pcf else { return nil }
    var footprint = PACTFootprint(
      id: read.id ?? "", specVersion: read.specVersion ?? "", precedingIDs: read.precedingIDs,
      created: created, status: status, validityStart: read.validityStart,
      validityEnd: read.validityEnd, companyName: read.companyName ?? "",
      companyIDs: read.companyIDs, productDescription: read.productDescription ?? "",
      productIDs: read.productIDs, productClassifications: read.productClassifications,
      productName: read.productName ?? "", comment: read.comment, pcf: pcf,
      extensions: read.extensions)
    footprint.places = reading.places
    return footprint
  }
}

/// The attributes of a file that may be missing without making it useless; the rules name them.
private struct PartialFootprint {
  let id, specVersion, companyName, productDescription, productName, comment: String?
  let precedingIDs, companyIDs, productIDs, productClassifications: [String]
  let validityStart, validityEnd: Instant?
  let extensions: [PACTExtension]

  init(_ reader: inout AttributeReader, _ reading: inout PACTReading) {
    id = reader.text("id", &reading)
    specVersion = reader.text("specVersion", &reading)
    precedingIDs = reader.texts("precedingPfIds", &reading)
    validityStart = reader.instant("validityPeriodStart", &reading)
    validityEnd = reader.instant("validityPeriodEnd", &reading)
    companyName = reader.text("companyName", &reading)
    companyIDs = reader.texts("companyIds", &reading)
    productDescription = reader.text("productDescription", &reading)
    productIDs = reader.texts("productIds", &reading)
    productClassifications = reader.texts("productClassifications", &reading)
    productName = reader.text("productNameCompany", &reading)
    comment = reader.text("comment", &reading)
    extensions = reader.objects("extensions", &reading) { reader, reading in
      let version = reader.text("specVersion", &reading)
      let schema = reader.text("dataSchema", &reading)
      let documentation = reader.text("documentation", &reading)
      guard let version, let schema, let data = reader.node("data", &reading) else {
        for name in ["specVersion", "dataSchema", "data"]
        where reader.node(name, &reading) == nil { reader.reportMissing(name, &reading) }
        return nil
      }
      return PACTExtension(
        specVersion: version, dataSchema: schema, documentation: documentation, data: data)
    }
  }
}
