import Foundation
import Newsdesk
import Reader
import Terminal
import Testing

@testable import crossread

@Suite struct EffectRunnerTests {
    /// A runner on a library of one article, and the box it posts to.
    private func runner(_ newsdesk: Newsdesk) throws -> (EffectRunner, Mailbox) {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".txt")
        try Data("Bridge closed for a week\n\nThe bridge shut on Friday.\n".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        _ = try newsdesk.take([file.path], outlet: nil, progress: { _ in }, isCancelled: { false })
        let mailbox = Mailbox(wakeUp: try #require(WakingPipe()))
        return (EffectRunner(work: WishWork(newsdesk: newsdesk), mailbox: mailbox), mailbox)
    }

    /// The tickets of the answers up to one ticket, in order of arrival.
    private func tickets(in mailbox: Mailbox, upTo last: Int) throws -> [Int] {
        let deadline = Date(timeIntervalSinceNow: 60)
        var tickets: [Int] = []
        while !tickets.contains(last) {
            try #require(Date() < deadline)
            _ = Waiting.untilReadable([mailbox.wakeUp.readingEnd], milliseconds: 1000)
            for case .answer(_, let ticket) in mailbox.drain() { tickets.append(ticket) }
        }
        return tickets
    }

    @Test func `the newest search is answered and none after it`() throws {
        let newsdesk = try Newsdesk.temporary()
        defer { newsdesk.close() }
        let (runner, mailbox) = try runner(newsdesk)
        for ticket in 1...30 {
            runner.start(Effect(ticket: ticket, wish: .search("bridge", limit: ticket)))
        }
        let answered = try tickets(in: mailbox, upTo: 30)
        #expect(answered.last == 30)
        #expect(answered == answered.sorted())
        runner.finish()
    }

    @Test func `what cannot be done is answered in words`() throws {
        let newsdesk = try Newsdesk.temporary()
        defer { newsdesk.close() }
        let (runner, mailbox) = try runner(newsdesk)
        runner.start(Effect(ticket: 7, wish: .take(["/no/such/file"])))
        #expect(try tickets(in: mailbox, upTo: 7).allSatisfy { $0 == 7 })
        runner.finish()
    }

    @Test func `a mark that was asked for is made before the end`() throws {
        let newsdesk = try Newsdesk.temporary()
        defer { newsdesk.close() }
        let (runner, _) = try runner(newsdesk)
        #expect(try newsdesk.articles(0..<1).1.unread == 1)
        runner.start(Effect(ticket: 1, wish: .markAllRead))
        runner.finish()
        #expect(try newsdesk.articles(0..<1).1.unread == 0)
    }
}
