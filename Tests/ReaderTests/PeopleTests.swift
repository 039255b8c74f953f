import News
import Screen
import Testing

@testable import Reader

@Suite struct PeopleTests {
    @Test func `gP lists everyone, and Enter opens what they said`() throws {
        var reader = try ReaderSession(keys: "gP")
        #expect(reader.screen.contains("Ada Brandt"))
        try reader.press("<Enter>")
        guard case .speaker(let speaker) = try #require(reader.model.pages.last) else {
            Issue.record("no speaker's page is open")
            return
        }
        #expect(speaker.name == "Ada Brandt")
    }

    @Test func `beside the list stands what the speaker said, with outlet and headline`() throws {
        let reader = try ReaderSession(Size(columns: 120, rows: 40), keys: "gP")
        #expect(reader.screen.contains("│ “Nobody here wants a strike”"))
        #expect(reader.screen.contains("│ Coast Daily · "))
    }

    @Test func `the list is narrowed by names and offices`() throws {
        let reader = try ReaderSession(keys: "gP&engineer<Enter>")
        #expect(reader.screen.contains("Tomasz Wilk"))
        #expect(!reader.screen.contains("Ada Brandt"))
    }

    @Test func `Tab puts whoever was quoted most of all first`() throws {
        var reader = try ReaderSession(keys: "gP")
        try reader.press("<Tab>gg")
        #expect(reader.cursorLine?.contains("Maria Constantinescu") == true)
        #expect(reader.screen.contains("People quoted most"))
    }

    @Test func `the list is opened by name from the command line, and twice is once`() throws {
        let reader = try ReaderSession(keys: ":people<Enter>gP")
        #expect(reader.model.pages.count == 2)
    }

    @Test func `the finder finds an outlet and a tag, and searches for their articles`() throws {
        var reader = try ReaderSession(keys: "<Tab>+harbour<Enter><C-p>#harb<Enter>")
        #expect(reader.takeWishes().contains(.search("tag:harbour", limit: 40)))
        reader = try ReaderSession(keys: "<C-p>")
        let outlet = try #require(
            reader.model.pages.lazy.compactMap { page -> String? in
                guard case .finder(let finder) = page else { return nil }
                return finder.articles.lazy.compactMap(\.outlet).first
            }.first)
        try reader.press(outlet + "<Enter>")
        #expect(reader.takeWishes().contains(.search("outlet:\"\(outlet)\"", limit: 40)))
    }

    @Test func `the finder finds a speaker`() throws {
        let reader = try ReaderSession(keys: "<C-p>wilk<Enter>")
        guard case .speaker(let speaker) = try #require(reader.model.pages.last) else {
            Issue.record("no speaker's page is open")
            return
        }
        #expect(speaker.name == "Tomasz Wilk")
    }
}
