import Foundation
import News
import Testing

@testable import Newsdesk

@Suite struct ComparingTests {
    /// An agency's report, as ten outlets print it.
    private static let agency = """
        Inspectors closed the Varnow bridge on Tuesday after they found a crack in one of its eastern pillars. Mayor \
        Edda Brinkmann said the bridge would stay shut for at least six weeks while engineers from Lorring \
        Structural examine the pillar. About 14,000 cars cross the Varnow each day. Ferries will carry commuters \
        from Monday, and the railway adds four trains in the morning and four in the evening. The bridge was built \
        in 1961 and was last inspected three years ago, when nothing was found.
        """
    private static let short = """
        Edda Brinkmann, the mayor, shut the Varnow bridge for six weeks because of a crack that inspectors found in \
        an eastern pillar. Lorring Structural was hired to examine the Varnow pillar.
        """

    private func record(_ outlet: String, _ text: String) -> String {
        #"{"id":"\#(outlet)","outlet":"\#(outlet)","published":"2026-03-01","title":"Varnow bridge closed","text":"\#(text)"}"#
    }

    @Test
    func `of many accounts those that stand on their own are compared, and the one at hand in any case`()
        throws
    {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("records.jsonl")
        let copies = (1...14).map { record("Copy \($0)", Self.agency + " Printed by Copy \($0).") }
        let lines = copies + [record("Herald", Self.short), record("Post", Self.short + " Nobody was hurt.")]
        try Data(lines.joined(separator: "\n").utf8).write(to: file)
        let newsdesk = try Newsdesk.temporary()
        defer { newsdesk.close() }
        _ = try newsdesk.take([file.path], outlet: nil, progress: { _ in }, isCancelled: { false })
        let story = try #require(try newsdesk.stories(0..<10).0.rows.first)
        #expect(story.articleCount == 16)
        let last = ArticleID(rawValue: 14)
        let outlets = try newsdesk.comparedStory(story.id, with: last).accounts.compactMap(\.summary.outlet)
        #expect(outlets.count == ComparedStory.mostAccounts)
        #expect(outlets.contains("Herald"))
        #expect(outlets.contains("Copy 14"))
        let without = try newsdesk.comparedStory(story.id).accounts.compactMap(\.summary.outlet)
        #expect(!without.contains("Copy 14"))
    }
}
