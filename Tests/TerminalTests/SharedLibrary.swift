import Foundation
import Glibc

/// A library in a folder of its own, and files that programs take into it at the same time.
struct SharedLibrary {
    /// How many articles are there from the beginning, the newest first in a list: "Notice 19" to "Notice 00".
    static let noticeCount = 20
    /// How many articles `letters.jsonl` holds, and all feeds together.
    static let moreCount = 2000
    private static let feedCount = 10
    private let home = FileManager.default.temporaryDirectory
        .appendingPathComponent("crossread-test-" + UUID().uuidString)

    /// Makes the files, and takes the notices and the list of feeds in.
    init() throws {
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        let notices = (0..<Self.noticeCount).map { number in
            Self.record("Notice \(Self.two(number)) of the harbour", day: "2021-03-\(Self.two(number + 1))")
        }
        try write(notices.joined(), to: "notices.jsonl")
        let letters = (0..<Self.moreCount).map {
            Self.record("Letter \($0) from the north", day: "2020-06-01")
        }
        try write(letters.joined(), to: "letters.jsonl")
        let perFeed = Self.moreCount / Self.feedCount
        let feeds = (0..<Self.feedCount).map { "feed\($0).xml" }
        for (feed, name) in feeds.enumerated() {
            let items = (feed * perFeed..<(feed + 1) * perFeed).map(Self.item).joined()
            try write(
                "<rss version=\"2.0\"><channel><title>\(name)</title>\(items)</channel></rss>", to: name)
        }
        try write(feeds.map { "file://\(home.path)/\($0)\n" }.joined(), to: "urls")
        for file in ["notices.jsonl", "urls"] { try start(["import", file]).waitUntilExit() }
    }

    func remove() { try? FileManager.default.removeItem(at: home) }

    /// Opens the reader on the list of articles.
    func openReader() throws -> ReaderAtWork {
        let reader = try ReaderAtWork([ReaderOnATerminal.program] + library, environment: environment)
        try reader.press("", until: "unread")
        try reader.press("\t", until: "\(Self.noticeCount) articles")
        return reader
    }

    /// Starts a command on the library beside whatever else runs.
    func start(_ arguments: [String], output: FileHandle = .nullDevice) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: ReaderOnATerminal.program)
        process.arguments = arguments + library
        process.currentDirectoryURL = home
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        try process.run()
        return process
    }

    /// How many articles a search finds.
    func count(_ query: String) throws -> Int {
        let answer = home.appendingPathComponent("answer")
        try Data().write(to: answer)
        let output = try FileHandle(forWritingTo: answer)
        try start(["search", "--limit", "5000", "--json", query], output: output).waitUntilExit()
        return try String(contentsOf: answer, encoding: .utf8).split(separator: "\n").count
    }

    private var library: [String] { ["--library", home.appendingPathComponent("library.sqlite").path] }

    private var environment: [String: String] {
        ["HOME": home.path, "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    }

    private func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: home.appendingPathComponent(name))
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func record(_ title: String, day: String) -> String {
        """
        {"title": "\(title)", "outlet": "Bay News", "published": "\(day)", \
        "text": "Skippers read about \(title.lowercased()) and the tide on the pier."}

        """
    }

    private static func item(_ number: Int) -> String {
        """
        <item><title>Report \(number) from the south</title><guid>\(number)</guid>\
        <description>The crew wrote report number \(number) about the weather at sea.</description></item>
        """
    }
}

/// A reader whose keys are pressed one after the other, each when what the one before did is on the screen.
struct ReaderAtWork {
    let terminal: PseudoTerminal

    init(_ command: [String], environment: [String: String]) throws {
        terminal = try PseudoTerminal()
        try terminal.start(command, environment: environment)
    }

    /// Presses keys and has the screen painted anew until it shows a text.
    func press(_ keys: String, until text: String) throws {
        let start = terminal.output.count
        terminal.type(keys)
        let deadline = Date(timeIntervalSinceNow: PseudoTerminal.patience)
        while true {
            terminal.type("\u{0C}")
            if (try? terminal.wait(for: text, after: start, patience: 0.25)) != nil { return }
            guard Date() < deadline else {
                throw PseudoTerminal.Failure.overdue(
                    waitingFor: text,
                    seen: String(decoding: terminal.output[start...].suffix(2000), as: UTF8.self))
            }
        }
    }
}
