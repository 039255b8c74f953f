import News
import Screen
import Testing

@testable import Reader

@Suite struct WayBackTests {
    @Test func `K leads back to the account that J left, in any order of the stories`() throws {
        for keys in ["", ",bj", "j"] {
            var reader = try ReaderSession(keys: keys + "<Enter>")
            let first = try #require(reader.article).id
            try reader.press("J")
            let second = try #require(reader.article).id
            #expect(second != first)
            // The first account is read now: another one would come first.
            try reader.press("K")
            #expect(reader.article?.id == first)
            try reader.press("J")
            #expect(reader.article?.id == second)
        }
    }

    @Test func `K leads back to the outlet that was read last`() throws {
        var reader = try ReaderSession(keys: "")
        reader.hasAccounts = true
        try reader.press("<Enter>]s")
        let left = try #require(reader.article).id
        try reader.press("JK")
        #expect(reader.article?.id == left)
    }

    @Test func `q leads from an article to the results, and from these back`() throws {
        var reader = try ReaderSession(keys: "/bridge<Enter>")
        #expect(reader.article != nil)
        try reader.press("q")
        #expect(reader.model.pages.last?.state.takesText == false)
        #expect(reader.screen.contains("/ bridge"))
        try reader.press("q")
        #expect(reader.model.pages.count == 1)
    }
}
