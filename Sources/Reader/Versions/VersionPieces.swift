import News
import Screen

/// A stretch of the text that two versions make together.
struct VersionPiece: Hashable, Sendable {
    /// What became of it.
    enum Kind: Hashable, Sendable {
        case same, removed, added, moved
        /// Words that are the same but for case, marks or spacing: as the old text has them and as the new one.
        case smallRemoved, smallAdded
    }

    /// The words.
    var words: String
    /// What became of them.
    var kind: Kind
    /// Which change it belongs to, counted from 0; nil where nothing changed.
    var change: Int?
    /// Where in the new text it stands, or would stand.
    var offset: Int
}

/// The paragraphs that two versions make together.
struct VersionPieces: Hashable, Sendable {
    /// The pieces of each paragraph.
    private(set) var paragraphs: [[VersionPiece]] = [[]]
    /// How many changes there are; what is taken out and what is put in at one place is one.
    private(set) var changeCount = 0
    /// How many runs of words differ in case, marks or spacing only.
    private(set) var smallCount = 0
    /// How many words were taken out.
    private(set) var removedCount = 0
    /// How many words were put in.
    private(set) var addedCount = 0
    /// How many runs of words stand elsewhere.
    private(set) var movedCount = 0

    private var isInChange = false

    /// Takes a difference apart. O(length of both texts).
    init(_ difference: TextDifference, showsSmall: Bool) {
        var place = 0
        for run in difference.runs {
            switch run {
            case .same(let old, let new):
                isInChange = false
                addSame(
                    difference.old.text.slice(old), difference.new.text.slice(new), showsSmall, new.lowerBound
                )
                place = new.upperBound
            case .removed(let old):
                let words = difference.old.text.slice(old)
                removedCount += Self.wordCount(words)
                add(words, .removed, at: place)
            case .added(let new):
                let words = difference.new.text.slice(new)
                addedCount += Self.wordCount(words)
                add(words, .added, at: new.lowerBound)
                place = new.upperBound
            case .moved(_, let new):
                movedCount += 1
                isInChange = false
                add(difference.new.text.slice(new), .moved, at: new.lowerBound)
                isInChange = false
                place = new.upperBound
            }
        }
        paragraphs.removeAll { pieces in pieces.allSatisfy { $0.words.allSatisfy(\.isWhitespace) } }
    }

    private mutating func addSame(_ old: String, _ new: String, _ showsSmall: Bool, _ offset: Int) {
        let (before, after) = (Self.parts(old), Self.parts(new))
        guard before != after else {
            split(new, .same, change: nil, at: offset)
            return
        }
        smallCount += 1
        guard showsSmall else {
            split(new, .same, change: nil, at: offset)
            return
        }
        addSmall(new, before, after, offset)
    }

    /// Words that are the same but for case and marks, each as it was and as it is.
    private mutating func addSmall(_ new: String, _ before: [String], _ after: [String], _ offset: Int) {
        var removed: [Int: [String]] = [:]
        var added: Set<Int> = []
        var shift = 0
        for change in after.difference(from: before) {
            switch change {
            case .remove(let place, let words, _): removed[place, default: []].append(words)
            case .insert(let place, _, _): added.insert(place)
            }
        }
        var place = new.startIndex
        for (number, part) in after.enumerated() {
            let start = new[place...].firstIndex { !$0.isWhitespace } ?? place
            let end = new.index(start, offsetBy: part.count)
            let words = String(new[start..<end])
            if added.contains(number) {
                for old in removed.removeValue(forKey: number - shift) ?? [] {
                    split(old + " ", .smallRemoved, change: nil, at: offset)
                }
                split(words, .smallAdded, change: nil, at: offset)
            } else {
                while let gone = removed.removeValue(forKey: number - shift) {
                    split(gone.joined(separator: " ") + " ", .smallRemoved, change: nil, at: offset)
                    shift -= gone.count
                }
                split(words, .same, change: nil, at: offset)
            }
            let next = new[end...].firstIndex { !$0.isWhitespace } ?? new.endIndex
            split(String(new[end..<next]), .same, change: nil, at: offset)
            place = next
        }
    }

    private mutating func add(_ words: String, _ kind: VersionPiece.Kind, at offset: Int) {
        if !isInChange { changeCount += 1 }
        isInChange = true
        split(words, kind, change: changeCount - 1, at: offset)
    }

    /// Adds words; a paragraph ends with each line.
    private mutating func split(_ words: String, _ kind: VersionPiece.Kind, change: Int?, at offset: Int) {
        var place = offset
        for (number, line) in words.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if number > 0 { paragraphs.append([]) }
            if !line.isEmpty {
                paragraphs[paragraphs.count - 1].append(
                    VersionPiece(words: String(line), kind: kind, change: change, offset: place))
            }
            if kind != .removed && kind != .smallRemoved { place += line.utf8.count + 1 }
        }
    }

    private static func parts(_ words: String) -> [String] {
        words.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private static func wordCount(_ words: String) -> Int {
        words.split(whereSeparator: \.isWhitespace).count
    }
}
