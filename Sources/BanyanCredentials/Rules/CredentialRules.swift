import BanyanDiagnostics
import BanyanQuantities
import BanyanYAML

/// Rules that no schema can state, each under its stable id: of every credential.
struct CredentialRules {
  let document: DocumentNode
  let kind: String

  var breaches: [RuleBreach] {
    var found = head
    document.walk { node, name, path in
      found += ValueRules(node: node, name: name, path: path).breaches
      for member in ["claimedPerformance", "assessedPerformance"] where node[member] != nil {
        found += ClaimRules(claim: node, path: path, member: member).breaches
      }
    }
    if let subject = document["credentialSubject"] {
      found += SubjectRules(subject: subject, credential: document, kind: kind).breaches
    }
    return found
  }

  private var head: [RuleBreach] {
    var found: [RuleBreach] = []
    if !(document["type"]?.items.contains { $0.quoted == "VerifiableCredential" } ?? false) {
      found.append(RuleBreach("VC-TYPE-1", "type", .ruleVerifiable))
    }
    if document["@context"]?.items.count ?? 0 > 2 {
      found.append(RuleBreach("VC-CONTEXT-1", "@context", .ruleContext, .ours))
    }
    return found + issuer + dates + status
  }

  private var issuer: [RuleBreach] {
    let parts = (document["issuer"]?["id"]?.quoted ?? "").split(
      separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    let isMethod = { (text: Substring) in
      !text.isEmpty && text.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 }
    }
    guard parts.count == 3, parts[0] == "did", isMethod(parts[1]), !parts[2].isEmpty else {
      return [RuleBreach("VC-ISSUER-1", "issuer/id", .ruleNoIdentifier)]
    }
    return ["web", "webvh"].contains(parts[1])
      ? [] : [RuleBreach("VC-ISSUER-1", "issuer/id", .ruleIssuer, .ours)]
  }

  private var dates: [RuleBreach] {
    guard let end = document["validUntil"] else {
      return [RuleBreach("VC-DATE-2", "validUntil", .ruleEndless, .advice)]
    }
    // What is no date is said as that.
    guard let until = end.quoted.flatMap(Instant.init(rfc3339:)) else { return [] }
    guard let from = document["validFrom"]?.quoted.flatMap(Instant.init(rfc3339:)), until <= from
    else { return [] }
    return [RuleBreach("VC-DATE-1", "validUntil", .ruleDates)]
  }

  private var status: [RuleBreach] {
    guard let status = document["credentialStatus"] else { return [] }
    let path = "credentialStatus/id"
    guard let id = status["id"]?.quoted else {
      return [RuleBreach("VC-STATUS-1", path, .schemaMissing, .ours)]
    }
    let list = status["statusListCredential"]?.quoted ?? ""
    return id == "\(list)#\(status["statusListIndex"]?.text ?? "")"
      ? [] : [RuleBreach("VC-STATUS-2", path, .ruleStatusName, .advice)]
  }
}
