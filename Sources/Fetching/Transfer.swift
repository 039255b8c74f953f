import CCurl
import FoundationEssentials

/// One exchange with a server, without redirects: what libcurl hands over, collected within bounds.
final class Transfer {
    /// What the server answered.
    struct Answer {
        /// The HTTP status.
        var status: Int
        /// The header fields by name in lower case; the values of one name joined by ", ".
        var headers: [String: String]
        /// The body.
        var body: [UInt8]

        /// Whether the body is told to be packed but begins as a feed or a page does.
        var isPlainDocument: Bool {
            var start = body[...]
            if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
            start = start.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
            guard let first = start.first, let second = start.dropFirst().first else { return false }
            let isMarkup = first == UInt8(ascii: "<") && Self.markupBeginnings.contains(second)
            return isMarkup || first == UInt8(ascii: "{") && Self.objectBeginnings.contains(second)
        }

        private static let markupBeginnings = Set(
            "?!abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
        private static let objectBeginnings = Set("\"} \t\r\n".utf8)
    }

    private(set) var headers: [String: String] = [:]
    private(set) var body: [UInt8] = []
    private(set) var isTooLong = false
    private let mostBytes: Int
    private let isCancelled: @Sendable () -> Bool

    /// An exchange whose decoded body may have this many bytes.
    private init(mostBytes: Int, isCancelled: @escaping @Sendable () -> Bool) {
        self.mostBytes = mostBytes
        self.isCancelled = isCancelled
    }

    /// The answer to one GET request.
    /// - Parameters:
    ///   - address: an `http` or `https` address.
    ///   - fields: header lines to send, "Name: value".
    ///   - isRaw: whether the body is wanted as it was sent, not decoded.
    ///   - milliseconds: how long all of it may take.
    ///   - isCancelled: asked about once a second; the exchange ends where it says so.
    /// - Throws: ``FetchFailure``.
    static func get(
        _ address: String, fields: [String], isRaw: Bool, bounds: FetchRequest.Bounds, milliseconds: Int,
        host: String, isCancelled: @escaping @Sendable () -> Bool
    ) throws -> Answer {
        let transfer = Transfer(mostBytes: bounds.mostBytes, isCancelled: isCancelled)
        var outcome = crossread_outcome()
        withCStrings(fields) { pointers in
            address.withCString { address in
                UserAgent.text.withCString { agent in
                    var request = crossread_request()
                    request.address = address
                    request.user_agent = agent
                    request.headers = pointers.baseAddress
                    request.header_count = pointers.count
                    request.connect_milliseconds = min(bounds.connectMilliseconds, milliseconds)
                    request.total_milliseconds = milliseconds
                    request.slowest_bytes_a_second = 100
                    request.slow_seconds = 20
                    request.is_raw = isRaw
                    transfer.perform(&request, &outcome)
                }
            }
        }
        if transfer.isTooLong { throw FetchFailure.tooLong(limit: bounds.mostBytes) }
        if let failure = transfer.failure(of: outcome, host: host) { throw failure }
        return Answer(status: outcome.status, headers: transfer.headers, body: transfer.body)
    }

    private func perform(_ request: inout crossread_request, _ outcome: inout crossread_outcome) {
        let context = Unmanaged.passUnretained(self).toOpaque()
        crossread_get(
            &request,
            { Transfer.from($0)?.takeHeader(UnsafeRawBufferPointer(start: $1, count: $2)) ?? false },
            { Transfer.from($0)?.takeBody(UnsafeRawBufferPointer(start: $1, count: $2)) ?? false },
            { Transfer.from($0)?.isCancelled() == false }, context, &outcome)
    }

    private static func from(_ context: UnsafeMutableRawPointer?) -> Transfer? {
        context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
    }

    private func takeHeader(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let line = String(decoding: bytes, as: UTF8.self)
        if line.hasPrefix("HTTP/") { headers = [:] }
        guard headers.count < 200, let colon = line.firstIndex(of: ":") else { return headers.count < 200 }
        let name = line[..<colon].lowercased()
        let value = line[line.index(after: colon)...].trimmingSpace()
        headers[name] = headers[name].map { "\($0), \(value)" } ?? value
        return true
    }

    private func takeBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
        if body.count + bytes.count > mostBytes {
            isTooLong = true
            return false
        }
        body.append(contentsOf: bytes)
        return true
    }

    /// libcurl's codes are numbered for good (libcurl-errors(3)).
    private func failure(of outcome: crossread_outcome, host: String) -> FetchFailure? {
        var outcome = outcome
        let reason = withUnsafeBytes(of: &outcome.reason) {
            String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
        return switch outcome.code {
        case 0: nil
        case -1: .noTransport
        case 3: .badAddress(host)
        case 18, 55, 56, 92: .cutOff(host: host)
        case 52: .silent(host: host)
        case 5, 6, 7: .noConnection(host: host, reason: reason)
        case 28: .tooSlow(host: host)
        case 42: .cancelled
        // Of brotli libcurl says only that it could not write what it unpacked.
        case 23 where headers["content-encoding"] != nil, 61:
            .badlyPacked(host: host, encoding: headers["content-encoding"] ?? "")
        case 35, 51, 53, 54, 58, 59, 60, 77, 83, 91: .untrusted(host: host, reason: reason)
        default: .garbled(host: host, reason: reason)
        }
    }

    private static func withCStrings<Result>(
        _ strings: [String], _ body: (UnsafeBufferPointer<UnsafePointer<CChar>?>) -> Result
    ) -> Result {
        var flat: [CChar] = []
        var starts: [Int] = []
        for string in strings {
            starts.append(flat.count)
            flat += string.utf8CString
        }
        return flat.withUnsafeBufferPointer { buffer in
            starts.map { buffer.baseAddress?.advanced(by: $0) }.withUnsafeBufferPointer(body)
        }
    }
}

/// How the program names itself to servers.
enum UserAgent {
    static let text = "Crossread/0.4.0 (news reader for the terminal)"
}

extension StringProtocol {
    /// The text without white space at its ends.
    func trimmingSpace() -> String {
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
        return String(self[start..<end])
    }
}
