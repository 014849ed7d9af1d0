import BanyanQuantities

/// What the items on precursors state, which both lists of Annex IV have.
extension DocumentFigures {
  private func precursors(_ basis: ValueBasis) -> [Precursor] {
    report.precursors.filter { $0.basis == basis }
  }

  private func period(of precursor: Precursor) -> String {
    String(precursor.text.year ?? report.year)
  }

  var byDefault: LawDocument.Body {
    table(
      [.code, .name, .country, .defaultValue, .unit, .table],
      precursors(.default).map { precursor in
        [
          precursor.annexI.code.printed, precursor.text.id.value,
          precursor.text.country ?? "unknown",
          number(precursor.direct + precursor.indirect), precursor.annexI.unit.rawValue,
          precursor.value?.table ?? "–",
        ]
      })
  }

  static let actualHeadings: [DocumentWord] = [
    .code, .name, .country, .period, .timeChosen, .directPerUnit, .indirectPerUnit, .unit,
    .report, .verifier,
  ]

  var byActualValues: LawDocument.Body {
    let actual = precursors(.actual)
    return table(
      Self.actualHeadings,
      actual.map { precursor in
        let verification = precursor.text.values?.verification
        let verifier = [verification?.verifier, verification?.accreditation].compactMap { $0 }
        return [
          precursor.annexI.code.printed, precursor.text.id.value, precursor.text.country ?? "–",
          period(of: precursor),
          precursor.text.year == nil
            ? "default period" : "actual time of production, used in \(report.year)",
          number(precursor.direct),
          precursor.annexI.countsIndirect ? number(precursor.indirect) : "n.a.",
          precursor.annexI.unit.rawValue, verification?.report ?? "–",
          verifier.isEmpty ? "–" : verifier.joined(separator: ", "),
        ]
      },
      missing: actual.flatMap { precursor -> [String] in
        let verification = precursor.text.values?.verification
        let parts: [(String, Bool)] = [
          ("report", verification?.report == nil), ("issued", verification?.issued == nil),
          ("verifier", verification?.verifier == nil),
          ("accreditation", verification?.accreditation == nil),
        ]
        return parts.filter(\.1).map {
          "precursors \(precursor.text.id.value): values.verification.\($0.0)"
        }
      })
  }

  var severalPeriods: LawDocument.Body {
    table(
      [.code, .precursor, .period, .embeddedUsed, .unit],
      report.precursors.filter { $0.text.year != nil }.map {
        [
          $0.annexI.code.printed, $0.text.id.value, period(of: $0),
          number($0.direct + $0.indirect), $0.annexI.unit.rawValue,
        ]
      })
  }

  /// Codes that several lines bring.
  var severalInstallations: LawDocument.Body {
    var rows: [[String]] = []
    let all = report.precursors
    for same in PrecursorGroup.groups(of: all).map(\.members) {
      guard same.count > 1, let precursor = same.first else { continue }
      let units = same.reduce(ExactRatio.zero) { $0 + $1.total * $1.unitsPerTonne }
      let sum = same.reduce(ExactRatio.zero) {
        $0 + $1.total * $1.unitsPerTonne * ($1.direct + $1.indirect)
      }
      rows.append([
        precursor.annexI.code.printed, same.map(\.text.id.value).joined(separator: ", "),
        units.isZero ? "0" : number(sum / units), "Art. 14(2): weighted mean",
      ])
    }
    for precursor in all {
      guard let process = precursor.text.onlyIn else { continue }
      rows.append([
        precursor.annexI.code.printed, precursor.text.id.value,
        number(precursor.direct + precursor.indirect), "Art. 14(3): only in \(process.value)",
      ])
    }
    return table([.code, .precursors, .embeddedUsed, .method], rows)
  }

  /// Of precursors with actual values the items want operator and installation by name.
  var origins: LawDocument.Body {
    table(
      [.precursor, .country, .operatorName, .installation, .registryId, .period],
      report.precursors.map { precursor in
        let supplier = precursor.text.supplier
        return [
          precursor.text.id.value, precursor.text.country ?? "unknown", named(supplier["name"]),
          named(supplier["installation"]), supplier["registry-id"] ?? "–",
          period(of: precursor),
        ]
      },
      missing: precursors(.actual).flatMap { precursor in
        ["name", "installation"].filter { precursor.text.supplier[$0] == nil }.map {
          "precursors \(precursor.text.id.value): supplier.\($0)"
        }
      })
  }

  /// What each process took of every bought precursor.
  var boughtByProcess: LawDocument.Body {
    table(
      [.process, .precursor, .code, .tonnes],
      report.processes.flatMap { process in
        process.precursors.map {
          [
            process.process.id, $0.precursor.text.id.value, $0.precursor.annexI.code.printed,
            number($0.tonnes),
          ]
        }
      })
  }

  /// Goods that a joint process makes and takes itself.
  var inner: LawDocument.Body {
    table(
      [.process, .product, .code, .tonnes],
      report.processes.flatMap { figures in
        figures.process.inner.map {
          [
            figures.process.id, $0.text.product.value, $0.text.code.value.printed,
            number($0.tonnes),
          ]
        }
      })
  }

  private func named(_ text: String?) -> String {
    text.map { Transliteration.name(nil, or: $0) } ?? "–"
  }
}
