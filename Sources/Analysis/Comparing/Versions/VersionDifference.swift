import News

/// Lays two versions of a text over each other: sentences first, so that a long text costs little and what moved is
/// found as a whole, then the words of what changed between them.
package enum VersionDifference {
    /// A changed stretch with more words than this on both sides is given as taken out and put in.
    private static let mostWords = 2_000
    /// More sentences than this are not looked through for those that stayed.
    private static let mostSentences = 4_000
    /// The fewest words of a sentence that counts as moved.
    private static let shortestMove = 4

    /// The runs of words in the order of the new text; together they cover both texts. Letter case, marks and white
    /// space are no difference. Method: Myers' (1986), over sentences and then over the words between them.
    /// - Complexity: O(words · changed words) within the bounds above.
    package static func runs(from old: String, to new: String) -> [WordRun] {
        let (before, after) = (VersionText(old), VersionText(new))
        return joined(runs(before, after)).map { run in
            switch run {
            case .same(let one, let other): .same(old: before.range(of: one), new: after.range(of: other))
            case .moved(let one, let other): .moved(old: before.range(of: one), new: after.range(of: other))
            case .removed(let words): .removed(before.range(of: words))
            case .added(let words): .added(after.range(of: words))
            }
        }
    }

    /// The runs by word numbers.
    private static func runs(_ old: VersionText, _ new: VersionText) -> [WordRun] {
        let matches = matches(old, new)
        let moves = moves(old, new, matches)
        let gone = Set(moves.values)
        var runs: [WordRun] = []
        var (place, other) = (0, 0)
        for (oldSentence, newSentence) in matches + [(old.sentences.count, new.sentences.count)] {
            let oldWords = (place..<oldSentence).filter { !gone.contains($0) }.flatMap { old.sentences[$0] }
            let newWords = (other..<newSentence).filter { moves[$0] == nil }.flatMap { new.sentences[$0] }
            var stretch = changed(oldWords, newWords, old, new)
            for sentence in other..<newSentence {
                guard let origin = moves[sentence] else { continue }
                let words = new.sentences[sentence]
                let place = stretch.firstIndex { $0.begins(inNewAfter: words.lowerBound) } ?? stretch.count
                stretch.insert(.moved(old: old.sentences[origin], new: words), at: place)
            }
            runs += stretch
            if oldSentence < old.sentences.count {
                runs.append(.same(old: old.sentences[oldSentence], new: new.sentences[newSentence]))
            }
            (place, other) = (oldSentence + 1, newSentence + 1)
        }
        return runs
    }

    /// The sentences that stayed, in the order of both.
    private static func matches(_ old: VersionText, _ new: VersionText) -> [(Int, Int)] {
        let (known, wanted) = (Set(old.keys), Set(new.keys))
        let oldPlaces = old.keys.indices.filter { wanted.contains(old.keys[$0]) }
        let newPlaces = new.keys.indices.filter { known.contains(new.keys[$0]) }
        guard oldPlaces.count + newPlaces.count <= mostSentences else { return [] }
        let (one, other) = (oldPlaces.map { old.keys[$0] }, newPlaces.map { new.keys[$0] })
        return WordDifference.runs(one, other).flatMap { run -> [(Int, Int)] in
            guard case .same(let left, let right) = run else { return [] }
            return zip(left, right).map { (oldPlaces[$0], newPlaces[$1]) }
        }
    }

    /// For each sentence of the new text that stood elsewhere, where.
    private static func moves(
        _ old: VersionText, _ new: VersionText, _ matches: [(Int, Int)]
    ) -> [Int: Int] {
        let (stayed, stay) = (Set(matches.map(\.0)), Set(matches.map(\.1)))
        var origins: [String: [Int]] = [:]
        for place in old.keys.indices.reversed()
        where !stayed.contains(place) && old.sentences[place].count >= shortestMove {
            origins[old.keys[place], default: []].append(place)
        }
        var moves: [Int: Int] = [:]
        for place in new.keys.indices where !stay.contains(place) {
            moves[place] = origins[new.keys[place]]?.popLast()
        }
        return moves
    }

    /// What changed between two sentences that stayed, by word numbers.
    private static func changed(
        _ oldWords: [Int], _ newWords: [Int], _ old: VersionText, _ new: VersionText
    ) -> [WordRun] {
        func whole(_ words: [Int], _ run: (Range<Int>) -> WordRun) -> [WordRun] {
            words.isEmpty ? [] : [run(0..<words.count)]
        }
        func single(_ word: Int) -> Range<Int> { word..<(word + 1) }
        let runs =
            oldWords.isEmpty || newWords.isEmpty || max(oldWords.count, newWords.count) > mostWords
            ? whole(oldWords, WordRun.removed) + whole(newWords, WordRun.added)
            : ChangeSmoothing.smoothed(
                WordDifference.runs(oldWords.map { old.folded[$0] }, newWords.map { new.folded[$0] }))
        // Sentences that moved away leave holes: a run ends where the numbers of its words do not follow each other.
        return runs.flatMap { run -> [WordRun] in
            switch run {
            case .same(let one, let other):
                return zip(one, other).map {
                    .same(old: single(oldWords[$0]), new: single(newWords[$1]))
                }
            case .removed(let range): return range.map { .removed(single(oldWords[$0])) }
            case .added(let range): return range.map { .added(single(newWords[$0])) }
            case .moved: return [run]
            }
        }
    }

    /// Neighbours of one kind that follow each other in the texts become one.
    private static func joined(_ runs: [WordRun]) -> [WordRun] {
        var joined: [WordRun] = []
        for run in runs {
            switch (joined.last, run) {
            case (.same(let old, let new), .same(let nextOld, let nextNew))
            where old.upperBound == nextOld.lowerBound && new.upperBound == nextNew.lowerBound:
                joined[joined.count - 1] = .same(
                    old: old.lowerBound..<nextOld.upperBound, new: new.lowerBound..<nextNew.upperBound)
            case (.moved(let old, let new), .moved(let nextOld, let nextNew))
            where old.upperBound == nextOld.lowerBound && new.upperBound == nextNew.lowerBound:
                joined[joined.count - 1] = .moved(
                    old: old.lowerBound..<nextOld.upperBound, new: new.lowerBound..<nextNew.upperBound)
            case (.removed(let range), .removed(let next)) where range.upperBound == next.lowerBound:
                joined[joined.count - 1] = .removed(range.lowerBound..<next.upperBound)
            case (.added(let range), .added(let next)) where range.upperBound == next.lowerBound:
                joined[joined.count - 1] = .added(range.lowerBound..<next.upperBound)
            default: joined.append(run)
            }
        }
        return joined
    }
}

extension WordRun {
    /// Whether it stands in the new text, after a place.
    fileprivate func begins(inNewAfter place: Int) -> Bool {
        switch self {
        case .same(_, let new), .moved(_, let new), .added(let new): new.lowerBound > place
        case .removed: false
        }
    }
}
