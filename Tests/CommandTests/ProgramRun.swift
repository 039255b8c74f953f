import Foundation
import Glibc

/// One run of the built program without a terminal, in a home of its own.
struct ProgramRun {
    /// What it printed.
    let output: String
    /// What it said on standard error.
    let complaint: String
    let status: Int32

    /// The program that was built together with this test.
    private static var program: URL {
        let test = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return test.deletingLastPathComponent().appendingPathComponent("crossread")
    }

    /// Runs the program and waits for its end.
    /// - Parameters:
    ///   - files: what lies in its home, by name; paths among the arguments are looked for there.
    ///   - environment: variables beside those that every run has.
    ///   - look: looks at what the program left in its home, a path.
    ///   - watch: looks at the program while it runs, by its process number.
    init(
        _ arguments: [String], files: [String: String] = [:], input: String = "",
        environment: [String: String] = [:], look: (String) -> Void = { _ in },
        watch: (Int32) -> Void = { _ in }
    ) throws {
        let name = "crossread-test-" + UUID().uuidString
        let home = FileManager.default.temporaryDirectory.appendingPathComponent(name)
        defer { try? FileManager.default.removeItem(at: home) }
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        for (path, text) in files {
            let file = home.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        // Files, not pipes: none of them can fill up while the test waits.
        let streams = ["in", "out", "err"].map { home.appendingPathComponent("." + $0) }
        try Data(input.utf8).write(to: streams[0])
        for stream in streams[1...] { try Data().write(to: stream) }
        let process = Process()
        process.executableURL = Self.program
        process.arguments = arguments
        process.currentDirectoryURL = home
        process.environment = ["HOME": home.path, "PATH": "/usr/bin:/bin", "TMPDIR": home.path]
            .merging(environment) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: streams[0])
        process.standardOutput = try FileHandle(forWritingTo: streams[1])
        process.standardError = try FileHandle(forWritingTo: streams[2])
        try process.run()
        watch(process.processIdentifier)
        process.waitUntilExit()
        status = process.terminationStatus
        output = try String(contentsOf: streams[1], encoding: .utf8)
        complaint = try String(contentsOf: streams[2], encoding: .utf8)
        look(home.path)
    }
}
