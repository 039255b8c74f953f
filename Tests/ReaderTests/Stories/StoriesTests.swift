import FoundationEssentials
import News
import Screen
import Testing

@testable import Reader

@Suite struct StoriesTests {
    @Test func `j and k move the selection, and the cursor follows it`() throws {
        var reader = try ReaderSession(keys: "jj")
        #expect(try #require(reader.cursorLine).contains("Council delays the tram line"))
        try reader.press("k")
        #expect(try #require(reader.cursorLine).contains("Orlen bridge closed"))
    }

    @Test func `a count moves that many rows, and a count before G goes to that row`() throws {
        var reader = try ReaderSession(keys: "3j")
        #expect(try #require(reader.cursorLine).contains("Why the city library"))
        try reader.press("2G")
        #expect(try #require(reader.cursorLine).contains("Orlen bridge closed"))
        try reader.press("Ggg")
        #expect(try #require(reader.cursorLine).contains("Harbour pilots"))
    }

    @Test func `Enter opens the first account and marks it read`() throws {
        var reader = try ReaderSession(keys: "j")
        _ = reader.takeWishes()
        try reader.press("<Enter>")
        let wishes = reader.takeWishes()
        #expect(wishes.contains(.reading(ArticleID(rawValue: 4))))
        #expect(wishes.contains(.markRead([ArticleID(rawValue: 4)], true)))
        #expect(reader.model.pages.count == 2)
    }

    @Test func `q leads back to the same story, and from the front page out`() throws {
        var reader = try ReaderSession(keys: "jj<Enter>q")
        #expect(try #require(reader.cursorLine).contains("Council delays the tram line"))
        _ = reader.takeWishes()
        try reader.press("h")
        #expect(reader.takeWishes().isEmpty, "h never leaves the program")
        try reader.press("q")
        #expect(reader.takeWishes() == [.quit])
    }

    @Test func `m marks all articles of a story read, u takes it back, control R makes it again`() throws {
        var reader = try ReaderSession(keys: "j")
        let before = reader.model.desk.counts.unread
        try reader.press("m")
        #expect(reader.model.desk.counts.unread == before - 4)
        #expect(reader.bottomLine.contains("Marked 4 articles read"))
        try reader.press("u")
        #expect(reader.model.desk.counts.unread == before)
        try reader.press("<C-r>")
        #expect(reader.model.desk.counts.unread == before - 4)
    }

    @Test func `m on a story that was read marks it unread`() throws {
        var reader = try ReaderSession(keys: "jj")
        _ = reader.takeWishes()
        try reader.press("m")
        let members = [ArticleID(rawValue: 8), ArticleID(rawValue: 9)]
        #expect(reader.takeWishes().contains(.markRead(members, false)))
    }

    @Test func `a dot repeats the last change on another row`() throws {
        var reader = try ReaderSession(keys: "mj")
        _ = reader.takeWishes()
        try reader.press(".")
        let marked = reader.takeWishes().contains { wish in
            if case .markRead(let ids, true) = wish { return ids.contains(ArticleID(rawValue: 4)) }
            return false
        }
        #expect(marked)
    }

    @Test func `A asks first, n leaves everything as it was, y marks everything read`() throws {
        var reader = try ReaderSession(keys: "A")
        #expect(reader.bottomLine.contains("Mark 9 articles read?"))
        try reader.press("n")
        #expect(reader.model.desk.counts.unread == 9)
        try reader.press("Ay")
        #expect(reader.model.desk.counts.unread == 0)
        try reader.press("u")
        #expect(reader.model.desk.counts.unread == 9)
        try reader.press("<C-r>A")
        #expect(reader.bottomLine.contains("Everything is read already"))
        try reader.press("u")
        #expect(reader.model.desk.counts.unread == 9, "made again, it is taken back as one change")
    }

    @Test func `the address is asked for when it is copied, and a headline is at hand`() throws {
        var reader = try ReaderSession(keys: "")
        _ = reader.takeWishes()
        try reader.press("yy")
        #expect(reader.takeWishes() == [.reading(ArticleID(rawValue: 1)), .copy("https://example.org/1")])
        try reader.press("yt")
        #expect(reader.takeWishes() == [.copy("Harbour pilots walk out over night shifts")])
    }

    @Test func `rows that come in above leave the selected story under the cursor`() throws {
        var reader = try ReaderSession(Size(columns: 40, rows: 12), keys: "jj")
        let row = view(reader.model).cursor
        reader.stories.insert(
            SampleNews.story(
                99, [SampleNews.article(99, "Ferry aground", outlet: "Coast Daily", story: 99, minutesAgo: 0)]
            ),
            at: 0)
        reader.send(.libraryChanged)
        reader.answerAll()
        #expect(try #require(reader.cursorLine).contains("Council delays the tram line"))
        #expect(view(reader.model).cursor == row)
    }

    @Test func `a list that was not touched stays at its newest story`() throws {
        var reader = try ReaderSession()
        reader.stories.insert(
            SampleNews.story(
                99, [SampleNews.article(99, "Ferry aground", outlet: "Coast Daily", story: 99, minutesAgo: 0)]
            ),
            at: 0)
        reader.send(.libraryChanged)
        reader.answerAll()
        #expect(try #require(reader.cursorLine).contains("Ferry aground"))
    }

    @Test func `and-sign narrows the list as words are typed, Esc shows all of it again`() throws {
        var reader = try ReaderSession(keys: "&bridge")
        #expect(try #require(reader.model.desk.keyMap.label(of: .narrow, in: [.stories])) == "&")
        #expect(reader.screen.contains("Orlen bridge closed") && !reader.screen.contains("Council delays"))
        try reader.press("<Enter>")
        #expect(!reader.screen.contains("Narrow to"))
        try reader.press("<Esc>")
        #expect(reader.screen.contains("Council delays"))
    }

    @Test func `Tab changes to the plain list of articles and back`() throws {
        var reader = try ReaderSession(keys: "<Tab>")
        #expect(reader.screen.contains("15 articles"))
        try reader.press("<Tab>")
        #expect(reader.screen.contains("8 stories"))
    }

    @Test func `bracket u goes to the next story with something unread`() throws {
        var reader = try ReaderSession(keys: "j]u")
        #expect(try #require(reader.cursorLine).contains("Why the city library"))
        try reader.press("[u")
        #expect(try #require(reader.cursorLine).contains("Orlen bridge closed"))
    }

    @Test func `J in an article opens the next story of the list it came from`() throws {
        let reader = try ReaderSession(keys: "<Enter>J")
        #expect(reader.model.pages.count == 2)
        guard case .article(let article) = try #require(reader.model.pages.last) else {
            Issue.record("no article is open")
            return
        }
        #expect(article.id == ArticleID(rawValue: 4))
    }

    @Test func `where new and old stories mix, each new one says so`() throws {
        var configuration = Configuration()
        configuration.lastVisit = SampleNews.now.addingTimeInterval(-100 * 60)
        let reader = try ReaderSession(configuration: configuration)
        let lines = reader.screen.split(separator: "\n")
        #expect(lines.filter { $0.contains("new ·") }.count == 3)
        #expect(!reader.screen.contains("your last visit"))
    }

    @Test func `where everything is new nothing says so`() throws {
        var configuration = Configuration()
        configuration.lastVisit = SampleNews.now.addingTimeInterval(-100 * 24 * 3600)
        let reader = try ReaderSession(configuration: configuration)
        #expect(!reader.screen.contains("new ·") && !reader.screen.contains("your last visit"))
    }

    @Test func `za folds away what one outlet tells alone, and unfolds it`() throws {
        var reader = try ReaderSession(keys: "jjza")
        #expect(reader.screen.contains("4 stories") && !reader.screen.contains("city library"))
        #expect(try #require(reader.cursorLine).contains("Council delays the tram line"))
        try reader.press("za")
        #expect(reader.screen.contains("8 stories") && reader.screen.contains("city library"))
        try reader.press("jza")
        #expect(
            try #require(reader.cursorLine).contains("Harbour pilots"), "the selected story is folded away")
    }
}
