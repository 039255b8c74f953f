import News
import Screen
import Testing

@testable import Reader

@Suite struct SpeakerTests {
    private func reader(_ name: String = "Ada Brandt") throws -> ReaderSession {
        var reader = try ReaderSession()
        reader.model.pages.append(.speaker(SpeakerState(name)))
        reader.open()
        return reader
    }

    @Test func `Enter opens the article at the words`() throws {
        var reader = try reader()
        try reader.press("jj<Enter>")
        guard case .article(let article) = try #require(reader.model.pages.last) else {
            Issue.record("no article is open")
            return
        }
        #expect(article.id == SampleNews.articles[1].id)
    }

    @Test func `the words are copied with speaker, outlet and date`() throws {
        var reader = try reader()
        _ = reader.takeWishes()
        try reader.press("yq")
        guard case .copy(let text) = try #require(reader.takeWishes().last) else {
            Issue.record("nothing was copied")
            return
        }
        #expect(text.hasPrefix("“Nobody here wants a strike,” — Ada Brandt, Harbour Post, "))
    }

    @Test func `a saying stays under the cursor when newer ones come in above`() throws {
        var reader = try reader()
        try reader.press("jjj")
        let before = try #require(reader.cursorLine)
        reader.send(.libraryChanged)
        reader.answerAll()
        #expect(reader.cursorLine == before)
    }

    @Test func `an unnamed source is no one person, and the page says so`() throws {
        var session = try ReaderSession()
        var page = SpeakerState("a harbour official")
        page.record = SpeakerRecord(
            name: "a harbour official", role: nil, kind: .unnamed, sayings: [], isCut: false)
        session.model.pages.append(.speaker(page))
        #expect(session.screen.contains("Whoever is called “a harbour official”"))
    }

    @Test func `a name of which nothing is known says what to do`() throws {
        #expect(try reader("Nobody").screen.contains("Nothing else is known of Nobody"))
    }
}
