import Analysis
import Foundation
import News
import Newsdesk

/// A story whose passages and statements were matched by hand, with its pairs of sentences as a model sees them.
struct AnnotatedStory: Sendable {
    /// What names the story.
    let name: String
    /// The articles in their order.
    let articles: [Article]
    /// The pairs of sentences.
    let examples: ComparisonExamples
    /// For each question, whether each pair is one that is looked for.
    let answers: [[Bool]]

    /// For each question, whether each of some pairs is one that is looked for.
    func answers(of places: [Int]) -> [[Bool]] { answers.map { answers in places.map { answers[$0] } } }

    /// The articles of a record as a story.
    private init(_ record: Record, accounts: [AccountComparison.Account]) {
        let examples = ComparisonExamples(accounts)
        name = record.story
        articles = accounts.map(\.article)
        self.examples = examples
        let match = SentenceMatch(examples.sentences, articles: articles)
        var passages: Set<SentencePair> = []
        for pair in record.aligned { match.add(pair[0], pair[1], to: &passages) }
        var statements: Set<SentencePair> = []
        for statement in record.statements {
            for (place, first) in statement.reports.enumerated() {
                for second in statement.reports[(place + 1)...] where first.id != second.id {
                    match.add(first, second, to: &statements)
                }
            }
        }
        answers = [passages, statements].map { wanted in examples.pairs.map(wanted.contains) }
    }

    /// The stories of a file of JSON lines.
    static func all(in path: String) -> [AnnotatedStory] {
        guard let data = FileManager.default.contents(atPath: path) else {
            fail("cannot read \(path); check that the file exists and may be read")
        }
        let extractor = AttributionExtractor()
        return data.split(separator: 0x0A).enumerated().map { number, line in
            do {
                let record = try JSONDecoder().decode(Record.self, from: Data(line))
                let story = try CompareInBatch.story(fromJSON: Data(line), number: number + 1)
                return AnnotatedStory(
                    record, accounts: story.articles.map { CompareInBatch.account($0, extractor) })
            } catch {
                fail("\(path), line \(number + 1): \(error)")
            }
        }
    }

    private struct Record: Decodable {
        struct Statement: Decodable { var reports: [Place] }

        var story: String
        var aligned: [[Place]]
        var statements: [Statement]
    }

    /// A stretch of an article, in Unicode scalars.
    fileprivate struct Place: Decodable {
        var id: String
        var range: [Int]
        var sentence: [Int]?
    }
}

/// Finds the sentences of the program that an annotated stretch means.
private struct SentenceMatch {
    private var sentences: [String: [(number: Int, range: Range<Int>)]] = [:]

    init(_ passages: [Passage], articles: [Article]) {
        let offsets = articles.map { ScalarOffsets($0.text) }
        for (number, passage) in passages.enumerated() {
            sentences[articles[passage.article].recordID, default: []].append(
                (number, offsets[passage.article].scalars(passage.range)))
        }
    }

    /// Adds the pairs of sentences that two stretches mean.
    func add(_ first: AnnotatedStory.Place, _ second: AnnotatedStory.Place, to pairs: inout Set<SentencePair>)
    {
        for one in hits(first) {
            for other in hits(second) {
                pairs.insert(SentencePair(first: min(one, other), second: max(one, other)))
            }
        }
    }

    private func hits(_ place: AnnotatedStory.Place) -> [Int] {
        let bounds = place.sentence ?? place.range
        let range = bounds[0]..<bounds[1]
        return (sentences[place.id] ?? []).filter { sentence in
            let shared = sentence.range.clamped(to: range).count
            return shared > 0 && (2 * shared >= sentence.range.count || 2 * shared >= range.count)
        }.map(\.number)
    }
}
