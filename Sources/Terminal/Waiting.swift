import CNcurses
import Glibc

/// Sleeping until something can be read.
package enum Waiting {
    /// Sleeps until one of these files can be read (or has ended), a signal came, or the time is over.
    /// - Parameters:
    ///   - files: file descriptors.
    ///   - milliseconds: the longest sleep; nil for ever.
    /// - Returns: the files that have something to read; empty after a signal or at the end of the time.
    package static func untilReadable(_ files: [Int32], milliseconds: Int?) -> [Int32] {
        var asked = files.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let timeout = Int32(clamping: milliseconds ?? -1)
        guard poll(&asked, nfds_t(asked.count), timeout) > 0 else { return [] }
        return asked.filter { $0.revents != 0 }.map(\.fd)
    }

    /// Whether nothing will ever be read from a file again: a terminal that was closed.
    static func isOver(_ file: Int32) -> Bool {
        var asked = pollfd(fd: file, events: 0, revents: 0)
        return poll(&asked, 1, 0) > 0 && Int32(asked.revents) & (POLLHUP | POLLERR | POLLNVAL) != 0
    }

    /// Sleeps until a file takes bytes again.
    static func untilWritable(_ file: Int32) {
        var asked = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
        _ = poll(&asked, 1, -1)
    }
}

/// A pipe that wakes a sleeper: neither end ever blocks.
package struct WakingPipe: Sendable {
    /// The end to sleep on.
    package let readingEnd: Int32
    /// The end that wakes.
    package let writingEnd: Int32

    /// A new pipe; nil where the system has no more files to give.
    package init?() {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        readingEnd = ends[0]
        writingEnd = ends[1]
    }

    /// Wakes the sleeper. A pipe that is full has woken it already.
    package func wake() {
        var letter: UInt8 = 0
        _ = write(writingEnd, &letter, 1)
    }

    /// What was written since the last call.
    package func drain() -> [UInt8] {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 256)
        while true {
            let count = read(readingEnd, &piece, piece.count)
            guard count > 0 else { return bytes }
            bytes += piece[..<count]
        }
    }

    /// Gives both ends back.
    package func close() {
        Glibc.close(readingEnd)
        Glibc.close(writingEnd)
    }
}
