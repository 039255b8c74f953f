import FoundationEssentials
import News
import Screen
import Testing

@testable import Reader

/// A front page far longer than a window on it.
@Suite struct LongListTests {
    private func reader() throws -> ReaderSession {
        let stories = (1...5_000).map { number in
            SampleNews.story(
                Int64(number),
                [
                    SampleNews.article(
                        Int64(number), "Story \(number)", outlet: "Coast Daily", story: Int64(number),
                        minutesAgo: number)
                ])
        }
        return try ReaderSession(stories: stories)
    }

    @Test func `only rows around the view are ever asked for`() throws {
        var reader = try reader()
        try reader.press("G")
        for case .stories(let range) in reader.takeWishes() { #expect(range.count < 200) }
        #expect(try #require(reader.cursorLine).contains("Story 5000"))
    }

    @Test func `moving within the rows at hand asks for nothing`() throws {
        var reader = try reader()
        _ = reader.takeWishes()
        try reader.press("jjjjkk")
        #expect(reader.takeWishes().isEmpty)
    }

    @Test func `a jump shows holes until the rows come, and never the wrong rows`() throws {
        var reader = try reader()
        try reader.type("2500G")
        #expect(!reader.screen.contains("Story"))
        #expect(try #require(reader.cursorLine).contains("…"))
        reader.answerAll()
        #expect(try #require(reader.cursorLine).contains("Story 2500"))
    }

    @Test func `of two questions only the newer one is answered`() throws {
        var reader = try reader()
        try reader.type("2500G100G")
        reader.answerAll()
        #expect(try #require(reader.cursorLine).contains("Story 100"))
    }

    @Test func `zz puts the row in the middle, zt at the top, zb at the bottom`() throws {
        var reader = try reader()
        try reader.press("100Gzt")
        let top = try #require(view(reader.model).cursor).row
        try reader.press("zb")
        let bottom = try #require(view(reader.model).cursor).row
        try reader.press("zz")
        let middle = try #require(view(reader.model).cursor).row
        #expect(top < middle && middle < bottom)
        #expect(try #require(reader.cursorLine).contains("Story 100"))
    }

    @Test func `pages turn by the height of the view and keep a row of the one before`() throws {
        var reader = try reader()
        try reader.press("<Space>")
        let shown = reader.screen.contains("Story 10 ") || reader.screen.contains("Story 10\n")
        #expect(shown)
        try reader.press("b")
        #expect(try #require(reader.cursorLine).contains("Story 1 "))
    }

    @Test func `a smaller window keeps the selected story in view`() throws {
        var reader = try reader()
        try reader.press("9j")
        reader.send(.resized(Size(columns: 40, rows: 12)))
        reader.answerAll()
        #expect(try #require(reader.cursorLine).contains("Story 10"))
    }
}
