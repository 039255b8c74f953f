import Foundation

/// Brings documents from the web or from files, within bounds.
package enum Fetcher {
    /// The answer to a request, redirects followed. Blocks the thread that calls it.
    /// - Parameter isCancelled: asked about once a second; the transfer ends where it says so.
    /// - Throws: ``FetchFailure``; an answer with an error status is one.
    package static func fetch(
        _ request: FetchRequest, isCancelled: @escaping @Sendable () -> Bool = { false }
    ) throws -> FetchResponse {
        guard let url = URL(string: request.address), let scheme = url.scheme?.lowercased() else {
            throw FetchFailure.badAddress(request.address)
        }
        switch scheme {
        case "file": return try readFile(url, request)
        case "http", "https": return try follow(request, isCancelled)
        default: throw FetchFailure.badAddress(request.address)
        }
    }

    /// A file's time of change and length stand for what a server says of a document.
    private static func readFile(_ url: URL, _ request: FetchRequest) throws -> FetchResponse {
        guard let handle = FileHandle(forReadingAtPath: url.path) else {
            throw FetchFailure.unreadableFile(url.path)
        }
        defer { try? handle.close() }
        var status = stat()
        guard fstat(handle.fileDescriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw FetchFailure.unreadableFile(url.path)
        }
        let changed = status.st_mtim
        let state = "\(changed.tv_sec).\(changed.tv_nsec) \(status.st_size)"
        var response = FetchResponse(
            status: 304, address: url.absoluteString, movedTo: nil, body: [],
            headers: ["last-modified": state])
        if state == request.validators.lastModified { return response }
        let most = request.bounds.mostBytes
        let data = (try? handle.read(upToCount: most + 1)) ?? Data()
        if data.count > most { throw FetchFailure.tooLong(limit: most) }
        response.status = 200
        response.body = Array(data)
        return response
    }

    private static func follow(
        _ request: FetchRequest, _ isCancelled: @escaping @Sendable () -> Bool
    ) throws -> FetchResponse {
        var address = request.address
        var movedTo: String?
        var isPermanent = true
        let deadline =
            DispatchTime.now().uptimeNanoseconds + UInt64(request.bounds.totalMilliseconds) * 1_000_000
        for _ in 0...request.bounds.mostRedirects {
            let host = URL(string: address)?.host ?? address
            let answer = try exchange(address, request, host: host, deadline: deadline, isCancelled)
            guard (301...308).contains(answer.status), answer.status != 304, answer.status != 305 else {
                let response = FetchResponse(
                    status: answer.status, address: address, movedTo: movedTo, body: answer.body,
                    headers: answer.headers)
                return try checked(response, host: host)
            }
            address = try next(after: address, answer.headers["location"])
            isPermanent = isPermanent && (answer.status == 301 || answer.status == 308)
            if isPermanent { movedTo = address }
        }
        throw FetchFailure.lostInRedirects(address: request.address)
    }

    /// What one server answers. One that says that it packs its answer and does not, as some do behind a proxy, is asked
    /// once more for a plain one, and is taken at its body where that is plainly a document.
    private static func exchange(
        _ address: String, _ request: FetchRequest, host: String, deadline: UInt64,
        _ isCancelled: @escaping @Sendable () -> Bool
    ) throws -> Transfer.Answer {
        func answer(isRaw: Bool) throws -> Transfer.Answer {
            let now = DispatchTime.now().uptimeNanoseconds
            guard now < deadline else { throw FetchFailure.tooSlow(host: host) }
            return try Transfer.get(
                address, fields: fields(of: request) + (isRaw ? ["Accept-Encoding: identity"] : []),
                isRaw: isRaw, bounds: request.bounds,
                milliseconds: max(1, Int((deadline - now) / 1_000_000)), host: host, isCancelled: isCancelled)
        }
        do {
            return try answer(isRaw: false)
        } catch let failure as FetchFailure {
            guard case .badlyPacked = failure else { throw failure }
            let plain = try answer(isRaw: true)
            if let encoding = plain.headers["content-encoding"], encoding.lowercased() != "identity",
                !plain.isPlainDocument
            {
                throw failure
            }
            return plain
        }
    }

    /// A redirect may lead to the web only, never to a file.
    private static func next(after address: String, _ location: String?) throws -> String {
        guard let location, let target = URL(string: location, relativeTo: URL(string: address)),
            ["http", "https"].contains(target.scheme?.lowercased() ?? "")
        else { throw FetchFailure.lostInRedirects(address: address) }
        return target.absoluteString
    }

    private static func fields(of request: FetchRequest) -> [String] {
        var fields = [
            "Accept: application/atom+xml, application/rss+xml, application/feed+json, text/html, */*;q=0.5"
        ]
        if let tag = request.validators.entityTag { fields.append("If-None-Match: \(oneLine(tag))") }
        if let date = request.validators.lastModified { fields.append("If-Modified-Since: \(oneLine(date))") }
        return fields
    }

    /// What a server once said goes back to it without the line ends that could make more headers of it.
    private static func oneLine(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
    }

    private static func checked(_ response: FetchResponse, host: String) throws -> FetchResponse {
        switch response.status {
        case 200..<300, 304: return response
        case 410: throw FetchFailure.gone(address: response.address)
        default:
            throw FetchFailure.refused(
                status: response.status, host: host,
                retryAfterSeconds: NextLook.secondsToWait(response.headers["retry-after"], now: Date()))
        }
    }
}
