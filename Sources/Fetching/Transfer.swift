import CCurl
import FoundationEssentials

/// One exchange with a server, without redirects: what libcurl hands over, collected within bounds.
final class Transfer {
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
    ///   - milliseconds: how long all of it may take.
    ///   - isCancelled: asked about once a second; the exchange ends where it says so.
    /// - Throws: ``FetchFailure``.
    static func get(
        _ address: String, fields: [String], bounds: FetchRequest.Bounds, milliseconds: Int, host: String,
        isCancelled: @escaping @Sendable () -> Bool
    ) throws -> (status: Int, headers: [String: String], body: [UInt8]) {
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
                    transfer.perform(&request, &outcome)
                }
            }
        }
        if transfer.isTooLong { throw FetchFailure.tooLong(limit: bounds.mostBytes) }
        if let failure = failure(of: outcome, host: host) { throw failure }
        return (outcome.status, transfer.headers, transfer.body)
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
    private static func failure(of outcome: crossread_outcome, host: String) -> FetchFailure? {
        var outcome = outcome
        let reason = withUnsafeBytes(of: &outcome.reason) {
            String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
        return switch outcome.code {
        case 0: nil
        case -1: .noTransport
        case 1, 3: .badAddress(host)
        case 5, 6, 7: .noConnection(host: host, reason: reason)
        case 28: .tooSlow(host: host)
        case 42: .cancelled
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
