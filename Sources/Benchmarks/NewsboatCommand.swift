import ArgumentParser
import Foundation

struct NewsboatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "newsboat",
        abstract: "Measure newsboat and the reader at what both do, on the same articles; print a table.",
        discussion: "The articles of the library become a hundred feeds in files, which both programs read.")

    @Option(help: "A library with all its findings.")
    var library: String

    @Option(help: "The reader to measure: a built crossread.")
    var program: String

    @Option(help: "A folder for the feeds and for what both make of them.")
    var folder: String

    func run() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let count = try FeedFiles.write(library, to: folder)
        let settings = "max-items 0\nreload-threads 2\nauto-reload no\nrefresh-on-startup no\n"
        try Data(settings.utf8).write(to: URL(fileURLWithPath: folder + "/config"))
        print(
            "\n| \(count) articles in \(FeedFiles.count) feeds | newsboat | crossread | times |\n|---|---:|---:|---:|"
        )
        try takeIn()
        let files = (size("cache.db"), Double(try Self.bytes(library)) / 1e6)
        row("file; with crossread's index and findings", files.0, files.1, "MB")
        try read()
    }

    /// The same feeds from nothing, and again with nothing new. Both store only; the reader's words can be searched.
    private func takeIn() throws {
        let own = ["--library", folder + "/taken.sqlite"]
        _ = try timed([program, "import", folder + "/urls"] + own)
        for name in ["take in: stored and, by crossread, indexed", "take in again, nothing new"] {
            let theirs = try timed(newsboat + ["-x", "reload"])
            row(name, theirs, try timed([program, "fetch", "--later", "--force"] + own), "s")
        }
    }

    /// Start, memory and searches; the reader answers while typing, newsboat after Enter.
    private func read() throws {
        let theirs = try ProgramTerminal(newsboat, environment: environment)
        let start = try theirs.firstScreen()
        let ours = try ProgramTerminal([program, "--library", library], environment: environment)
        row("start to first screen", start, try ours.firstScreen(), "ms")
        row("memory after start", theirs.process.memory("VmRSS"), ours.process.memory("VmRSS"), "MB")
        for word in ["minister", "zzzzqq"] {
            for key in ["/"] + word.map(String.init) { _ = try theirs.press(key) }
            let found = try theirs.press("\r").all
            // Where nothing is found there is no list of results to leave: the key would end newsboat.
            if word == "minister" { _ = try theirs.press("q") }
            _ = try ours.press("/")
            let letters = try word.map { try ours.press(String($0)).all }
            _ = try ours.press("\u{1B}")
            row("search “\(word)”: Enter, or the slowest letter, to results", found, letters.max() ?? 0, "ms")
        }
        row(
            "peak memory after the searches", theirs.process.memory("VmHWM"), ours.process.memory("VmHWM"),
            "MB")
    }

    private func row(_ name: String, _ newsboat: Double, _ crossread: Double, _ unit: String) {
        func text(_ value: Double) -> String {
            String(format: value < 10 ? "%.2f" : "%.0f", value) + " " + unit
        }
        let times = String(
            format: newsboat < 10 * crossread ? "%.1f" : "%.0f", newsboat / max(crossread, 0.001))
        print("| \(name) | \(text(newsboat)) | \(text(crossread)) | \(times) |")
    }

    private var newsboat: [String] {
        ["newsboat", "-q", "-C", folder + "/config", "-u", folder + "/urls", "-c", folder + "/cache.db"]
    }

    private var environment: [String: String] {
        ["HOME": folder, "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin"]
    }

    private func size(_ name: String) -> Double { Double((try? Self.bytes("\(folder)/\(name)")) ?? 0) / 1e6 }

    private static func bytes(_ path: String) throws -> Int {
        try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    }

    private func timed(_ command: [String]) throws -> Double {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.environment = environment
        process.standardOutput = FileHandle.nullDevice
        let started = Date()
        try process.run()
        process.waitUntilExit()
        return Date().timeIntervalSince(started)
    }
}
