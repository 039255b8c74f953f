import Foundation
import News
import Synchronization
import TestServer

@testable import Library
@testable import Newsdesk

/// A site of feeds and pages on the loopback address, and a library that reads it.
final class FeedSite: Sendable {
    /// What lies at a path: a whole answer, head and body.
    private let answers = Mutex<[String: String]>([:])
    private let requests = Mutex<[String]>([])
    private let server = Mutex<LoopbackServer?>(nil)
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    let desk: Newsdesk

    init() throws {
        desk = try Newsdesk.open(at: folder.appendingPathComponent("library.sqlite").path)
        let started = try LoopbackServer { [self] head, connection in
            requests.withLock { $0.append(head) }
            let path = String(head.split(separator: " ").dropFirst().first ?? "/")
            connection.write(answers.withLock { $0[path] } ?? Self.answer("404 Not Found", ""))
        }
        server.withLock { $0 = started }
    }

    func close() {
        server.withLock { $0?.stop() }
        desk.close()
        try? FileManager.default.removeItem(at: folder)
    }

    /// Where the library lies.
    var libraryPath: String { desk.library.path }

    func address(_ path: String) -> String { server.withLock { $0?.address(path) } ?? "" }

    /// The heads of the requests for a path, in the order in which they came.
    func requests(for path: String) -> [String] {
        requests.withLock { $0.filter { $0.hasPrefix("GET \(path) ") } }
    }

    func put(_ path: String, _ body: String, fields: [String] = [], status: String = "200 OK") {
        answers.withLock { $0[path] = Self.answer(status, body, fields) }
    }

    private static func answer(_ status: String, _ body: String, _ fields: [String] = []) -> String {
        let head = ["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)", "Connection: close"] + fields
        return head.joined(separator: "\r\n") + "\r\n\r\n" + body
    }

    /// A feed of items: identity, address, headline and text each.
    func feed(_ title: String, _ items: [(id: String, link: String, title: String, text: String)]) -> String {
        let entries = items.map { item in
            """
            <item><guid isPermaLink="false">\(item.id)</guid><link>\(address(item.link))</link>\
            <title>\(item.title)</title><description>&lt;p&gt;\(item.text)&lt;/p&gt;</description></item>
            """
        }
        return #"<rss version="2.0"><channel><title>\#(title)</title>"# + entries.joined()
            + "</channel></rss>"
    }

    /// Adds feeds of these paths.
    func subscribe(_ paths: String...) throws -> [FeedID] {
        try desk.subscribe(paths.map { address($0) }).map(\.id)
    }

    func refresh(_ scope: RefreshScope = .all) throws -> RefreshReport {
        try desk.refresh(scope, progress: { _ in }, isCancelled: { false })
    }
}
