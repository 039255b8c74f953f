/// What a server, or a file, answered.
package struct FetchResponse: Hashable, Sendable {
    /// The HTTP status; 200 for a file.
    package var status: Int
    /// Where the document lay after all redirects.
    package var address: String
    /// Where it will lie from now on: the last address that only permanent redirects led to; nil where none did.
    package var movedTo: String?
    /// The decoded body; empty for an unchanged document.
    package var body: [UInt8]
    /// The header fields by name in lower case; the values of one name joined by ", ".
    package var headers: [String: String]

    /// Whether the server says that nothing changed since the validators that were sent.
    package var isUnchanged: Bool { status == 304 }

    /// The media type with its character set, as it was sent.
    package var contentType: String? { headers["content-type"] }

    /// What to send along the next time.
    package var validators: FetchRequest.Validators {
        FetchRequest.Validators(entityTag: headers["etag"], lastModified: headers["last-modified"])
    }
}

/// Why a document could not be had, in words that tell what to do.
package enum FetchFailure: Error, Hashable, CustomStringConvertible {
    /// The address has another scheme than `http`, `https` or `file`, or makes no sense.
    case badAddress(String)
    /// There is no such file, or it may not be read.
    case unreadableFile(String)
    /// The server's name is not known, or nobody listens there.
    case noConnection(host: String, reason: String)
    /// It took too long.
    case tooSlow(host: String)
    /// The body is longer than the bound.
    case tooLong(limit: Int)
    /// More redirects than the bound, or one that leads nowhere.
    case lostInRedirects(address: String)
    /// The server's certificate is not to be trusted.
    case untrusted(host: String, reason: String)
    /// The server answered with an error.
    case refused(status: Int, host: String, retryAfterSeconds: Int?)
    /// The document is gone for good (410).
    case gone(address: String)
    /// The server took the request and closed the connection.
    case silent(host: String)
    /// The connection ended before all had come.
    case cutOff(host: String)
    /// What came is no HTTP.
    case garbled(host: String, reason: String)
    /// The body cannot be unpacked in the way that the server says it is packed.
    case badlyPacked(host: String, encoding: String)
    /// The system has no libcurl.
    case noTransport
    /// The reader wanted it no more.
    case cancelled

    /// The sentence the user sees of a feed that is kept, whatever happens to it.
    package var description: String { sentence(isTriedAgain: true) }

    /// The sentence the user sees.
    /// - Parameter isTriedAgain: whether the document is asked for again at the next reload.
    package func sentence(isTriedAgain: Bool) -> String {
        let later = isTriedAgain ? "it is tried again at the next reload" : "try again later"
        return switch self {
        case .badAddress(let address): "\(address) is no address that can be read; give http, https or file"
        case .unreadableFile(let path): "cannot read \(path); check that the file exists and may be read"
        case .noConnection(let host, let reason):
            "\(host) cannot be reached (\(reason)); check the address and the network"
        case .tooSlow(let host): "\(host) took too long to answer; \(later)"
        case .tooLong(let limit):
            "the document is over \(limit >> 20) MB and was not read further; check the address"
        case .lostInRedirects(let address):
            "\(address) redirects without end or to nowhere; check the address in a browser"
        case .untrusted(let host, let reason):
            "\(host) cannot be trusted (\(reason)); nothing was read from it"
        case .refused(let status, let host, _): Self.word(forStatus: status, host: host, later)
        case .gone(let address): "\(address) is gone for good; remove the feed, or look for its new place"
        case .silent(let host): "\(host) closed the connection without an answer; \(later)"
        case .cutOff(let host): "the answer of \(host) was cut off; \(later)"
        case .garbled(let host, let reason):
            "\(host) sent something that is no web answer (\(reason)); check the address"
        case .badlyPacked(let host, let encoding):
            "\(host) says that its answer is packed (\(Self.plain(encoding))), but it cannot be unpacked; "
                + "look for another address of the feed, or tell its publisher"
        case .cancelled: "it was stopped before an answer came"
        case .noTransport: "libcurl is missing; install it to read from the web"
        }
    }

    /// The printable part of what a server wrote, no more than a word or two of it.
    private static func plain(_ text: String) -> String {
        String(text.unicodeScalars.filter { (0x20..<0x7F).contains($0.value) }.prefix(40).map(Character.init))
    }

    private static func word(forStatus status: Int, host: String, _ later: String) -> String {
        switch status {
        case 401, 403:
            "\(host) wants a login or keeps readers out (\(status)); put a login into ~/.netrc if you have one"
        case 404: "\(host) has nothing at this address (404); check the address"
        case 429: "\(host) asks to be left alone for a while (429); \(later)"
        case 500...599: "\(host) is in trouble (\(status)); \(later)"
        default: "\(host) answered with \(status); check the address in a browser"
        }
    }
}
