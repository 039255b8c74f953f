import Foundation
import Glibc

/// A running program: what it uses, and whether it rests.
struct ProgramProcess {
    private let id: pid_t

    /// Starts a program as the leader of a session with a terminal.
    init(_ command: [String], terminal: String, environment: [String: String]) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, terminal, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
        posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDIN_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        let newSession: Int16 = 0x80
        posix_spawnattr_setflags(&attributes, newSession)
        var arguments = command.map { strdup($0) } + [nil]
        var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in arguments + variables { free(text) } }
        var child: pid_t = 0
        guard posix_spawnp(&child, command[0], &actions, &attributes, &arguments, &variables) == 0 else {
            throw ProgramTerminal.Failure.notStarted(program: command[0])
        }
        id = child
    }

    /// Ends the program.
    func end() {
        kill(id, SIGKILL)
        var status: Int32 = 0
        waitpid(id, &status, 0)
    }

    /// Processor time of all threads in nanoseconds, and whether all of them sleep.
    func work() -> (time: UInt64, isResting: Bool) {
        let folder = "/proc/\(id)/task"
        var time: UInt64 = 0
        var isResting = true
        for thread in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
            let schedule = Self.text("\(folder)/\(thread)/schedstat")
            time += schedule.split(separator: " ").first.flatMap { UInt64($0) } ?? 0
            let status = Self.text("\(folder)/\(thread)/stat")
            let state = status.lastIndex(of: ")").flatMap { status[$0...].dropFirst(2).first }
            isResting = isResting && state == "S"
        }
        return (time, isResting)
    }

    /// Whether the program has ended by itself.
    var hasEnded: Bool {
        let status = Self.text("/proc/\(id)/stat")
        return status.lastIndex(of: ")").map { status[$0...].dropFirst(2).first == "Z" } ?? true
    }

    /// Resident memory in megabytes: "VmRSS" now, "VmHWM" the most ever.
    func memory(_ name: String) -> Double {
        let line = Self.text("/proc/\(id)/status").split(separator: "\n").first { $0.hasPrefix(name) }
        let kilobytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) }
        return (kilobytes ?? 0) / 1000
    }

    private static func text(_ path: String) -> String {
        (FileManager.default.contents(atPath: path)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
