import Library
import News

/// The words of a corpus: in how many articles each stands.
struct CorpusWords {
    private(set) var counts: [String: Int] = [:]
    /// Words from the commonest to the rarest; of equals the first in the alphabet.
    let ranked: [String]

    init(_ readings: [Reading]) {
        for reading in readings {
            for word in Set(Self.words(of: reading.article.text)) { counts[word, default: 0] += 1 }
        }
        let counts = counts
        ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }

    /// All articles of a library.
    static func readings(of library: String) throws -> [Reading] {
        var readings: [Reading] = []
        let library = try NewsLibrary(at: library)
        try library.eachReading { readings.append($0) }
        try library.close()
        return readings
    }

    /// The words of ASCII letters in a text, in lower case.
    static func words(of text: String) -> [String] {
        text.lowercased().split { $0.asciiValue.map { !(0x61...0x7A).contains($0) } ?? true }.map(String.init)
    }
}
