import Dispatch
import Foundation
import Glibc

/// Other programs, started without a shell between.
enum ChildProcess {
    /// What became of a program.
    enum Result: Equatable {
        /// It ran and ended with this status; 128 and the signal's number where a signal ended it.
        case ended(Int32)
        /// It is not there or may not be run.
        case notStarted
    }

    /// Runs a program in the terminal and waits for its end.
    /// - Parameters:
    ///   - command: the program, searched in PATH, and its arguments.
    ///   - input: what it reads on its standard input; nil for the keyboard.
    static func run(_ command: [String], input: String?) -> Result {
        // ^C is meant for the program, not for the reader behind it.
        let ignored = [SIGINT, SIGQUIT, SIGPIPE].map { ($0, signal($0, SIG_IGN)) }
        defer { for (number, handler) in ignored { signal(number, handler) } }
        var ends: [Int32] = [-1, -1]
        if input != nil, pipe(&ends) != 0 { return .notStarted }
        if input != nil { _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC) }
        let child = spawn(command, standardInput: input == nil ? nil : ends[0], isDetached: false)
        if input != nil { close(ends[0]) }
        if let input, child != nil { write(input, to: ends[1]) }
        if input != nil { close(ends[1]) }
        return child.map { .ended(wait(for: $0)) } ?? .notStarted
    }

    /// Starts a program that lives on by itself, without the terminal.
    /// - Returns: whether it could be started.
    static func detach(_ command: [String]) -> Bool {
        guard let child = spawn(command, standardInput: nil, isDetached: true) else { return false }
        DispatchQueue.global(qos: .utility).async { _ = wait(for: child) }
        return true
    }

    /// `POSIX_SPAWN_SETSID`, which glibc shows only to GNU sources.
    private static let newSession: Int32 = 0x80

    private static func write(_ text: String, to file: Int32) {
        var text = text
        text.withUTF8 { bytes in
            var written = 0
            while written < bytes.count {
                let count = Glibc.write(
                    file, bytes.baseAddress?.advanced(by: written), bytes.count - written)
                if count < 0 && errno == EINTR { continue }
                // A program that reads no further has what it wants.
                if count <= 0 { return }
                written += count
            }
        }
    }

    private static func wait(for child: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(child, &status, 0) == -1 { if errno != EINTR { return 0 } }
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }

    private static func spawn(_ command: [String], standardInput: Int32?, isDetached: Bool) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let standardInput {
            posix_spawn_file_actions_adddup2(&actions, standardInput, STDIN_FILENO)
            posix_spawn_file_actions_addclose(&actions, standardInput)
        } else if isDetached {
            for file in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
                posix_spawn_file_actions_addopen(&actions, file, "/dev/null", O_RDWR, 0)
            }
        } else if isatty(STDIN_FILENO) == 0 {
            posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/tty", O_RDWR, 0)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var defaults = sigset_t()
        sigfillset(&defaults)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        let flags = POSIX_SPAWN_SETSIGDEF | (isDetached ? newSession : 0)
        posix_spawnattr_setflags(&attributes, Int16(flags))
        var arguments = command.map { strdup($0) } + [nil]
        var variables = ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in arguments + variables { free(text) } }
        var child: pid_t = 0
        let error = posix_spawnp(&child, command[0], &actions, &attributes, &arguments, &variables)
        return error == 0 ? child : nil
    }
}
