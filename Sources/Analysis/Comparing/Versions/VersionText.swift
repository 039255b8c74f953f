import News

/// A text as versions are compared: its words, and which of them make a sentence.
struct VersionText {
    /// The words with their places.
    let words: TextWords
    /// The words in lower case.
    let folded: [String]
    /// The sentences, as word numbers; together they hold every word.
    private(set) var sentences: [Range<Int>] = []
    /// The words of each sentence, by which it is known again.
    let keys: [String]

    /// Takes a text apart. O(length).
    init(_ text: String) {
        words = TextWords(text)
        let layout = TextLayout(words: words)
        let folded = (0..<words.count).map { [words] in words.folded($0) }
        var start = 0
        for word in 0..<words.count {
            let isLast =
                word + 1 == words.count || layout.sentenceOfWord[word + 1] != layout.sentenceOfWord[word]
            guard isLast else { continue }
            sentences.append(start..<(word + 1))
            start = word + 1
        }
        self.folded = folded
        keys = sentences.map { folded[$0].joined(separator: " ") }
    }

    /// Where a run of words stands with all that belongs to it: marks before its first word, marks and white space
    /// up to the next word. The runs of a text cover it.
    func range(of run: Range<Int>) -> TextRange { start(of: run.lowerBound)..<start(of: run.upperBound) }

    private func start(of word: Int) -> Int {
        guard word > 0 else { return 0 }
        guard word < words.count else { return words.bytes.count }
        let gap = words.gap(before: word)
        return words.bytes[gap].lastIndex(where: ASCII.isSpace).map { $0 + 1 } ?? gap.upperBound
    }
}

/// Makes a difference readable: a word or two that both texts happen to have in the midst of other words are given as
/// taken out and put in again with them.
enum ChangeSmoothing {
    /// A run of more words than this always stays.
    private static let mostWords = 3

    /// The runs by word numbers, which must follow each other in both texts, with fewer and greater changes.
    static func smoothed(_ runs: [WordRun]) -> [WordRun] {
        var changes: [Change] = []
        for run in runs {
            switch run {
            case .same(let old, let new): changes.append(Change(old: old, new: new, isSame: true))
            case .removed(let range): add(range, nil, to: &changes)
            case .added(let range): add(nil, range, to: &changes)
            case .moved: continue
            }
        }
        var place = 1
        while place + 1 < changes.count {
            let (before, run, after) = (changes[place - 1], changes[place], changes[place + 1])
            if run.isSame, !before.isSame, !after.isSame, run.old.count <= mostWords,
                run.old.count < min(before.size, after.size)
            {
                let change = Change(
                    old: before.old.lowerBound..<after.old.upperBound,
                    new: before.new.lowerBound..<after.new.upperBound, isSame: false)
                changes.replaceSubrange((place - 1)...(place + 1), with: [change])
                place = max(1, place - 1)
            } else {
                place += 1
            }
        }
        return changes.flatMap(\.runs)
    }

    /// What stands between two places of both texts.
    private struct Change {
        var old: Range<Int>
        var new: Range<Int>
        var isSame: Bool

        var size: Int { max(old.count, new.count) }

        var runs: [WordRun] {
            if isSame { return [.same(old: old, new: new)] }
            return (old.isEmpty ? [] : [.removed(old)]) + (new.isEmpty ? [] : [.added(new)])
        }
    }

    private static func add(_ old: Range<Int>?, _ new: Range<Int>?, to changes: inout [Change]) {
        let (oldEnd, newEnd) = (changes.last?.old.upperBound ?? 0, changes.last?.new.upperBound ?? 0)
        let change = Change(old: old ?? oldEnd..<oldEnd, new: new ?? newEnd..<newEnd, isSame: false)
        guard let last = changes.last, !last.isSame else {
            changes.append(change)
            return
        }
        changes[changes.count - 1].old = last.old.lowerBound..<change.old.upperBound
        changes[changes.count - 1].new = last.new.lowerBound..<change.new.upperBound
    }
}
