import Screen
import Testing

@testable import Reader

/// Screens of the statements table as files: see ``ExpectedScreens``.
@Suite struct StatementsScreensTests {
    @Test func `the statements of a story`() throws {
        try ExpectedScreens.check("statements", keys: "t") { $0.hasAccounts = true }
    }

    @Test func `the statements of a story with another cell selected`() throws {
        try ExpectedScreens.check("statements-cell", keys: "tjll") { $0.hasAccounts = true }
    }
}
