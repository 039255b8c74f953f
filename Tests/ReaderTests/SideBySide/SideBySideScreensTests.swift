import Screen
import Testing

@testable import Reader

/// Screens of side by side as files: see ``ExpectedScreens``.
@Suite struct SideBySideScreensTests {
    @Test func `accounts side by side at a statement`() throws {
        try ExpectedScreens.check("side-by-side", keys: "<Enter>]q=") { $0.hasAccounts = true }
    }

    @Test func `accounts side by side with what is shared folded`() throws {
        try ExpectedScreens.check("side-by-side-folded", keys: "<Enter>]q=zM") { $0.hasAccounts = true }
    }

    @Test func `three accounts stand side by side where the window allows`() throws {
        var session = try ReaderSession(Size(columns: 160, rows: 48))
        session.hasAccounts = true
        try session.press("<Enter>=")
        ExpectedScreens.compare(session.screen, with: "side-by-side-160x48.txt")
    }
}
