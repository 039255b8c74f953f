import Foundation
import Glibc

/// A terminal made of a pair of files: the program under test has one end, the test looks at the other.
final class PseudoTerminal {
    /// What goes wrong with a terminal in a test.
    enum Failure: Error, CustomStringConvertible {
        case notOpened
        case notStarted(program: String)
        case overdue(waitingFor: String, seen: String)

        var description: String {
            switch self {
            case .notOpened: "no pseudo terminal could be opened"
            case .notStarted(let program): "\(program) could not be started"
            case .overdue(let wanted, let seen): "still no \(wanted) in \(seen.debugDescription)"
            }
        }
    }

    /// How a program ended.
    enum Ending: Equatable {
        case status(Int32)
        case signal(Int32)
    }

    /// Everything the program has sent to its screen.
    private(set) var output: [UInt8] = []
    private let outer: Int32
    private let inner: Int32
    private let innerPath: String
    private var child: pid_t = 0
    private var isOpen = true

    /// Generous, so that a slow machine never fails: what is waited for is waited for no longer than it takes.
    static let patience: TimeInterval = 60

    init(columns: UInt16 = 80, rows: UInt16 = 24) throws {
        // Linux' own requests: Swift's Glibc does not show the functions around them.
        let (unlock, number): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
        outer = Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var isLocked: Int32 = 0
        var place: UInt32 = 0
        guard outer >= 0, ioctl(outer, unlock, &isLocked) == 0, ioctl(outer, number, &place) == 0 else {
            throw Failure.notOpened
        }
        innerPath = "/dev/pts/\(place)"
        // Held open so that the settings can still be read when the program has ended.
        inner = open(innerPath, O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard inner >= 0 else { throw Failure.notOpened }
        resize(columns: columns, rows: rows)
    }

    deinit {
        if child > 0, ending() == nil {
            kill(child, SIGKILL)
            _ = try? waitForEnd()
        }
        hangUp()
        close(inner)
    }

    /// Starts a program as the leader of a session of its own, with this as its terminal.
    /// - Parameter input: a file for its standard input; nil for the terminal.
    func start(_ command: [String], environment: [String: String], input: Int32? = nil) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // The first terminal that the leader of a session opens becomes the session's own.
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, innerPath, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
        posix_spawn_file_actions_adddup2(&actions, input ?? STDOUT_FILENO, STDIN_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        let newSession: Int32 = 0x80
        let flags = Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK) | newSession
        posix_spawnattr_setflags(&attributes, Int16(flags))
        var arguments = command.map { strdup($0) } + [nil]
        var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in arguments + variables { free(text) } }
        guard posix_spawn(&child, command[0], &actions, &attributes, &arguments, &variables) == 0 else {
            throw Failure.notStarted(program: command[0])
        }
    }

    /// Presses keys.
    func type(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(outer, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }

    /// Changes the window's size; the system tells the program.
    func resize(columns: UInt16, rows: UInt16) {
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(outer, UInt(TIOCSWINSZ), &size)
    }

    /// Sends the program a signal.
    func send(_ signal: Int32) { kill(child, signal) }

    /// Closes the test's end, as a terminal window that is closed.
    func hangUp() {
        guard isOpen else { return }
        isOpen = false
        close(outer)
    }

    /// What the program has sent so far, as text.
    var seen: String { String(decoding: output, as: UTF8.self) }

    /// Reads until the program has sent a text after what was sent before `start`.
    /// - Parameter patience: how long it may take, in seconds.
    /// - Returns: where the text ends, to wait for something after it.
    @discardableResult
    func wait(
        for text: String, after start: Int = 0, patience: TimeInterval = PseudoTerminal.patience
    ) throws -> Int {
        let deadline = Date(timeIntervalSinceNow: patience)
        let wanted = Array(text.utf8)
        while true {
            if let found = output[start...].firstRange(of: wanted) { return found.upperBound }
            guard Date() < deadline else { throw Failure.overdue(waitingFor: text, seen: seen) }
            readMore(milliseconds: 100)
        }
    }

    /// Reads until the program has ended.
    func waitForEnd() throws -> Ending {
        let deadline = Date(timeIntervalSinceNow: Self.patience)
        while true {
            if let ending = ending() {
                while readMore(milliseconds: 0) {}
                return ending
            }
            guard Date() < deadline else { throw Failure.overdue(waitingFor: "end", seen: seen) }
            readMore(milliseconds: 10)
        }
    }

    /// The terminal's settings: flags and control characters.
    func settings() -> [UInt32] {
        var settings = termios()
        tcgetattr(inner, &settings)
        let characters = withUnsafeBytes(of: settings.c_cc) { $0.map(UInt32.init) }
        return [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag] + characters
    }

    private var known: Ending?

    private func ending() -> Ending? {
        if let known { return known }
        var status: Int32 = 0
        guard waitpid(child, &status, WNOHANG) == child else { return nil }
        let signal = status & 0x7F
        known = signal == 0 ? .status((status >> 8) & 0xFF) : .signal(signal)
        return known
    }

    @discardableResult
    private func readMore(milliseconds: Int32) -> Bool {
        var asked = pollfd(fd: outer, events: Int16(POLLIN), revents: 0)
        guard isOpen, poll(&asked, 1, milliseconds) > 0, Int32(asked.revents) & POLLIN != 0 else {
            if !isOpen { usleep(10_000) }
            return false
        }
        var piece = [UInt8](repeating: 0, count: 65_536)
        let count = read(outer, &piece, piece.count)
        guard count > 0 else { return false }
        output += piece[..<count]
        return true
    }
}
