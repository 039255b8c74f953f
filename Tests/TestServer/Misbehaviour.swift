import Foundation

/// Everything that a server can do wrong.
package enum Misbehaviour {
    private static let head = "HTTP/1.1 200 OK\r\n"

    /// Each way of misbehaving by its path.
    package static let ways: [String: @Sendable (LoopbackServer.Connection) -> Void] = [
        "nothing": { _ in },
        "only-line-ends": { $0.write("\r\n\r\n\r\n") },
        "other-protocol": { $0.write("220 mail.example ESMTP\r\n") },
        "binary": { $0.write([UInt8](repeating: 0xFE, count: 4096)) },
        "http-0.9": { $0.write("<rss><channel/></rss>") },
        "bad-status": { $0.write("HTTP/1.1 9999 Strange\r\n\r\n") },
        "no-status": { $0.write("HTTP/1.1\r\n\r\nhi") },
        "bad-version": { $0.write("HTTP/9.9 200 OK\r\n\r\nhi") },
        "short-body": { $0.write(head + "Content-Length: 99999\r\n\r\nhi") },
        "negative-length": { $0.write(head + "Content-Length: -1\r\n\r\nhi") },
        "huge-length": { $0.write(head + "Content-Length: 99999999999999999999\r\n\r\nhi") },
        "two-lengths": { $0.write(head + "Content-Length: 1\r\nContent-Length: 9\r\n\r\nhi") },
        "bad-chunk": { $0.write(head + "Transfer-Encoding: chunked\r\n\r\nzz\r\nhi") },
        "huge-chunk": { $0.write(head + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\nhi") },
        "torn-chunk": { $0.write(head + "Transfer-Encoding: chunked\r\n\r\n10\r\nhi") },
        "not-gzip": { $0.write(head + "Content-Encoding: gzip\r\n\r\nplain") },
        "not-brotli": { $0.write(head + "Content-Encoding: br\r\n\r\nplain") },
        "unknown-encoding": { $0.write(head + "Content-Encoding: rot13\r\n\r\nplain") },
        "many-encodings": {
            $0.write(head + "Content-Encoding: gzip, gzip, gzip, gzip, gzip, gzip\r\n\r\nplain")
        },
        "loop": { $0.write("HTTP/1.1 301 Moved\r\nLocation: /loop\r\n\r\n") },
        "to-nowhere": { $0.write("HTTP/1.1 302 Found\r\n\r\n") },
        "to-a-file": { $0.write("HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\n\r\n") },
        "to-script": { $0.write("HTTP/1.1 302 Found\r\nLocation: javascript:alert(1)\r\n\r\n") },
        "unexpected-304": { $0.write("HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\nhello") },
        "long-wait": { $0.write("HTTP/1.1 429 Later\r\nRetry-After: 99999999999999999999\r\n\r\n") },
        "login": { $0.write("HTTP/1.1 401 No\r\nWWW-Authenticate: Strange realm=\"\u{1B}[2J\"\r\n\r\n") },
        "long-header": { $0.write(head + "X: " + String(repeating: "y", count: 400_000) + "\r\n\r\n") },
        "zeros-in-header": { $0.write(head + "X: a\u{0}b\r\n\r\nhi") },
        "header-flood": { connection in
            connection.write(head)
            for number in 0..<100_000 where !connection.write("X-\(number): y\r\n") { return }
        },
        "endless-continue": { connection in
            for _ in 0..<100_000 where !connection.write("HTTP/1.1 100 Continue\r\n\r\n") { return }
        },
        "endless-body": { connection in
            connection.write(head + "\r\n")
            let piece = [UInt8](repeating: 0x61, count: 1 << 16)
            while connection.write(piece) {}
        },
        "drip": { connection in
            connection.write(head + "\r\n")
            while connection.write("a") { usleep(20_000) }
        },
        "silence": { _ in usleep(2_500_000) },
        "never-closing": { connection in
            connection.write(head + "\r\nhi")
            usleep(2_500_000)
        },
    ]

    /// Misbehaves in the way that the path of a request names; false where it names none.
    package static func answer(_ head: String, _ connection: LoopbackServer.Connection) -> Bool {
        let path = head.split(separator: " ").dropFirst().first.map { String($0.dropFirst()) } ?? ""
        guard let way = ways[path] else { return false }
        way(connection)
        return true
    }
}
