import ArgumentParser
import Foundation

struct NewsboatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "newsboat",
        abstract: "Measure newsboat at what both programs do: take in, start, search; print a table.")

    @Option(help: "How many items, in a hundred feeds.")
    var items = 100_000

    @Option(help: "A folder for its feeds and its cache.")
    var folder: String

    private static let feeds = 100

    func run() throws {
        try writeFeeds()
        let reload = Process()
        reload.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        reload.arguments = command + ["-x", "reload"]
        reload.environment = environment
        let started = Date()
        try reload.run()
        reload.waitUntilExit()
        var rows = [("take in \(items) items", "\(Int(Date().timeIntervalSince(started))) s")]
        let terminal = try ProgramTerminal(command, environment: environment)
        rows.append(("start to first screen", "\(Int(try terminal.firstScreen())) ms"))
        rows.append(("memory after start", "\(Int(terminal.process.memory("VmRSS"))) MB"))
        for word in ["harbour", "zzzzqq"] {
            for key in ["/"] + word.map(String.init) { _ = try terminal.press(key) }
            rows.append(("search \(word), after Enter", "\(Int(try terminal.press("\r").all)) ms"))
            _ = try terminal.press("q")
        }
        rows.append(("peak memory after the searches", "\(Int(terminal.process.memory("VmHWM"))) MB"))
        print("\n| newsboat, \(items) items | |\n|---|---:|")
        for (name, value) in rows { print("| \(name) | \(value) |") }
    }

    private var command: [String] {
        ["newsboat", "-q", "-C", folder + "/config", "-u", folder + "/urls", "-c", folder + "/cache.db"]
    }

    private var environment: [String: String] {
        ["HOME": folder, "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin"]
    }

    /// A hundred feeds and newsboat's own files about them.
    private func writeFeeds() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var words = MadeUpWords()
        var addresses = ""
        for feed in 0..<Self.feeds {
            let path = "\(folder)/feed\(feed).xml"
            try Data(text(of: feed, &words).utf8).write(to: URL(fileURLWithPath: path))
            addresses += "file://\(path)\n"
        }
        try Data(addresses.utf8).write(to: URL(fileURLWithPath: folder + "/urls"))
        let settings = "max-items 0\nreload-threads 2\nauto-reload no\nrefresh-on-startup no\n"
        try Data(settings.utf8).write(to: URL(fileURLWithPath: folder + "/config"))
    }

    /// A feed of items of 80 to 300 words.
    private func text(of feed: Int, _ words: inout MadeUpWords) -> String {
        var text = "<rss version=\"2.0\"><channel><title>Feed \(feed)</title><link>http://127.0.0.1/</link>\n"
        for item in 0..<(items / Self.feeds) {
            let address = "http://127.0.0.1/\(feed)/\(item)"
            text += "<item><title>\(words.sentence(8))</title><link>\(address)</link><guid>\(address)</guid>"
            text += "<description>\(words.sentence(80 + words.next(220)))</description></item>\n"
        }
        return text + "</channel></rss>\n"
    }
}

/// Words in a row, the same every time.
private struct MadeUpWords {
    private var state: UInt64 = 7
    private static let all = """
        the of and to in harbour strike minister council ferry bridge budget vote court police storm rain river \
        union wages school hospital market energy border treaty summit coach match season museum film train
        """.split(separator: " ").map(String.init)

    mutating func next(_ below: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % below
    }

    mutating func sentence(_ count: Int) -> String {
        (0..<count).map { _ in Self.all[next(Self.all.count)] }.joined(separator: " ")
    }
}
