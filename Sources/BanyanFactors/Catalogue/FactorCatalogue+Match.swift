import BanyanDiagnostics
import BanyanQuantities

extension FactorCatalogue {
  /// Walks the ladder: pinned, the supplier's, the site's own, then each published set in the order
  /// asked, from the nearest geography to the world, and last what somebody accepted.
  ///
  /// Two candidates on one rung are never decided in silence. Of candidates that differ only in
  /// their unit, the one for the quantity's own unit is taken, else the one that needs no heating
  /// value or density.
  ///
  /// `reach` says how the quantity gets to a factor's unit.
  package func match(
    _ request: FactorRequest, accepting acceptances: [Acceptance],
    reach: (EmissionFactor) -> UnitReach
  ) -> FactorOutcome {
    if let pin = request.pin { return pinned(pin, request, acceptances, reach) }
    let open = acceptances.filter { request.activity.hasPrefix($0.activity) }
    let candidates = factors(for: request.activity)
    if candidates.isEmpty { return .miss(.none) }
    var fitting: [Candidate] = []
    var refused: [RefusedFactor] = []
    for factor in candidates {
      if let refusal = refusal(of: factor, for: request, reach) {
        refused.append(RefusedFactor(factor: factor, refusal: refusal))
      } else {
        fitting.append(candidate(factor, [], request, accepting: []))
      }
    }
    // An own factor is there to be used: what keeps it back is said before a published one stands in.
    if !fitting.contains(where: \.factor.isSiteSpecific) {
      let wider = refused.map(\.factor).filter {
        $0.isSiteSpecific && isOnlyWider($0, request, reach)
      }
      let signed = wider.compactMap { factor in
        open.covering([.boundary], of: factor, at: request.point).map {
          candidate(factor, [], request, accepting: $0)
        }
      }
      if signed.isEmpty, !wider.isEmpty { return .miss(.ownBoundary(wider)) }
      fitting += signed
    }
    if fitting.isEmpty { fitting = accepted(from: refused, request, open, reach) }
    return chosen(from: fitting, refused, request, reach)
  }

  /// A factor that may be taken, and where it stands.
  private struct Candidate {
    let factor: EmissionFactor
    let step: LadderStep
    let misses: [FactorRefusal]
    let acceptances: [Acceptance]
  }

  private func candidate(
    _ factor: EmissionFactor, _ misses: [FactorRefusal], _ request: FactorRequest,
    accepting acceptances: [Acceptance]
  ) -> Candidate {
    Candidate(
      factor: factor,
      step: step(
        of: factor, at: request.point, misses: misses, isOfSupplier: factor.supplier != nil),
      misses: misses, acceptances: acceptances)
  }

  private func chosen(
    from fitting: [Candidate], _ refused: [RefusedFactor], _ request: FactorRequest,
    _ reach: (EmissionFactor) -> UnitReach
  ) -> FactorOutcome {
    guard let best = fitting.map(\.step).min() else {
      return .miss(.refused(nearestFirst(refused, request)))
    }
    let top = nearestByUnit(fitting.filter { $0.step == best }, to: request.unit, reach)
    guard top.count == 1, let winner = top.first else { return .miss(.tie(top.map(\.factor))) }
    let others = fitting.filter { $0.factor.id != winner.factor.id }.map { other in
      RefusedFactor(
        factor: other.factor, refusal: other.step == best ? .lessDirect : .laterInLadder)
    }
    let passed = Set(fitting.map(\.factor.id))
    let rest = nearestInTime(refused, request).filter { !passed.contains($0.factor.id) }
    return .match(
      FactorMatch(
        chosen: winner.factor, rung: rung(of: winner),
        stepDown: stepDown(to: winner, rest, request, reach),
        refused: others + rest))
  }

  private func rung(of candidate: Candidate) -> FactorRung {
    if candidate.step.isAccepted { return .accepted }
    if candidate.factor.isSiteSpecific { return candidate.step.isOfSupplier ? .supplier : .site }
    return candidate.step.rung
  }

  private func stepDown(
    to taken: Candidate, _ refused: [RefusedFactor], _ request: FactorRequest,
    _ reach: (EmissionFactor) -> UnitReach
  ) -> StepDown? {
    guard !taken.acceptances.isEmpty else { return nil }
    let alike = refused.filter { Self.acceptable.contains($0.refusal) }.map(\.factor).filter {
      $0.boundary == taken.factor.boundary && isAcceptable($0, reach)
    }
    return StepDown(
      id: taken.factor.id, acceptances: taken.acceptances,
      nearer: nearer(than: taken.factor, taken.misses, among: alike, request.point))
  }

  /// Of candidates on one rung: those printed for the quantity's own unit, else those its unit
  /// converts to, else those reached by a heating value or density.
  private func nearestByUnit(
    _ candidates: [Candidate], to unit: Unit, _ reach: (EmissionFactor) -> UnitReach
  ) -> [Candidate] {
    let same = candidates.filter { $0.factor.per == unit }
    if !same.isEmpty { return same }
    let direct = candidates.filter { reach($0.factor) == .direct }
    return direct.isEmpty ? candidates : direct
  }

  /// Why a factor is not taken as it is; nil where it is.
  private func refusal(
    of factor: EmissionFactor, for request: FactorRequest, _ reach: (EmissionFactor) -> UnitReach
  ) -> FactorRefusal? {
    if let supplier = factor.supplier, supplier != request.supplier { return .supplier }
    switch request.view {
    case .supplierRate: if factor.supplier == nil { return .supplier }
    case .byPlace: if isContractual(factor, request) { return .contractual }
    }
    if let sector = factor.sector, sector != request.sector { return .sector }
    if factor.status != .official { return .status }
    if let first = misses(of: factor, for: request).first { return first }
    return reach(factor) == .none ? .unit : nil
  }

  /// Whether it is a supplier's rate for grid power and the figure by place is asked.
  private func isContractual(_ factor: EmissionFactor, _ request: FactorRequest) -> Bool {
    request.view == .byPlace && factor.supplier != nil
      && ActivityVocabulary.isGridPower(request.activity)
  }

  /// What an acceptance would have to cover, in the order people weigh it.
  private func misses(of factor: EmissionFactor, for request: FactorRequest) -> [FactorRefusal] {
    var misses = request.point.misses(factor)
    if !factor.counts(whatIsAskedBy: request.activity) {
      misses.insert(.boundary, at: misses.first == .geography ? 1 : 0)
    }
    return misses
  }

  /// Whether an own factor fits but for the part of the life cycle it holds.
  private func isOnlyWider(
    _ factor: EmissionFactor, _ request: FactorRequest, _ reach: (EmissionFactor) -> UnitReach
  ) -> Bool {
    refusal(of: factor, for: request, reach) == .boundary
      && misses(of: factor, for: request) == [.boundary] && reach(factor) != .none
  }

  private static let acceptable: [FactorRefusal] = [.geography, .boundary, .period]

  private func isAcceptable(
    _ factor: EmissionFactor, _ reach: (EmissionFactor) -> UnitReach
  ) -> Bool {
    factor.status == .official && reach(factor) != .none
  }

  private func accepted(
    from refused: [RefusedFactor], _ request: FactorRequest, _ acceptances: [Acceptance],
    _ reach: (EmissionFactor) -> UnitReach
  ) -> [Candidate] {
    refused.compactMap { candidate in
      let factor = candidate.factor
      guard Self.acceptable.contains(candidate.refusal), isAcceptable(factor, reach) else {
        return nil
      }
      let misses = misses(of: factor, for: request)
      return acceptances.covering(misses, of: factor, at: request.point).map {
        self.candidate(factor, misses, request, accepting: $0)
      }
    }
  }

  /// The order in which a reader asks "why not that one": nearest in time first.
  private func nearestInTime(
    _ refused: [RefusedFactor], _ request: FactorRequest
  ) -> [RefusedFactor] {
    refused.enumerated().sorted { a, b in
      let first = a.element.factor.validity.distance(to: request.period)
      let second = b.element.factor.validity.distance(to: request.period)
      return first == second ? a.offset < b.offset : first < second
    }.map(\.element)
  }

  private func nearestFirst(
    _ refused: [RefusedFactor], _ request: FactorRequest
  ) -> [RefusedFactor] {
    func weight(_ candidate: RefusedFactor) -> (Int, Int, Int, Int) {
      let factor = candidate.factor
      return (
        factor.status == .official ? 0 : 1, misses(of: factor, for: request).count,
        factor.validity.distance(to: request.period), rank(factor)
      )
    }
    return refused.enumerated().sorted { a, b in
      let (first, second) = (weight(a.element), weight(b.element))
      return first == second ? a.offset < b.offset : first < second
    }.map(\.element)
  }
}

// MARK: - Pins

extension FactorCatalogue {
  /// A factor that a record names: past its year, place and extent with a warning, never for another
  /// activity.
  private func pinned(
    _ pin: String, _ request: FactorRequest, _ acceptances: [Acceptance],
    _ reach: (EmissionFactor) -> UnitReach
  ) -> FactorOutcome {
    let named = factors(named: pin)
    guard let factor = named.first else { return .miss(.unknownPin) }
    if named.count > 1 { return .miss(.severalPins(named)) }
    guard factor.serves(request.activity) else { return .miss(.pinnedElsewhere(factor)) }
    if let theirs = factor.supplier, let supplier = request.supplier, theirs != supplier {
      return .miss(.pinnedElsewhere(factor))
    }
    if isContractual(factor, request) { return .miss(.pinnedElsewhere(factor)) }
    var unpinned = request
    unpinned.pin = nil
    let passed = fitting(unpinned, acceptances, reach).filter { $0.id != factor.id }.map {
      RefusedFactor(factor: $0, refusal: .pinnedAnother)
    }
    var misses = misses(of: factor, for: request)
    if let sector = factor.sector, sector != request.sector { misses.append(.sector) }
    return .match(
      FactorMatch(chosen: factor, rung: .pinned, stepDown: nil, pinnedPast: misses, refused: passed)
    )
  }
}

extension FactorCatalogue {
  /// What the ladder would take, and after it all that fits.
  private func fitting(
    _ request: FactorRequest, _ acceptances: [Acceptance],
    _ reach: (EmissionFactor) -> UnitReach
  ) -> [EmissionFactor] {
    switch match(request, accepting: acceptances, reach: reach) {
    case .match(let match):
      [match.chosen]
        + match.refused.filter { [.laterInLadder, .lessDirect].contains($0.refusal) }.map(\.factor)
    case .miss(.tie(let factors)): factors
    case .miss: []
    }
  }
}

extension EmissionFactor {
  /// Whether it may be multiplied with an activity's quantity: it is of the same activity, or of a
  /// wider or narrower one, or of the same fuel burnt elsewhere.
  fileprivate func serves(_ wanted: ActivityPath) -> Bool {
    ActivityVocabulary.factorPaths(of: wanted).contains { path in
      path.hasPrefix(activity) || activity.hasPrefix(path)
    }
      || ActivityVocabulary.kind(of: activity) == .fuel
        && ActivityVocabulary.kind(of: wanted) == .fuel && activity.tail == wanted.tail
  }

  /// Whether its part of the life cycle is the one an activity asks for: what a bill of energy or a
  /// process gives off where it happens, the supply of fuels, or, of things bought and services, as much
  /// as their own author says.
  fileprivate func counts(whatIsAskedBy wanted: ActivityPath) -> Bool {
    if wanted.head == "well-to-tank" { return boundary == .wellToTank || boundary == .direct }
    if boundary == .direct { return true }
    return isSiteSpecific && !ActivityVocabulary.isWhereItHappens(wanted)
  }
}
