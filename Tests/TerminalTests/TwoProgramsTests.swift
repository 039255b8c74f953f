import Foundation
import Testing

/// A library that several programs use at the same time.
@Suite(.serialized) struct TwoProgramsTests {
    @Test
    func `a reader marks, moves and searches while two programs write to its library, and nothing is lost`()
        throws
    {
        let shared = try SharedLibrary()
        defer { shared.remove() }
        let reader = try shared.openReader()
        // A list in which nobody moved yet shows the newest; from now on the selection stays on its row.
        try reader.press("jk", until: "20 articles")
        let writers = [
            try shared.start(["import", "--later", "letters.jsonl"]),
            try shared.start(["fetch", "--later", "--force"]),
        ]
        var wereWriting = 0
        for number in (0..<SharedLibrary.noticeCount).reversed() {
            try reader.press("\r", until: "\(number + 1) March 2021")
            try reader.press("s", until: "★")
            if writers.contains(where: \.isRunning) { wereWriting += 1 }
            try reader.press("q+kept\rj", until: "#kept")
            try reader.press("/harb", until: "20 found")
            try reader.press("\u{1B}", until: "#kept")
        }
        for writer in writers {
            writer.waitUntilExit()
            #expect(writer.terminationStatus == 0)
        }
        #expect(wereWriting > 0)
        let counts = try ["is:starred", "is:read", "tag:kept", "on:2020 letter", "title:report"].map(
            shared.count)
        #expect(counts == [20, 20, 20, 2000, 2000])
        // What came is there without a restart.
        try reader.press("gg", until: "4,020 articles")
        try reader.press("/\"letter 1999", until: "Letter 1999 from the north")
        #expect(!reader.terminal.seen.contains("locked"))
        try reader.press("\u{1B}", until: "4,020 articles")
        reader.terminal.type("Q")
        #expect(try reader.terminal.waitForEnd() == .status(0))
    }

    @Test func `what one reader marks another one shows without a restart`() throws {
        let shared = try SharedLibrary()
        defer { shared.remove() }
        let (first, second) = (try shared.openReader(), try shared.openReader())
        try first.press("s", until: "★")
        try second.press("", until: "★")
        try second.press("j+kept\r", until: "#kept")
        try first.press("", until: "#kept")
        try first.press("jj\r", until: "18 March 2021")
        try second.press("", until: "19 unread")
        for reader in [first, second] { reader.terminal.type("Q") }
        for reader in [first, second] { #expect(try reader.terminal.waitForEnd() == .status(0)) }
        #expect(try ["is:starred", "is:read", "tag:kept"].map(shared.count) == [1, 1, 1])
    }
}
