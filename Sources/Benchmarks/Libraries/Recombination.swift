import Foundation
import Library
import News

/// Articles made of the halves of two others, with what was found in these halves. Rare words change a few letters from
/// one round through the corpus to the next, so that the vocabulary grows with the library as it does with real news.
struct Recombination: Sendable {
    /// How many spellings a rare word takes.
    private static let spellings = 12
    /// A word in no more articles than this is rare.
    private static let rare = 8
    /// How far each round lies before the one made first, in seconds.
    private static let roundLength = 3 * 86_400.0

    private let base: [BaseArticle]
    private let common: Set<Int>

    /// An article on its way into a library, with its findings and the number of its story.
    struct Product: Sendable {
        let incoming: Incoming
        let attributions: [Attribution]
        let features: [UInt8]
        let story: Int64
    }

    init(_ base: [BaseArticle]) {
        self.base = base
        var counts: [Int: Int] = [:]
        for article in base {
            var seen: Set<Int> = []
            Self.eachWord(of: article.bytes[...]) { seen.insert(Self.key($0)) }
            for key in seen { counts[key, default: 0] += 1 }
        }
        common = Set(counts.lazy.filter { $0.value > Self.rare }.map(\.key))
    }

    /// The article with this number, 0 or more. The first round is the corpus as it is; later numbers give the front of
    /// one article and the end of another.
    func product(_ number: Int) -> Product {
        let round = number / base.count
        let front = base[number % base.count]
        let story = front.reading.summary.story?.rawValue ?? 0
        let stories = Int64(base.count + 1)
        guard round > 0 else {
            return Product(
                incoming: Incoming(front.reading.article, origin: "benchmark"),
                attributions: front.reading.attributions, features: front.features, story: story)
        }
        let end = base[(number % base.count + 7_919 * round) % base.count]
        let spelling = round % Self.spellings
        let head = spelled(front.bytes[..<front.middle], spelling)
        let tail = spelled(end.bytes[end.middle...], spelling)
        let source = front.reading.article
        let article = Article(
            recordID: "\(round)-\(source.recordID)", outlet: end.reading.article.outlet,
            published: source.published?.addingTimeInterval(-Double(round) * Self.roundLength),
            title: title(front, end, spelling), byline: source.byline, language: source.language,
            text: head + tail)
        let kept = front.reading.attributions.filter { Self.lies($0, in: 0..<front.middle) }
        let shift = front.middle - end.middle
        let joined = end.reading.attributions.filter { Self.lies($0, in: end.middle..<end.bytes.count) }
        let attributions = kept.map { named($0, 0, spelling) } + joined.map { named($0, shift, spelling) }
        return Product(
            incoming: Incoming(article, origin: "benchmark"), attributions: attributions,
            features: front.features, story: Int64(round) * stories + story)
    }

    private func title(_ front: BaseArticle, _ end: BaseArticle, _ spelling: Int) -> String {
        let first = front.reading.summary.title.split(separator: " ")
        let second = end.reading.summary.title.split(separator: " ")
        let words = first.prefix((first.count + 1) / 2) + second.suffix(second.count / 2)
        return spelled(Array(words.joined(separator: " ").utf8)[...], spelling)
    }

    private static func lies(_ attribution: Attribution, in part: TextRange) -> Bool {
        (attribution.source + attribution.cue + attribution.content).allSatisfy {
            $0.lowerBound >= part.lowerBound && $0.upperBound <= part.upperBound
        }
    }

    private func named(_ attribution: Attribution, _ shift: Int, _ spelling: Int) -> Attribution {
        func moved(_ ranges: [TextRange]) -> [TextRange] {
            ranges.map { ($0.lowerBound + shift)..<($0.upperBound + shift) }
        }
        var copy = attribution
        copy.source = moved(copy.source)
        copy.cue = moved(copy.cue)
        copy.content = moved(copy.content)
        if let name = copy.speaker?.name { copy.speaker?.name = spelled(Array(name.utf8)[...], spelling) }
        return copy
    }

    /// The text with its rare words in another spelling of the same length.
    private func spelled(_ text: ArraySlice<UInt8>, _ spelling: Int) -> String {
        guard spelling > 0 else { return String(decoding: text, as: UTF8.self) }
        var bytes = Array(text)
        Self.eachWord(of: text) { word in
            guard word.count > 4, !common.contains(Self.key(word)) else { return }
            for place in word.indices.dropFirst() where (place - word.startIndex) % 2 == 1 {
                bytes[place - text.startIndex] = Self.turned(word[place], by: spelling)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let vowels = Array("aeiou".utf8)
    private static let others = Array("bcdfghjklmnpqrstvwxyz".utf8)

    private static func turned(_ letter: UInt8, by steps: Int) -> UInt8 {
        for ring in [vowels, others] {
            if let place = ring.firstIndex(of: letter) { return ring[(place + steps) % ring.count] }
        }
        return letter
    }

    private static func eachWord(of text: ArraySlice<UInt8>, _ take: (ArraySlice<UInt8>) -> Void) {
        var start: Int?
        for place in text.indices {
            let byte = text[place] | 0x20
            if byte >= 0x61, byte <= 0x7A {
                start = start ?? place
            } else if let begin = start {
                take(text[begin..<place])
                start = nil
            }
        }
        if let begin = start { take(text[begin...]) }
    }

    private static func key(_ word: ArraySlice<UInt8>) -> Int {
        var sum: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in word { sum = (sum ^ UInt64(byte | 0x20)) &* 0x100_0000_01b3 }
        return Int(truncatingIfNeeded: sum)
    }
}
