import BanyanDiagnostics
import BanyanQuantities

extension FactorCatalogue {
  /// Walks the ladder: pinned, the site's own, the supplier's, then each published set in the
  /// order asked, from the nearest geography to the world, and last what somebody accepted.
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
    if let pin = request.pin {
      guard let factor = factor(named: pin) else { return .miss(.unknownPin) }
      return .match(FactorMatch(chosen: factor, rung: .pinned, acceptances: [], refused: []))
    }
    let candidates = factors(for: request.activity)
    if candidates.isEmpty { return .miss(.none) }
    var fitting: [(factor: EmissionFactor, rung: FactorRung)] = []
    var refused: [RefusedFactor] = []
    for factor in candidates {
      switch fit(of: factor, to: request, reach) {
      case .success(let rung): fitting.append((factor, rung))
      case .failure(let refusal):
        refused.append(RefusedFactor(factor: factor, refusal: refusal.reason))
      }
    }
    if let best = fitting.map({ place($0.factor, $0.rung) }).min() {
      let top = fitting.filter { place($0.factor, $0.rung) == best }
      let chosen = nearestByUnit(top, to: request.unit, \.factor, reach)
      guard chosen.count == 1, let winner = chosen.first else {
        return .miss(.tie(chosen.map(\.factor)))
      }
      let others = fitting.filter { $0.factor.id != winner.factor.id }.map { other in
        RefusedFactor(
          factor: other.factor,
          refusal: place(other.factor, other.rung) == best ? .lessDirect : .laterInLadder)
      }
      return .match(
        FactorMatch(
          chosen: winner.factor, rung: winner.rung, acceptances: [],
          refused: others + nearestInTime(refused, request)))
    }
    return accepted(from: refused, request, acceptances, reach)
  }

  /// Of candidates on one rung: those printed for the quantity's own unit, else those its unit
  /// converts to, else those reached by a heating value or density.
  private func nearestByUnit<Candidate>(
    _ candidates: [Candidate], to unit: Unit, _ factor: (Candidate) -> EmissionFactor,
    _ reach: (EmissionFactor) -> UnitReach
  ) -> [Candidate] {
    let same = candidates.filter { factor($0).per == unit }
    if !same.isEmpty { return same }
    let direct = candidates.filter { reach(factor($0)) == .direct }
    return direct.isEmpty ? candidates : direct
  }

  /// The rungs of one set come before those of the next: sets are asked in order.
  private func place(_ factor: EmissionFactor, _ rung: FactorRung) -> [Int] {
    switch rung {
    // What the named supplier measured is nearer than what holds for all.
    case .pinned, .supplier: [0, 0]
    case .site: [0, 1]
    case .subdivision: [rank(factor), 0]
    case .country: [rank(factor), 1]
    case .region: [rank(factor), 2]
    case .global, .accepted: [rank(factor), 3]
    }
  }

  private struct Refused: Error {
    let reason: FactorRefusal
  }

  private func fit(
    of factor: EmissionFactor, to request: FactorRequest, _ reach: (EmissionFactor) -> UnitReach
  ) -> Result<FactorRung, Refused> {
    if let supplier = factor.supplier, supplier != request.supplier {
      return .failure(Refused(reason: .supplier))
    }
    switch request.view {
    case .supplierRate:
      if factor.supplier == nil { return .failure(Refused(reason: .supplier)) }
    case .byPlace:
      if factor.supplier != nil, ActivityVocabulary.isGridPower(request.activity) {
        return .failure(Refused(reason: .contractual))
      }
    }
    if let sector = factor.sector, sector != request.sector {
      return .failure(Refused(reason: .sector))
    }
    if factor.status != .official { return .failure(Refused(reason: .status)) }
    let mismatches = mismatches(of: factor, with: request)
    if let first = mismatches.first { return .failure(Refused(reason: first)) }
    if reach(factor) == .none { return .failure(Refused(reason: .unit)) }
    if factor.isSiteSpecific { return .success(factor.supplier == nil ? .site : .supplier) }
    switch factor.geography {
    case request.subdivision: return .success(.subdivision)
    case request.country: return .success(.country)
    default: return .success(.global)
    }
  }

  /// What an acceptance would have to cover, in the order people weigh it.
  private func mismatches(
    of factor: EmissionFactor, with request: FactorRequest
  ) -> [FactorRefusal] {
    var mismatches: [FactorRefusal] = []
    let here: [String?] = [request.subdivision, request.country, "GLO"]
    if !here.contains(factor.geography) { mismatches.append(.geography) }
    // Well-to-tank activities want a well-to-tank boundary; all others what happens on site.
    let wanted: FactorBoundary =
      request.activity.head == "well-to-tank" ? .wellToTank : .direct
    if factor.boundary != wanted && !factor.isSiteSpecific
      && !(wanted == .wellToTank && factor.boundary == .direct)
    {
      mismatches.append(.boundary)
    }
    if !factor.validity.covers(request.period) { mismatches.append(.period) }
    return mismatches
  }

  private func accepted(
    from refused: [RefusedFactor], _ request: FactorRequest, _ acceptances: [Acceptance],
    _ reach: (EmissionFactor) -> UnitReach
  ) -> FactorOutcome {
    let open = acceptances.filter { request.activity.hasPrefix($0.activity) }
    var found: [(factor: EmissionFactor, signed: [Acceptance])] = []
    for candidate in refused {
      let factor = candidate.factor
      guard [.geography, .boundary, .period].contains(candidate.refusal),
        factor.status == .official,
        reach(factor) != .none
      else { continue }
      var signed: [Acceptance] = []
      let isCovered = mismatches(of: factor, with: request).allSatisfy { mismatch in
        guard
          let cover = open.first(where: { $0.covers(mismatch, of: factor, for: request) })
        else { return false }
        signed.append(cover)
        return true
      }
      if isCovered { found.append((factor, signed)) }
    }
    guard let best = found.map({ rank($0.factor) }).min() else {
      return .miss(.refused(nearestFirst(refused, request)))
    }
    let top = found.filter { rank($0.factor) == best }
    let chosen = nearestByUnit(top, to: request.unit, \.factor, reach)
    guard chosen.count == 1, let winner = chosen.first else {
      return .miss(.tie(chosen.map(\.factor)))
    }
    return .match(
      FactorMatch(
        chosen: winner.factor, rung: .accepted, acceptances: winner.signed,
        refused: nearestInTime(refused, request).filter { $0.factor.id != winner.factor.id }))
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
    func weight(_ candidate: RefusedFactor) -> [Int] {
      [
        candidate.factor.status == .official ? 0 : 1,
        mismatches(of: candidate.factor, with: request).count,
        candidate.factor.validity.distance(to: request.period), rank(candidate.factor),
      ]
    }
    return refused.enumerated().sorted { a, b in
      let (first, second) = (weight(a.element), weight(b.element))
      return first == second ? a.offset < b.offset : first.lexicographicallyPrecedes(second)
    }.map(\.element)
  }
}

extension [Int] {
  fileprivate static func < (a: [Int], b: [Int]) -> Bool { a.lexicographicallyPrecedes(b) }
}

extension Sequence<[Int]> {
  fileprivate func min() -> [Int]? { self.min { $0.lexicographicallyPrecedes($1) } }
}

extension Acceptance {
  /// Whether it names both what is taken and what that stands for.
  func covers(
    _ mismatch: FactorRefusal, of factor: EmissionFactor, for request: FactorRequest
  ) -> Bool {
    switch mismatch {
    case .period:
      take.contains { Self.year($0).map(factor.validity.overlaps) ?? false }
        && stands.contains { Self.year($0).map { $0.contains(request.period) } ?? false }
    case .geography:
      take.contains(factor.geography)
        && stands.contains { $0 == request.country || $0 == request.subdivision }
    case .boundary: take.contains(factor.boundary.rawValue)
    default: false
    }
  }

  /// A calendar year written with four digits.
  package static func year(_ text: String) -> Period? {
    guard text.utf8.count == 4, let year = Int(text), (1900...2199).contains(year) else {
      return nil
    }
    return Period(year: year)
  }
}
