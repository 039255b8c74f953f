import Foundation
import TestServer
import Testing

@testable import Fetching

@Suite struct FetcherTests {
    /// What a request to a server of this answer gives.
    private func fetch(
        path: String = "/", validators: FetchRequest.Validators = .init(),
        change: (inout FetchRequest.Bounds) -> Void = { _ in },
        _ answer: @escaping LoopbackServer.Answer
    ) throws -> FetchResponse {
        let server = try LoopbackServer(answer)
        defer { server.stop() }
        var bounds = FetchRequest.Bounds()
        change(&bounds)
        return try Fetcher.fetch(
            FetchRequest(address: server.address(path), validators: validators, bounds: bounds))
    }

    private func failure(
        change: (inout FetchRequest.Bounds) -> Void = { _ in }, _ answer: @escaping LoopbackServer.Answer
    ) -> FetchFailure? {
        do {
            _ = try fetch(change: change, answer)
            return nil
        } catch {
            return error as? FetchFailure
        }
    }

    @Test func `a document comes with its headers`() throws {
        let response = try fetch { _, connection in
            connection.write(
                "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nETag: \"a\"\r\nContent-Length: 2\r\n\r\nhi")
        }
        #expect(response.body == Array("hi".utf8))
        #expect(response.contentType == "text/xml")
        #expect(response.validators.entityTag == "\"a\"")
    }

    @Test func `an unchanged document is not sent again`() throws {
        let known = FetchRequest.Validators(entityTag: "\"a\"", lastModified: "Tue, 05 Mar 2024 07:08:09 GMT")
        let response = try fetch(validators: known) { head, connection in
            let isKnown =
                head.contains("If-None-Match: \"a\"") && head.contains("If-Modified-Since: Tue, 05 Mar")
            connection.write(isKnown ? "HTTP/1.1 304 Not Modified\r\n\r\n" : "HTTP/1.1 200 OK\r\n\r\nnew")
        }
        #expect(response.isUnchanged)
    }

    @Test func `what a server said cannot smuggle a header into the next request`() throws {
        let response = try fetch(validators: .init(entityTag: "\"a\"\r\nX-Evil: 1")) { head, connection in
            connection.write("HTTP/1.1 200 OK\r\n\r\n\(head.contains("\nX-Evil") ? "bad" : "good")")
        }
        #expect(response.body == Array("good".utf8))
    }

    @Test func `only an unbroken chain of permanent redirects is remembered`() throws {
        let response = try fetch(path: "/1") { head, connection in
            let step = head.split(separator: " ")[1]
            switch step {
            case "/1": connection.write("HTTP/1.1 301 Moved\r\nLocation: /2\r\n\r\n")
            case "/2": connection.write("HTTP/1.1 302 Found\r\nLocation: /3\r\n\r\n")
            case "/3": connection.write("HTTP/1.1 308 Moved\r\nLocation: /4\r\n\r\n")
            default: connection.write("HTTP/1.1 200 OK\r\n\r\nhere")
            }
        }
        #expect(response.address.hasSuffix("/4"))
        #expect(response.movedTo?.hasSuffix("/2") == true)
    }

    @Test func `a redirect to a file or another scheme leads nowhere`() {
        for target in ["file:///etc/passwd", "gopher://127.0.0.1/", "javascript:alert(1)"] {
            let failure = failure { _, connection in
                connection.write("HTTP/1.1 302 Found\r\nLocation: \(target)\r\n\r\n")
            }
            guard case .lostInRedirects = failure else {
                Issue.record("\(target) was followed: \(String(describing: failure))")
                continue
            }
        }
    }

    @Test func `a loop of redirects ends`() {
        let failure = failure { _, connection in connection.write("HTTP/1.1 302 Found\r\nLocation: /\r\n\r\n")
        }
        guard case .lostInRedirects = failure else { return #expect(failure != nil) }
    }

    @Test func `an endless body ends at the bound`() {
        let failure = failure {
            $0.mostBytes = 1 << 20
        } _: { _, connection in
            connection.write("HTTP/1.1 200 OK\r\n\r\n")
            let piece = [UInt8](repeating: 0x61, count: 1 << 16)
            while connection.write(piece) {}
        }
        #expect(failure == .tooLong(limit: 1 << 20))
    }

    @Test func `endless headers end`() {
        let failure = failure {
            $0.totalMilliseconds = 5_000
        } _: { _, connection in
            connection.write("HTTP/1.1 200 OK\r\n")
            var number = 0
            while connection.write("X-\(number): y\r\n") { number += 1 }
        }
        #expect(failure != nil)
    }

    @Test func `a body that drips ends at the deadline`() {
        let failure = failure {
            $0.totalMilliseconds = 300
        } _: { _, connection in
            connection.write("HTTP/1.1 200 OK\r\n\r\n")
            while connection.write("a") { usleep(20_000) }
        }
        guard case .tooSlow = failure else { return #expect(failure == nil, "it should have been too slow") }
    }

    @Test func `a server that says nothing ends at the deadline`() {
        let failure = failure {
            $0.totalMilliseconds = 200
        } _: { _, _ in
            usleep(2_000_000)
        }
        guard case .tooSlow = failure else { return #expect(failure == nil, "it should have been too slow") }
    }

    @Test func `a status line without a reason phrase is fine`() throws {
        let response = try fetch { _, connection in
            connection.write("HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nhi")
        }
        #expect(response.body == Array("hi".utf8))
    }

    @Test(arguments: [
        "", "\r\n\r\n", "SSH-2.0-OpenSSH_9.2\r\n", "HTTP/1.1 abc OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhi",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nnot gzip",
        "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhi", "\u{0}\u{1}\u{2}\u{3}",
    ])
    func `what is no web answer, or a torn one, gets a clear word`(answer: String) {
        let failure = failure { _, connection in connection.write(answer) }
        #expect(failure?.description.contains("127.0.0.1") == true)
    }

    @Test(arguments: [
        ("SSH-2.0-OpenSSH_9.2\r\n", "no web answer"), ("\u{0}\u{1}\u{2}", "no web answer"),
        ("", "closed the connection without an answer"),
        ("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhi", "was cut off"),
    ])
    func `another protocol, no answer and half an answer are told apart`(answer: String, words: String) {
        let failure = failure { _, connection in connection.write(answer) }
        #expect(failure?.description.contains(words) == true, "\(String(describing: failure))")
    }

    @Test func `only of what is kept it is said that it is tried again`() {
        let failure = FetchFailure.refused(status: 503, host: "herald.example", retryAfterSeconds: nil)
        #expect(
            failure.description
                == "herald.example is in trouble (503); it is tried again at the next reload")
        #expect(
            failure.sentence(isTriedAgain: false) == "herald.example is in trouble (503); try again later")
    }

    @Test(arguments: [(401, "login"), (404, "404"), (429, "left alone"), (500, "trouble"), (418, "418")])
    func `an error status says what to do`(status: Int, word: String) {
        let failure = failure { _, connection in
            connection.write("HTTP/1.1 \(status) X\r\nRetry-After: 120\r\n\r\n")
        }
        #expect(failure?.description.contains(word) == true)
        if case .refused(_, _, let seconds) = failure { #expect(seconds == 120) }
    }

    @Test func `a document that is gone for good is told apart`() {
        let failure = failure { _, connection in connection.write("HTTP/1.1 410 Gone\r\n\r\n") }
        guard case .gone = failure else { return #expect(failure == nil, "it should be gone") }
    }

    /// "hello" in a block that is not compressed (RFC 7932, section 9.2; RFC 8878, section 3.1.1).
    @Test(arguments: [
        ("br", [0x40, 0x00, 0x10, 0x68, 0x65, 0x6C, 0x6C, 0x6F, 0x03]),
        (
            "zstd",
            [
                0x28, 0xB5, 0x2F, 0xFD, 0x20, 0x05, 0x29, 0x00, 0x00, 0x68, 0x65, 0x6C, 0x6C, 0x6F,
            ]
        ),
    ])
    func `a body may come in every coding that is asked for`(coding: String, body: [UInt8]) throws {
        let response = try fetch { head, connection in
            let isAsked = head.lowercased().contains("accept-encoding:") && head.contains(coding)
            connection.write(
                "HTTP/1.1 200 OK\r\n" + (isAsked ? "Content-Encoding: \(coding)\r\n\r\n" : "\r\n"))
            connection.write(isAsked ? body : Array("\(coding) was not asked for".utf8))
        }
        #expect(String(decoding: response.body, as: UTF8.self) == "hello")
    }

    @Test func `a closed door is told from a slow one`() throws {
        let server = try LoopbackServer { _, _ in }
        let address = server.address()
        server.stop()
        #expect(throws: FetchFailure.self) { try Fetcher.fetch(FetchRequest(address: address)) }
    }

    @Test(arguments: ["", "words", "ftp://127.0.0.1/x", "javascript:alert(1)", "http//missing.example"])
    func `other addresses are refused before anything is sent`(address: String) {
        #expect(throws: FetchFailure.badAddress(address)) {
            try Fetcher.fetch(FetchRequest(address: address))
        }
    }

    @Test func `a file is read within the same bounds`() throws {
        let path = NSTemporaryDirectory() + "crossread-fetcher-\(UUID().uuidString)"
        try Data(repeating: 0x61, count: 100).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        var request = FetchRequest(address: "file://\(path)")
        #expect(try Fetcher.fetch(request).body.count == 100)
        request.bounds.mostBytes = 50
        #expect(throws: FetchFailure.tooLong(limit: 50)) { try Fetcher.fetch(request) }
    }
}
