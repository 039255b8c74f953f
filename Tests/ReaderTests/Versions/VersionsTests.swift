import News
import Screen
import Testing

@testable import Reader

@Suite struct VersionsTests {
    private func session(_ keys: String = "") throws -> ReaderSession {
        try ReaderSession(Size(columns: 80, rows: 24), keys: "<Enter>gv" + keys)
    }

    @Test func `gv shows what an outlet took out and put in, readable without colour`() throws {
        let reader = try session()
        #expect(reader.screen.contains("[−Eleven−] {+Fourteen+} ships lie at anchor"))
        #expect(reader.screen.contains("{+the coast guard said.+}"))
        #expect(reader.screen.contains("⇅Pilots board large ships at sea"))
    }

    @Test func `a change of case is folded away until za shows it`() throws {
        var reader = try session()
        #expect(reader.screen.contains("2 small changes folded"))
        #expect(!reader.screen.contains("Union"))
        try reader.press("za")
        #expect(reader.screen.contains("[−union−] {+Union+}"))
    }

    @Test func `what is the same is folded, and zR shows it`() throws {
        var reader = try session()
        #expect(reader.screen.contains("⋯ 2 paragraphs are the same"))
        #expect(!reader.screen.contains("tired people"))
        try reader.press("zR")
        #expect(reader.screen.contains("tired people"))
        try reader.press("zM")
        #expect(!reader.screen.contains("tired people"))
        try reader.press("}")
        #expect(reader.screen.contains("tired people"))
    }

    @Test func `]c goes from change to change and says where it is`() throws {
        var reader = try session("]c")
        #expect(reader.bottomLine.contains("Change 1 of 4"))
        try reader.press("]c")
        #expect(reader.bottomLine.contains("Change 2 of 4"))
        try reader.press("9]c")
        #expect(reader.bottomLine.contains("last change"))
        try reader.press("[c")
        #expect(reader.bottomLine.contains("Change 3 of 4"))
    }

    @Test func `[v asks for the version before, and there are no more than there are`() throws {
        var reader = try session()
        #expect(reader.screen.contains("change 2 of 2"))
        _ = reader.takeWishes()
        try reader.press("[v")
        #expect(reader.takeWishes() == [.versions(ArticleID(rawValue: 1), back: 1)])
        try reader.press("[v")
        #expect(reader.bottomLine.contains("oldest version"))
    }

    @Test func `Enter reads the article at the change`() throws {
        var reader = try session("3]c<Enter>")
        #expect(reader.article?.id == ArticleID(rawValue: 1))
        try reader.press("q")
        guard case .versions = reader.model.pages.last else {
            Issue.record("q should lead back to the versions")
            return
        }
    }

    @Test func `versions look as intended`() throws {
        try ExpectedScreens.check("versions", keys: "<Enter>gv]c")
    }
}
