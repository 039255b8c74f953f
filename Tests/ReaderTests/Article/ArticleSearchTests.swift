import Screen
import Testing

@testable import News
@testable import Reader

@Suite struct ArticleSearchTests {
    @Test func `the first match comes into view while the words are typed`() throws {
        var session = try ReaderSession.onAccounts("<Enter>/NINE days", rows: 12)
        #expect(session.screen.contains("lasted nine days"))
        #expect(session.screen.contains("1 of 1"))
        try session.press("<Esc>")
        #expect(session.screen.contains("Harbour pilots walk out over night shifts"))
    }

    @Test func `keys that mean something elsewhere are text while words are typed`() throws {
        let session = try ReaderSession.onAccounts("<Enter>/tugs quick")
        #expect(session.screen.contains("/tugs quick"))
        #expect(session.screen.contains("no match"))
    }

    @Test func `n and N go round the matches`() throws {
        var session = try ReaderSession.onAccounts("<Enter>/nobody<Enter>")
        #expect(session.article?.match == 0)
        try session.press("n")
        #expect(session.bottomLine.contains("Match 2 of 2"))
        try session.press("n")
        #expect(session.bottomLine.contains("Match 1 of 2"))
        try session.press("N")
        #expect(session.bottomLine.contains("Match 2 of 2"))
    }

    @Test func `words that are not there are named`() throws {
        let session = try ReaderSession.onAccounts("<Enter>/zeppelin<Enter>")
        #expect(session.bottomLine.contains("“zeppelin” is not in this article"))
    }

    @Test(arguments: [
        ("it's", "It’s late"), ("\"never\"", "“Never” again"), ("CAFÉ", "the café"), ("a b", "a\nb"),
    ]) func `case, line ends and the shape of quotes do not count`(query: String, text: String) {
        var search = TextSearch(text)
        search.find(query)
        #expect(search.matches.count == 1)
    }

    @Test func `a search result opens at its words`() throws {
        var desk = try ReaderSession.onAccounts("", rows: 12).model.desk
        let place = ArticlePlace.snippet("…tugs would keep the fuel terminal open…", words: ["terminal"])
        var state = ArticleState(SampleAccounts.harbourPost, at: place)
        state.reading = SampleAccounts.reading(SampleAccounts.harbourPost)
        _ = state.take(.opened, &desk)
        var frame = Frame(size: desk.size)
        state.draw(on: &frame, in: desk.body, desk)
        #expect(frame.text.contains("tugs would keep the fuel terminal"))
        #expect(state.match == 0)
    }
}
