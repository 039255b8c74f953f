import Foundation
import Glibc

/// A web server on the loopback address that answers as each test wants it to, badly most of the time.
/// It serves until it is stopped; every connection is one exchange.
final class LoopbackServer: @unchecked Sendable {
    /// Answers one request: takes the request's head and writes whatever it likes.
    typealias Answer = @Sendable (_ head: String, _ connection: Connection) -> Void

    let port: UInt16
    private let listener: Int32

    init(_ answer: @escaping Answer) throws {
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
            while true {
                let client = accept(listener, nil, nil)
                guard client >= 0 else { return }
                Thread.detachNewThread {
                    let connection = Connection(descriptor: client)
                    answer(connection.readHead(), connection)
                    connection.close()
                }
            }
        }
    }

    func address(_ path: String = "/") -> String { "http://127.0.0.1:\(port)\(path)" }

    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        Glibc.close(listener)
    }

    /// One client.
    struct Connection: Sendable {
        let descriptor: Int32

        func readHead() -> String {
            var head: [UInt8] = []
            var byte: UInt8 = 0
            while head.count < 65_536, recv(descriptor, &byte, 1, 0) == 1 {
                head.append(byte)
                if head.suffix(4) == [13, 10, 13, 10] { break }
            }
            return String(decoding: head, as: UTF8.self)
        }

        /// Writes; false where the client has gone.
        @discardableResult
        func write(_ bytes: some Sequence<UInt8>) -> Bool {
            let bytes = Array(bytes)
            var sent = 0
            while sent < bytes.count {
                let count = bytes[sent...].withUnsafeBytes {
                    send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                guard count > 0 else { return false }
                sent += count
            }
            return true
        }

        @discardableResult
        func write(_ text: String) -> Bool { write(text.utf8) }

        func close() {
            shutdown(descriptor, Int32(SHUT_WR))
            Glibc.close(descriptor)
        }
    }
}
