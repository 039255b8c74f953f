import Screen
import Testing

@testable import Reader

/// Screens of an article as files: see ``ExpectedScreens``.
@Suite struct ArticleScreensTests {
    @Test func `an article at its beginning`() throws {
        try ExpectedScreens.check("article", keys: "<Enter>") { $0.hasAccounts = true }
    }

    @Test func `an article at its third statement`() throws {
        try ExpectedScreens.check("article-statement", keys: "<Enter>3]q") { $0.hasAccounts = true }
    }

    @Test func `an article at its end`() throws {
        try ExpectedScreens.check("article-end", keys: "<Enter>G") { $0.hasAccounts = true }
    }

    @Test func `only the statements of an article`() throws {
        try ExpectedScreens.check("article-statements-only", keys: "<Enter>zq") { $0.hasAccounts = true }
    }

    @Test func `another outlet at the matching passage`() throws {
        try ExpectedScreens.check("article-next-outlet", keys: "<Enter>]q[s") { $0.hasAccounts = true }
    }

    @Test func `words searched for in an article`() throws {
        try ExpectedScreens.check("article-search", keys: "<Enter>/nobody") { $0.hasAccounts = true }
    }

    @Test func `a wide window keeps the measure and gives the notes room`() throws {
        var session = try ReaderSession(Size(columns: 160, rows: 48))
        session.hasAccounts = true
        try session.press("<Enter>")
        ExpectedScreens.compare(session.screen, with: "article-160x48.txt")
    }
}
