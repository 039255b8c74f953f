import Foundation
import Glibc

/// A program on a terminal of its own, whose keys are pressed and whose output is timed.
final class ProgramTerminal {
    /// What goes wrong with a terminal.
    enum Failure: Error, CustomStringConvertible {
        case notOpened
        case notStarted(program: String)
        case silent(after: String)
        case ended(seen: String)

        var description: String {
            switch self {
            case .notOpened: "no pseudo terminal could be opened"
            case .notStarted(let program): "\(program) could not be started"
            case .ended(let seen): "the program ended: \(seen)"
            case .silent(let key): "nothing was painted within 60 s after \(key)"
            }
        }
    }

    /// When something was painted, in milliseconds after the key.
    struct Painted {
        /// The last byte of what was sent at once.
        var echo: Double
        /// The last byte before the program rested.
        var all: Double
    }

    private(set) var process: ProgramProcess
    private let outer: Int32
    private let started: UInt64
    /// What the program sent since the last key.
    private(set) var seen: [UInt8] = []

    private static let longest = 60_000.0
    /// What comes within this time of what came before belongs to it, in milliseconds.
    private static let sameBurst = 2.0

    /// Starts a program on a terminal of this size.
    init(
        _ command: [String], columns: UInt16 = 160, rows: UInt16 = 48, environment: [String: String]
    ) throws {
        // Linux' own requests: Swift's Glibc does not show the functions around them.
        let (unlock, number): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
        outer = Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var isLocked: Int32 = 0
        var place: UInt32 = 0
        guard outer >= 0, ioctl(outer, unlock, &isLocked) == 0, ioctl(outer, number, &place) == 0 else {
            throw Failure.notOpened
        }
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(outer, UInt(TIOCSWINSZ), &size)
        started = DispatchTime.now().uptimeNanoseconds
        process = try ProgramProcess(command, terminal: "/dev/pts/\(place)", environment: environment)
    }

    deinit {
        process.end()
        close(outer)
    }

    /// When the first screen stood, in milliseconds after the start.
    func firstScreen() throws -> Double { try settle(since: started, "the start").all }

    /// Presses a key and waits until the program rests.
    func press(_ key: String) throws -> Painted {
        seen.removeAll(keepingCapacity: true)
        let pressed = DispatchTime.now().uptimeNanoseconds
        let bytes = Array(key.utf8)
        guard bytes.withUnsafeBytes({ write(outer, $0.baseAddress, $0.count) }) == bytes.count else {
            throw Failure.silent(after: key)
        }
        return try settle(since: pressed, key)
    }

    /// Waits until the program rests: no output, and no thread of it ran or wants to.
    private func settle(since start: UInt64, _ key: String) throws -> Painted {
        func elapsed() -> Double { Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6 }
        var painted: Painted?
        var isEchoing = true
        var quietFrom = elapsed()
        var work = process.work()
        while elapsed() < Self.longest {
            if readSome(milliseconds: 1) {
                let now = elapsed()
                if let last = painted?.all, now - last > Self.sameBurst { isEchoing = false }
                painted = Painted(echo: isEchoing ? now : painted?.echo ?? now, all: now)
                quietFrom = now
            } else {
                if process.hasEnded { throw Failure.ended(seen: String(decoding: seen, as: UTF8.self)) }
                let before = work
                work = process.work()
                guard work.isResting, work.time == before.time else {
                    quietFrom = elapsed()
                    continue
                }
                // A key that changes nothing on the screen is no key to be timed; it rests all the same.
                guard elapsed() - quietFrom > (painted == nil ? 40 : 4) else { continue }
                return painted ?? Painted(echo: 0, all: 0)
            }
        }
        throw Failure.silent(after: key)
    }

    private func readSome(milliseconds: Int32) -> Bool {
        var asked = pollfd(fd: outer, events: Int16(POLLIN), revents: 0)
        guard poll(&asked, 1, milliseconds) > 0, Int32(asked.revents) & POLLIN != 0 else { return false }
        var piece = [UInt8](repeating: 0, count: 65_536)
        let count = read(outer, &piece, piece.count)
        guard count > 0 else { return false }
        seen += piece[..<count]
        return true
    }
}
