import Foundation
import Glibc

/// The built program on a terminal of its own, with a folder of articles that were written for it.
final class ReaderOnATerminal {
    let terminal: PseudoTerminal
    /// Where the settings file and the articles are; gone with the test.
    let home: URL
    /// The terminal's settings before anything was started.
    let settingsBefore: [UInt32]

    static let enterScreen = "\u{1B}[?1049h"
    static let leaveScreen = "\u{1B}[?1049l"

    /// The program that was built together with this test.
    static var program: String {
        let test = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return test.deletingLastPathComponent().appendingPathComponent("crossread").path
    }

    init(articles: [String: String] = ReaderOnATerminal.articles) throws {
        terminal = try PseudoTerminal()
        settingsBefore = terminal.settings()
        let name = "crossread-test-" + UUID().uuidString
        home = FileManager.default.temporaryDirectory.appendingPathComponent(name)
        let folder = home.appendingPathComponent("articles")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in articles {
            try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        }
    }

    deinit { try? FileManager.default.removeItem(at: home) }

    var articlesPath: String { home.appendingPathComponent("articles").path }

    func environment(_ more: [String: String] = [:]) -> [String: String] {
        [
            "HOME": home.path, "TERM": "xterm-256color", "LANG": "C", "PATH": "/usr/bin:/bin",
            "TMPDIR": home.path,
            // Swift's own report of a crash would wait for a key.
            "SWIFT_BACKTRACE": "enable=no",
        ].merging(more) { $1 }
    }

    /// Opens the reader on the articles and waits for its first screen.
    func open(_ more: [String: String] = [:]) throws {
        try terminal.start([Self.program, articlesPath], environment: environment(more))
        try terminal.wait(for: "Harbour pilots")
    }

    /// Whether the terminal is as it was before the reader came.
    var isGivenBack: Bool {
        let seen = terminal.seen
        let isOutside = seen.contains(Self.enterScreen) && seen.endsWith("?1049l", notWith: "?1049h")
        let hasCursor = seen.endsWith("?25h", notWith: "?25l")
        let isPlainInput = seen.endsWith("?2004l", notWith: "?2004h")
        return isOutside && hasCursor && isPlainInput && terminal.settings() == settingsBefore
    }

    static let articles = [
        "pilots.txt": """
        Harbour pilots end their strike
        By Nora Quist

        The harbour pilots of Lindhaven went back to work on Monday. “We have what we asked for,” said Ole Brandt, \
        who leads their union.

        The port said that forty ships had waited outside the breakwater.
        """,
        "library.txt": """
        Old library reopens after flood
        By Tomas Reel

        The library on Mill Street lent its first book since the flood on Tuesday. “The smell is gone,” said the \
        librarian, Ana Morel.
        """,
    ]
}

extension String {
    /// Whether the last of two modes that was set is the first.
    fileprivate func endsWith(_ wanted: String, notWith other: String) -> Bool {
        guard let last = range(of: "\u{1B}[" + wanted, options: .backwards) else { return false }
        return !self[last.upperBound...].contains("\u{1B}[" + other)
    }
}
