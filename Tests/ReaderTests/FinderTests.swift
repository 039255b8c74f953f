import News
import Testing

@testable import Reader

@Suite struct FinderTests {
    private func order(_ reader: ReaderSession, _ titles: String...) -> [String] {
        let places = titles.compactMap { title in
            reader.screen.firstRange(of: title).map { (title, $0.lowerBound) }
        }
        return places.sorted { $0.1 < $1.1 }.map(\.0)
    }

    @Test func `of rows that fit equally well the shorter one comes first`() throws {
        var stories = SampleNews.stories
        let long = SampleNews.article(
            901, "Zebra walks home from the zoo at night", outlet: "A", story: 91, minutesAgo: 1)
        let short = SampleNews.article(902, "Zebra walks home", outlet: "A", story: 92, minutesAgo: 2)
        stories.insert(contentsOf: [SampleNews.story(91, [long]), SampleNews.story(92, [short])], at: 0)
        let reader = try ReaderSession(stories: stories, keys: "<C-p>zebra")
        #expect(order(reader, "Zebra walks home ", "Zebra walks home from").first == "Zebra walks home ")
        #expect(reader.screen.split(separator: "\n").first { $0.contains("▌") }?.contains("from") == false)
    }

    @Test func `an older article that has the very words comes before rows with the letters strewn in them`()
        throws
    {
        let strewn = (0..<300).map { number in
            SampleNews.article(
                Int64(1000 + number), "Queen under a cold king \(number)", outlet: "A",
                story: Int64(500 + number),
                minutesAgo: number)
        }
        var reader = try ReaderSession(
            stories: strewn.map { SampleNews.story($0.story?.rawValue ?? 0, [$0]) }, keys: "<C-p>")
        try reader.type("quack")
        let old = SampleNews.article(7777, "A quack in the pond", outlet: "B", story: 7, minutesAgo: 90_000)
        let hit = SearchHit(summary: old, snippet: "", matches: [], score: 1)
        reader.answerLast(.people(ListWindow(rows: [], total: 0)))
        reader.answerLast(.found(SearchResults(query: "quack", hits: [hit])))
        #expect(
            reader.screen.split(separator: "\n").first { $0.contains("▌") }?.contains("A quack in the pond")
                == true)
    }
}
