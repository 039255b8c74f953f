import Foundation
import TestServer
import Testing

@testable import Fetching

/// Servers that say that they pack their answers, and do otherwise.
@Suite struct FalseEncodingTests {
    private static let feed = "\u{FEFF}\n<rss version=\"2.0\"><channel><title>Harbour</title></channel></rss>"

    private static func fetch(
        _ encoding: String, _ body: String, evenIfAskedForPlain isStubborn: Bool = true
    ) throws -> String {
        let server = try LoopbackServer { head, connection in
            let isPlain = head.lowercased().contains("accept-encoding: identity") && !isStubborn
            let field = isPlain ? "" : "Content-Encoding: \(encoding)\r\n"
            connection.write(
                "HTTP/1.1 200 OK\r\n\(field)Content-Length: \(body.utf8.count)\r\n\r\n" + body)
        }
        defer { server.stop() }
        let response = try Fetcher.fetch(FetchRequest(address: server.address()))
        return String(decoding: response.body, as: UTF8.self)
    }

    @Test(arguments: ["gzip", "br", "deflate", "none", "utf-8", "gzip, gzip"])
    func `a feed that is said to be packed and is not is read as it is`(encoding: String) throws {
        #expect(try Self.fetch(encoding, Self.feed) == Self.feed)
    }

    @Test func `a JSON feed that is said to be packed and is not is read as it is`() throws {
        #expect(try Self.fetch("gzip", "{\"version\": 1}") == "{\"version\": 1}")
    }

    @Test func `a server that answers in plain when it is asked to is believed, whatever it sends`() throws {
        #expect(try Self.fetch("gzip", "plain words", evenIfAskedForPlain: false) == "plain words")
    }

    @Test func `an answer that cannot be unpacked and is no document is refused in words that say so`() {
        #expect(throws: FetchFailure.badlyPacked(host: "127.0.0.1", encoding: "gzip")) {
            try Self.fetch("gzip", "<<< 12 nonsense")
        }
        let sentence = FetchFailure.badlyPacked(host: "herald.example", encoding: "gz\u{1B}[2Jip").description
        #expect(
            sentence == "herald.example says that its answer is packed (gz[2Jip), but it cannot be unpacked; "
                + "look for another address of the feed, or tell its publisher")
    }
}
