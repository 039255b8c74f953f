import Foundation
import TestServer
import Testing

@testable import Fetching

/// Everything that a server can do wrong at once, beside others that do all right.
@Suite struct HostileServerTests {
    private struct Result: Sendable {
        var path: String
        var body: [UInt8]?
        var failure: FetchFailure?
    }

    private static func bounds() -> FetchRequest.Bounds {
        var bounds = FetchRequest.Bounds()
        bounds.totalMilliseconds = 1_500
        bounds.mostBytes = 1 << 20
        return bounds
    }

    @Test func `servers that misbehave in thirty ways stop no other, and each gets a word`() throws {
        let server = try LoopbackServer { head, connection in
            if Misbehaviour.answer(head, connection) { return }
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ngood")
        }
        defer { server.stop() }
        var paths: [String] = []
        for (place, way) in Misbehaviour.ways.keys.sorted().enumerated() {
            paths.append(way)
            if place % 4 == 0 { paths.append("good-\(place)") }
        }
        var results: [Result] = []
        try Transfers.run(
            paths, address: { server.address("/" + $0) }, isCancelled: { false },
            work: { path in Self.fetch(path, server.address("/" + path)) }, deliver: { results.append($0) })
        #expect(Misbehaviour.ways.count >= 30 && results.count == paths.count)
        for result in results {
            #expect((result.body?.count ?? 0) <= 1 << 20)
            if result.path.hasPrefix("good") {
                #expect(
                    result.body == Array("good".utf8), "\(result.path): \(String(describing: result.failure))"
                )
            } else if let failure = result.failure {
                #expect(failure.description.unicodeScalars.allSatisfy { $0.value >= 0x20 }, "\(result.path)")
            }
        }
        #expect(results.count { $0.failure != nil } >= 20)
    }

    private static func fetch(_ path: String, _ address: String) -> Result {
        do {
            let response = try Fetcher.fetch(FetchRequest(address: address, bounds: bounds()))
            return Result(path: path, body: response.body)
        } catch {
            return Result(path: path, failure: error as? FetchFailure)
        }
    }

    @Test func `encryption that is none, a closed door and an unknown name get a word`() throws {
        let server = try LoopbackServer { _, connection in connection.write("HTTP/1.1 200 OK\r\n\r\nhi") }
        let plain = server.address().replacing("http://", with: "https://")
        defer { server.stop() }
        for address in [plain, "http://127.0.0.1:1/", "http://no-such-host.invalid/", "http://[::1]:1/"] {
            #expect(throws: FetchFailure.self) {
                try Fetcher.fetch(FetchRequest(address: address, bounds: Self.bounds()))
            }
        }
    }
}
