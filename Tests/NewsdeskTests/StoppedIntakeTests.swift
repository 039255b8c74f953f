import Foundation
import News
import Synchronization
import Testing

@testable import Newsdesk

@Suite struct StoppedIntakeTests {
    @Test func `a stopped intake loses nothing, and the next goes on with what waits`() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".jsonl")
        defer { try? FileManager.default.removeItem(at: file) }
        let lines = (0..<900).map { #"{"id":"\#($0)","text":"Rain fell on day \#($0), the mayor said."}"# }
        try Data(lines.joined(separator: "\n").utf8).write(to: file)
        let newsdesk = try Newsdesk.temporary()
        defer { newsdesk.close() }

        let isAnalysing = Mutex(false)
        let report = try newsdesk.take(
            [file.path], outlet: nil,
            progress: { if $0.stage == .analysing { isAnalysing.withLock { $0 = true } } },
            isCancelled: { isAnalysing.withLock { $0 } })
        #expect(report.isStopped && report.added == 900)
        #expect(report.analysed > 0 && report.analysed < 900)
        let counts = try newsdesk.articles(0..<1).1
        #expect(counts.articles == 900 && counts.waiting == 900 - report.analysed)

        let rest = try newsdesk.take([], outlet: nil, progress: { _ in }, isCancelled: { false })
        #expect(rest.analysed == 900 - report.analysed)
        #expect(try newsdesk.articles(0..<1).1.waiting == 0)
    }

    @Test func `copies of one text count as one outlet`() throws {
        let text = """
            The harbour of Brackwater stayed closed on Monday after 400 dockers walked out over wages. Union leader Ana \
            Reyes said the strike would go on until Friday at least. Port director Tom Hill said ships were being sent \
            to Eastmouth, where cranes stand idle since the spring, and that talks would begin on Tuesday evening.
            """
        let lines = ["Herald", "Post", "Sun"].map {
            #"{"outlet":"\#($0)","published":"2024-11-21","text":"\#(text)"}"#
        }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".jsonl")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(lines.joined(separator: "\n").utf8).write(to: file)
        let newsdesk = try Newsdesk.temporary()
        defer { newsdesk.close() }
        _ = try newsdesk.take([file.path], outlet: nil, progress: { _ in }, isCancelled: { false })
        let story = try #require(try newsdesk.stories(0..<10).0.rows.first)
        #expect(story.articleCount == 3 && story.outletCount == 1)
    }

    @Test func `the accounts of one event become one story with its outlets`() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".jsonl")
        defer { try? FileManager.default.removeItem(at: file) }
        let story = """
            The harbour of Brackwater stayed closed on Monday after 400 dockers walked out over wages. Union leader Ana \
            Reyes said the strike would go on. Port director Tom Hill said ships were being sent to Eastmouth.
            """
        let second = """
            Brackwater's harbour was shut for the day by a walkout of about 400 dockers, who want better wages. The \
            strike goes on, union leader Ana Reyes told reporters. Tom Hill, the port's director, sends ships to \
            Eastmouth meanwhile. The mayor asked both sides to talk.
            """
        let other =
            "A comet was seen over the Lowfell observatory. Astronomer Ida Voss said it would return in 90 years."
        let texts = [
            ("Herald", story), ("Post", second),
            ("Sun", other),
        ]
        let lines = texts.map { outlet, text in
            #"{"outlet":"\#(outlet)","published":"2024-11-21","title":"","text":"\#(text)"}"#
        }
        try Data(lines.joined(separator: "\n").utf8).write(to: file)
        let newsdesk = try Newsdesk.temporary()
        defer { newsdesk.close() }
        _ = try newsdesk.take([file.path], outlet: nil, progress: { _ in }, isCancelled: { false })
        let (stories, counts) = try newsdesk.stories(0..<10)
        #expect(counts.stories == 2)
        #expect(stories.rows.map(\.articleCount) == [2, 1])
        #expect(stories.rows.first?.outletCount == 2)
        let compared = try newsdesk.comparedStory(try #require(stories.rows.first?.id))
        #expect(compared.accounts.count == 2)
    }
}
