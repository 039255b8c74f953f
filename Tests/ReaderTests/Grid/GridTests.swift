import News
import Screen
import Testing

@testable import Reader

@Suite struct GridTests {
    private func session(_ keys: String) throws -> ReaderSession {
        try ReaderSession.onAccounts("=C" + keys)
    }

    @Test func `a quotation in the grid is set as in the statements table`() {
        let reading = Reading(
            summary: SampleNews.articles[0], article: Article(text: "“We go,” she said."), attributions: [])
        let statement = Statement(
            speaker: Speaker(name: "Ada Brandt", kind: .person), gist: "“We go,”", confidence: 1,
            reports: [Statement.Report(passage: Passage(article: 0, range: 0..<12), form: .direct)])
        let compared = ComparedStory(
            story: nil, accounts: [reading], comparison: Comparison(statements: [statement]))
        #expect(GridRow.all(of: StoryAccounts(compared)).first?.words == "Ada Brandt: “We go”")
    }

    @Test func `C shows which outlet has what, with statements, figures and passages`() throws {
        let reader = try session("")
        #expect(reader.screen.contains("A Morning Wire   B Coast Daily   C Harbour Post"))
        #expect(reader.screen.contains("We will not be held to ransom"))
        #expect(reader.cursorLine?.contains("❝") == true)
    }

    @Test func `C shows it from the list of stories too, and figures say what they are`() throws {
        var reader = try ReaderSession.onAccounts("C")
        #expect(reader.screen.contains("Who has what"))
        try reader.press("<Tab><Tab>")
        #expect(reader.screen.contains("half a million euros ≠ 400,000 euros · cost a day"))
        try reader.press("q")
        #expect(!reader.screen.contains("Who has what"))
    }

    @Test func `Tab shows one sort of rows after the other`() throws {
        var reader = try session("<Tab><Tab>")
        #expect(reader.screen.contains("cost a day") && reader.screen.contains("≠"))
        #expect(reader.screen.contains("half a million euros") && reader.screen.contains("400,000 euros"))
        #expect(!reader.screen.contains("ransom"))
        try reader.press("<Tab>")
        #expect(reader.screen.contains("◇"))
        try reader.press("<Tab>")
        #expect(reader.screen.contains("ransom"))
    }

    @Test func `Enter reads the words of the outlet that is chosen, and q leads back to the row`() throws {
        var reader = try session("jll<Enter>")
        #expect(reader.article?.id == SampleAccounts.harbourPost)
        try reader.press("q")
        guard case .grid(let grid) = reader.model.pages.last else {
            Issue.record("q should lead back to the grid")
            return
        }
        #expect(grid.box.selected == 1 && grid.column == 2)
    }

    @Test func `the grid looks as intended`() throws {
        try ExpectedScreens.check("grid", keys: "=Cl") { $0.hasAccounts = true }
    }
}
