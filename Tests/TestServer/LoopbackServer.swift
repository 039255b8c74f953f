import Foundation
import Glibc

/// A web server on the loopback address that answers as each test wants it to, badly most of the time.
/// It serves until it is stopped; every connection is one exchange.
package final class LoopbackServer: @unchecked Sendable {
    /// Answers one request: takes the request's head and writes whatever it likes.
    package typealias Answer = @Sendable (_ head: String, _ connection: Connection) -> Void

    /// Where it listens.
    package let port: UInt16
    private let listener: Int32

    /// Starts to listen on a port that the system chooses.
    package init(_ answer: @escaping Answer) throws {
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
                bind(listener, raw, length) == 0 && listen(listener, 64) == 0
                    && getsockname(listener, raw, &length) == 0
            }
        }
        guard isBound else { throw POSIXError(.EADDRINUSE) }
        port = UInt16(bigEndian: address.sin_port)
        Thread.detachNewThread {
            while let client = retried({ Int(accept(listener, nil, nil)) }).map(Int32.init) {
                Thread.detachNewThread {
                    let connection = Connection(descriptor: client)
                    answer(connection.readHead(), connection)
                    connection.close()
                }
            }
            // Closed here and nowhere else: a number given back while this thread still waits on it may be another
            // test's connection by then.
            Glibc.close(listener)
        }
    }

    /// The address of a path on it.
    package func address(_ path: String = "/") -> String { "http://127.0.0.1:\(port)\(path)" }

    /// Takes no more connections.
    package func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

    /// One client.
    package struct Connection: Sendable {
        let descriptor: Int32

        func readHead() -> String {
            var head: [UInt8] = []
            var byte: UInt8 = 0
            while head.count < 65_536, retried({ recv(descriptor, &byte, 1, 0) }) == 1 {
                head.append(byte)
                if head.suffix(4) == [13, 10, 13, 10] { break }
            }
            return String(decoding: head, as: UTF8.self)
        }

        /// Writes; false where the client has gone.
        @discardableResult
        package func write(_ bytes: some Sequence<UInt8>) -> Bool {
            let bytes = Array(bytes)
            var sent = 0
            while sent < bytes.count {
                let count = bytes[sent...].withUnsafeBytes { rest in
                    retried { send(descriptor, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL)) }
                }
                guard let count, count > 0 else { return false }
                sent += count
            }
            return true
        }

        @discardableResult
        package func write(_ text: String) -> Bool { write(text.utf8) }

        func close() {
            shutdown(descriptor, Int32(SHUT_WR))
            Glibc.close(descriptor)
        }
    }
}

/// What a system call answers once no signal interrupts it any more: other tests send some. Nil where it failed.
private func retried(_ call: () -> Int) -> Int? {
    while true {
        let answer = call()
        if answer >= 0 { return answer }
        if errno != EINTR { return nil }
    }
}
