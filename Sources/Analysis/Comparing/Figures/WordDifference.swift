import News

/// The difference of two texts word by word: what both have, what only one has, and what stands elsewhere in the other.
/// Case, quotation marks and punctuation are no difference.
package struct WordDifference: Hashable, Sendable {
    /// A run of words and what became of it.
    package typealias Part = WordRun

    /// The parts in the order of the new text; what was removed stands where it would have stood.
    package let parts: [Part]

    /// The fewest words of a run that counts as moved rather than removed and added.
    private static let shortestMove = 4

    /// Compares two texts. O((words of both) × (words that differ)), by Myers' method (1986).
    package init(from old: String, to new: String) {
        let (before, after) = (TextWords(old), TextWords(new))
        let oldWords = (0..<before.count).map { before.folded($0) }
        let newWords = (0..<after.count).map { after.folded($0) }
        let runs = Self.runs(oldWords, newWords)
        let moves = Self.moves(runs, oldWords, newWords)
        func range(_ words: TextWords, _ run: Range<Int>) -> Range<Int> {
            words.range(run.lowerBound).lowerBound..<words.range(run.upperBound - 1).upperBound
        }
        parts = moves.map { run in
            switch run {
            case .same(let one, let other): .same(old: range(before, one), new: range(after, other))
            case .moved(let one, let other): .moved(old: range(before, one), new: range(after, other))
            case .removed(let run): .removed(range(before, run))
            case .added(let run): .added(range(after, run))
            }
        }
    }

    /// The share of all words that are the same, 0 to 1; 1 for two empty texts.
    package var likeness: Double {
        var (same, all) = (0, 0)
        for part in parts {
            switch part {
            case .same(let old, let new):
                (same, all) = (same + old.count + new.count, all + old.count + new.count)
            case .moved(let old, let new): all += old.count + new.count
            case .removed(let run), .added(let run): all += run.count
            }
        }
        return all == 0 ? 1 : Double(same) / Double(all)
    }

    /// The runs by word numbers instead of offsets, without regard to moves.
    static func runs(_ old: [String], _ new: [String]) -> [Part] {
        var isRemoved = [Bool](repeating: false, count: old.count)
        var isAdded = [Bool](repeating: false, count: new.count)
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): isRemoved[offset] = true
            case .insert(let offset, _, _): isAdded[offset] = true
            }
        }
        var runs: [Part] = []
        var (place, other) = (0, 0)
        while place < old.count || other < new.count {
            let (start, otherStart) = (place, other)
            if place < old.count, isRemoved[place] {
                while place < old.count, isRemoved[place] { place += 1 }
                runs.append(.removed(start..<place))
            } else if other < new.count, isAdded[other] {
                while other < new.count, isAdded[other] { other += 1 }
                runs.append(.added(otherStart..<other))
            } else {
                while place < old.count, other < new.count, !isRemoved[place], !isAdded[other] {
                    (place, other) = (place + 1, other + 1)
                }
                runs.append(.same(old: start..<place, new: otherStart..<other))
            }
        }
        return runs
    }

    /// The runs with those that were removed here and added there as one.
    private static func moves(_ runs: [Part], _ old: [String], _ new: [String]) -> [Part] {
        var removed: [[String]: Int] = [:]
        for (place, run) in runs.enumerated() {
            if case .removed(let range) = run, range.count >= shortestMove {
                removed[Array(old[range])] = place
            }
        }
        var result = runs
        var gone: Set<Int> = []
        for (place, run) in runs.enumerated() {
            guard case .added(let range) = run, let source = removed.removeValue(forKey: Array(new[range])),
                case .removed(let origin) = runs[source]
            else { continue }
            result[place] = .moved(old: origin, new: range)
            gone.insert(source)
        }
        return result.indices.filter { !gone.contains($0) }.map { result[$0] }
    }
}
