import Foundation

/// Measures the reader on a terminal: from the byte that goes in to the last byte that comes out.
struct ReaderMeasure {
    let program: String
    let library: String
    let size: Int
    /// A folder for the reader's own files.
    let home: String

    private static let starts = 7
    private static let rounds = 6

    /// A view: the keys that lead there, and keys to press in it.
    private static let views: [(name: String, way: [String], keys: [String])] = [
        ("stories", [], ["j", "k", "\u{4}", "\u{15}", " ", "b", "G", "m", "u"]),
        ("articles", ["\t"], ["j", "k", "\u{4}", "\u{15}", " ", "b", "G"]),
        ("article", ["\r"], ["j", "k", " ", "b", "\u{4}", "\u{15}", "G"]),
        ("side by side", ["="], ["j", "k", " ", "b", "\u{4}"]),
        ("statements", ["t"], ["j", "k", "j", "k"]),
        ("outlets", ["S"], ["j", "k"]),
        ("typing a query", ["/"], ["h", "a", "r", "b", "o", "u", "r", " ", "t", "h", "e", "\u{15}"]),
        ("results", ["/", "the", "\t"], ["j", "k", "\u{4}", "\u{15}", "G"]),
        ("finder", ["\u{10}"], ["p", "r", "e", "s", "\u{15}"]),
        ("help", ["?"], ["j", "k", " ", "b"]),
    ]

    private func open() throws -> ProgramTerminal {
        try ProgramTerminal(
            [program, "--library", library],
            environment: ["HOME": home, "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"])
    }

    /// From the start of the program to its first screen.
    func start(_ figures: inout Figures) throws {
        let times = try (0..<Self.starts).map { _ in try open().firstScreen() }
        let bars = [100_000: 80.0, 1_000_000: 150.0]
        figures.note("start to first screen", times.quantile(0.5), "ms", at: size, bars: bars, isGrowth: true)
    }

    /// Keys in every view: what is painted at once.
    func keys(_ figures: inout Figures) throws {
        var all: [Double] = []
        var worst = (name: "", time: 0.0)
        for view in Self.views {
            let terminal = try open()
            _ = try terminal.firstScreen()
            for key in view.way { _ = try terminal.press(key) }
            var times: [Double] = []
            for _ in 0..<Self.rounds {
                for key in view.keys {
                    let painted = try terminal.press(key)
                    if painted.echo > 0 { times.append(painted.echo) }
                }
            }
            all += times
            let slow = times.quantile(0.99)
            if slow > worst.time { worst = (view.name, slow) }
        }
        let bars = [100_000: 16.0, 1_000_000: 16.0]
        figures.note("key to its echo or move, all views: median", all.quantile(0.5), "ms", at: size)
        figures.note(
            "key to its echo or move, all views: 99th percentile", all.quantile(0.99), "ms", at: size,
            bars: bars,
            isGrowth: true)
        figures.note("the slowest view's 99th percentile", worst.time, "ms", at: size)
    }

    /// Queries typed letter by letter, each letter after the results of the one before; and the memory this takes.
    func search(_ queries: TypedQueries, _ figures: inout Figures) throws {
        let terminal = try open()
        _ = try terminal.firstScreen()
        figures.note(
            "memory after start", terminal.process.memory("VmRSS"), "MB", at: size, bars: [100_000: 60])
        var times: [Double] = []
        for (_, query) in queries.all {
            _ = try terminal.press("/")
            for letter in query { times.append(try terminal.press(String(letter)).all) }
            _ = try terminal.press("\u{1B}")
        }
        figures.note(
            "letter of a query to its results painted: 95th percentile", times.quantile(0.95), "ms", at: size,
            bars: [100_000: 30, 1_000_000: 80], isGrowth: true)
        figures.note(
            "peak memory after \(queries.all.count) queries", terminal.process.memory("VmHWM"), "MB",
            at: size,
            bars: [100_000: 100])
    }
}
