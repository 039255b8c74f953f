import CModels

/// Words that reporters use for the same act, thing or role ("resign", "quit", "resignation"), in groups written for
/// this program. A word may stand in several groups, one for each of its senses in the news.
struct Thesaurus: Sendable {
    /// The number of a group.
    typealias Group = UInt16

    /// The groups in the program.
    static let shared = Thesaurus()

    private struct Entry {
        var key: UInt32
        var group: Group
    }

    /// By key, then by group.
    private let entries: [Entry]

    /// Reads the groups that are part of the program. O(n log n) in the number of words.
    private init() {
        let text = UnsafeBufferPointer(start: thesaurus_text(), count: thesaurus_size())
        self.init(text: String(decoding: text, as: UTF8.self))
    }

    /// The groups of a text: a group a line, its words in small letters between spaces.
    init(text: String) {
        let stemmer = WordStemmer()
        var entries: [Entry] = []
        for (group, line) in text.utf8.split(separator: UInt8(ascii: "\n")).enumerated() {
            for word in line.split(separator: UInt8(ascii: " ")) {
                let root = WordForms.root(of: String(decoding: word, as: UTF8.self), stemmer: stemmer)
                entries.append(Entry(key: TermKey.word(root.utf8), group: Group(group)))
            }
        }
        self.entries = entries.sorted { ($0.key, $0.group) < ($1.key, $1.group) }
    }

    /// The groups that hold a word with this stem, by ``TermKey``, each once, ascending. O(log n).
    func groups(of key: UInt32) -> [Group] {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].key < key { low = middle + 1 } else { high = middle }
        }
        var groups: [Group] = []
        while low < entries.count, entries[low].key == key {
            if groups.last != entries[low].group { groups.append(entries[low].group) }
            low += 1
        }
        return groups
    }
}
