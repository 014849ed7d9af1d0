import BanyanAttribution
import BanyanCalculation
import BanyanQuantities

/// What was produced over the period, and which records belong to it: what every standard that speaks of
/// products rests on.
package struct Production: Sendable {
  package let system: ProductionSystem
  package let flows: Flows
  /// Lines that belong to no product, by entry of `outside`.
  package let outside: [[EmissionLine]]
  private let claims: [RecordClaims.Claim]

  package init(_ system: ProductionSystem, _ flows: Flows, _ claims: [RecordClaims.Claim]) {
    self.system = system
    self.flows = flows
    self.claims = claims
    var outside = [[EmissionLine]](repeating: [], count: system.outside.count)
    for claim in claims {
      if case .outside(let entry) = claim.place { outside[entry].append(claim.line) }
    }
    self.outside = outside
  }

  /// Every line where it belongs, shared ones in parts.
  ///
  /// `shares`: by entry of `shared`, of the processes it is divided among, in their order.
  package func assigned(sharing shares: [[ExactRatio]]) -> [Assigned] {
    let among = system.shared.map { entry in
      entry.among.compactMap { system.process(named: $0.value) }
    }
    return claims.flatMap { claim -> [Assigned] in
      switch claim.place {
      case .at(let carrier):
        return [Assigned(line: claim.line, carrier: carrier, share: .one, takesRest: true)]
      case .shared(let entry):
        let last = shares[entry].lastIndex { !$0.isZero }
        return zip(among[entry], shares[entry]).enumerated().compactMap { place, part in
          part.1.isZero
            ? nil
            : Assigned(
              line: claim.line, carrier: .process(part.0), share: part.1,
              takesRest: place == last)
        }
      case .outside: return []
      }
    }
  }
}

extension Flows {
  /// The network of processes and products.
  ///
  /// `shares`: by process, of its outputs, in their order.
  package func network(shares: [[ExactRatio]]) -> AttributionNetwork {
    var ofOutputs = [ExactRatio](repeating: .zero, count: outputs.count)
    for (places, shares) in zip(outputsOfProcess, shares) {
      for (place, share) in zip(places, shares) { ofOutputs[place] = share }
    }
    return AttributionNetwork(
      processCount: outputsOfProcess.count, productCount: outputsOfProduct.count,
      outputs: zip(outputs, ofOutputs).map { output, share in
        .init(
          process: output.process, product: output.product, quantity: output.quantity,
          share: share)
      },
      takes: takes.map {
        .init(process: $0.process, product: $0.product, quantity: $0.quantity)
      })
  }
}
