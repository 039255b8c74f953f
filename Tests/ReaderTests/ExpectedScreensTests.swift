import FoundationEssentials
import Screen
import Testing

@testable import Reader

/// Screens as files: see ``ExpectedScreens``.
@Suite struct ExpectedScreensTests {
    @Test func `the front page`() throws { try ExpectedScreens.check("stories", keys: "") }

    @Test func `the front page, scrolled to its end`() throws {
        try ExpectedScreens.check("stories-end", keys: "G")
    }

    @Test func `the front page with a line at the last visit`() throws {
        var configuration = Configuration()
        configuration.lastVisit = SampleNews.now.addingTimeInterval(-24 * 3600)
        try ExpectedScreens.check("stories-last-visit", keys: "4j", configuration: configuration)
    }

    @Test func `the front page while it is narrowed`() throws {
        try ExpectedScreens.check("stories-narrowed", keys: "&bridge")
    }

    @Test func `the question before everything is marked read`() throws {
        try ExpectedScreens.check("stories-question", keys: "A")
    }

    @Test func `the plain list of articles`() throws { try ExpectedScreens.check("articles", keys: "<Tab>j") }

    @Test func `the outlets of a story`() throws { try ExpectedScreens.check("outlets", keys: "jSj") }

    @Test func `search before anything is typed`() throws {
        try ExpectedScreens.check("search-empty", keys: "/")
    }

    @Test func `search with results`() throws { try ExpectedScreens.check("search", keys: "/bridge<Down>") }

    @Test func `a search that finds nothing`() throws {
        try ExpectedScreens.check("search-nothing", keys: "/bridgework")
    }

    @Test func `a query that makes no sense`() throws {
        try ExpectedScreens.check("search-complaint", keys: "/\"bridge\"")
    }

    @Test func `what a speaker said`() throws {
        try ExpectedScreens.check("speaker", keys: "j") { reader in
            reader.model.pages.append(.speaker(SpeakerState("Ada Brandt")))
            reader.open()
        }
    }

    @Test func `people: everyone who is quoted, with roles and what they were lately quoted in`() throws {
        try ExpectedScreens.check("people", keys: "gPj")
    }

    @Test func `the keys of the front page`() throws { try ExpectedScreens.check("help", keys: "?") }

    @Test func `the keys, searched`() throws { try ExpectedScreens.check("help-searched", keys: "?/copy") }

    @Test func `the finder`() throws { try ExpectedScreens.check("finder", keys: "<C-p>brid") }

    @Test func `the command line with what it can complete`() throws {
        try ExpectedScreens.check("command-line", keys: ":ne<Tab>")
    }

    @Test func `welcome, with sample articles`() throws {
        var configuration = Configuration()
        configuration.seedsPath = "/usr/share/crossread/seeds"
        try ExpectedScreens.check("welcome", keys: "", stories: [], configuration: configuration)
    }

    @Test func `welcome, without`() throws {
        try ExpectedScreens.check("welcome-without-samples", keys: "", stories: [])
    }
}
