/// A key as five words that compare as the key does.
struct KeyWords: Comparable {
  private typealias Words = (UInt64, UInt64, UInt64, UInt64, UInt64)

  private let words: Words

  init(_ rank: (Int) -> UInt32) {
    func pair(_ place: Int) -> UInt64 { UInt64(rank(place)) << 32 | UInt64(rank(place + 1)) }
    words = (pair(0), pair(2), pair(4), pair(6), pair(8))
  }

  static func == (a: KeyWords, b: KeyWords) -> Bool { a.words == b.words }
  static func < (a: KeyWords, b: KeyWords) -> Bool { a.words < b.words }
}

/// The words of all workers in the order of their bytes, so that keys are compared and merged by
/// number, not by text.
struct KeyRanks {
  /// By worker, column of the key and number of the word there.
  private let ranks: [[[UInt32]]]
  /// Where each part of a key stands among the key columns, in the order keys are compared.
  private static let order: [Int] = ActivityKey.columns.compactMap {
    ActivityColumn.keys.firstIndex(of: $0)
  }
  private static let source = ActivityColumn.keys.firstIndex(of: .source) ?? 0
  private static let activity = ActivityColumn.keys.firstIndex(of: .activity) ?? 0

  init(_ workers: [SumWorker], _ context: ScanContext) {
    var texts: Set<String> = [""]
    let words = workers.map { worker in
      ActivityColumn.keys.enumerated().map { place, column in
        (0..<worker.tables[place].count).map { code -> String in
          let text = Self.word(worker.tables[place].text(of: code), column, context)
          texts.insert(text)
          return text
        }
      }
    }
    let ordered = texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let rank = Dictionary(
      ordered.enumerated().map { ($1, UInt32(truncatingIfNeeded: $0)) },
      uniquingKeysWith: { first, _ in first })
    ranks = words.map { $0.map { $0.map { rank[$0] ?? 0 } } }
  }

  /// A word as it stands in `ActivityKey`.
  private static func word(
    _ text: String, _ column: ActivityColumn, _ context: ScanContext
  ) -> String {
    switch column {
    case .facility where text.isEmpty: context.facilities.first ?? ""
    case .unit: SumWorker.symbol(of: text)
    default: text
    }
  }

  func words(of group: SumWorker.Group, in worker: Int) -> KeyWords {
    let ranks = ranks[worker]
    return KeyWords { place in
      let column = Self.order[place]
      // Without a source the activity stands as the source.
      let code = group.codes[column]
      if column == Self.source, code == 0 {
        return ranks[Self.activity][Int(group.codes[Self.activity])]
      }
      return ranks[column][Int(code)]
    }
  }
}
