import Foundation
import News
import Testing

@testable import Newsdesk

@Suite struct DecidingTests {
    private static let bridgeA = """
        Old Varnow bridge closed after crack found
        Inspectors closed the Varnow bridge on Tuesday after they found a crack in one of its eastern pillars. Mayor \
        Edda Brinkmann said the bridge would stay shut for at least six weeks while engineers from Lorring \
        Structural examine the pillar. About 14,000 cars cross the Varnow each day.
        """
    private static let bridgeB = """
        Crack shuts Varnow crossing for six weeks
        Commuters face weeks of detours after engineers discovered a crack in a pillar of the Varnow bridge. “Nobody \
        will drive over it until we know why it cracked,” said Edda Brinkmann, the mayor. Lorring Structural was \
        hired to study the pillar.
        """
    private static let bridgeC = """
        Varnow bridge: engineers study cracked pillar
        Lorring Structural sent nine engineers to the cracked pillar of the Varnow bridge. Mayor Edda Brinkmann said \
        the crossing stays shut for six weeks, and ferries carry commuters meanwhile.
        """
    private static let orchard = """
        Frost destroys half of Halden apple harvest
        Growers in the Halden valley lost about half of their apple blossom to a late frost, the farmers’ union said. \
        Union chairman Piet Oosterling asked the province for emergency loans.
        """

    /// A library in a folder; the test opens it as often as it likes.
    private func withLibrary(_ test: (_ open: () throws -> Newsdesk, _ folder: URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try test({ try Newsdesk.open(at: folder.appendingPathComponent("library.sqlite").path) }, folder)
    }

    private func take(_ texts: [String], _ newsdesk: Newsdesk, _ folder: URL) throws {
        var paths: [String] = []
        for text in texts {
            let file = folder.appendingPathComponent(UUID().uuidString + ".txt")
            try Data(text.utf8).write(to: file)
            paths.append(file.path)
        }
        _ = try newsdesk.take(paths, outlet: nil, progress: { _ in }, isCancelled: { false })
    }

    private func story(_ newsdesk: Newsdesk, _ article: Int64) throws -> StoryID {
        try #require(try newsdesk.reading(ArticleID(rawValue: article)).0.summary.story)
    }

    @Test func `an article that was split off stays apart after a restart and when more arrives`() throws {
        try withLibrary { open, folder in
            var newsdesk = try open()
            try take([Self.bridgeA, Self.bridgeB], newsdesk, folder)
            let first = try story(newsdesk, 1)
            #expect(try story(newsdesk, 2) == first)
            try newsdesk.decide(.splitOff(ArticleID(rawValue: 2), from: first))
            #expect(try story(newsdesk, 2) != first)
            newsdesk.close()
            newsdesk = try open()
            try take([Self.bridgeC], newsdesk, folder)
            #expect(try story(newsdesk, 2) != story(newsdesk, 1))
            #expect(try newsdesk.stories(0..<9).1.stories == 2)
            newsdesk.close()
        }
    }

    @Test func `joined stories stay joined, and taking it back parts them as they were`() throws {
        try withLibrary { open, folder in
            var newsdesk = try open()
            try take([Self.bridgeA, Self.orchard], newsdesk, folder)
            let (bridge, orchard) = (try story(newsdesk, 1), try story(newsdesk, 2))
            try newsdesk.decide(.join(orchard, into: bridge))
            #expect(try story(newsdesk, 2) == bridge)
            newsdesk.close()
            newsdesk = try open()
            try take([Self.bridgeB, Self.bridgeC], newsdesk, folder)
            #expect(try story(newsdesk, 2) == story(newsdesk, 1))
            #expect(try newsdesk.detail(of: try story(newsdesk, 1)).accounts.count == 4)
            #expect(try newsdesk.whyHere(ArticleID(rawValue: 2)).hasPrefix("You joined two stories here"))
            try newsdesk.takeBack(.join(orchard, into: bridge))
            #expect(try story(newsdesk, 2) == orchard)
            newsdesk.close()
        }
    }

    @Test func `a named story keeps its name when it grows, and loses it when that is taken back`() throws {
        try withLibrary { open, folder in
            let newsdesk = try open()
            try take([Self.bridgeA], newsdesk, folder)
            let bridge = try story(newsdesk, 1)
            try newsdesk.decide(.name(bridge, "The cracked pillar"))
            try take([Self.bridgeB, Self.bridgeC], newsdesk, folder)
            let row = try newsdesk.detail(of: try story(newsdesk, 1)).story
            #expect(row.headline == "The cracked pillar" && row.articleCount == 3)
            try newsdesk.takeBack(.name(bridge, "The cracked pillar"))
            #expect(try newsdesk.detail(of: row.id).story.headline.contains("Varnow"))
            newsdesk.close()
        }
    }

    @Test func `a decision about a story that is gone says so and changes nothing`() throws {
        try withLibrary { open, folder in
            let newsdesk = try open()
            try take([Self.bridgeA], newsdesk, folder)
            let gone = StoryID(rawValue: 99)
            #expect(throws: (any Error).self) { try newsdesk.decide(.name(gone, "Nothing")) }
            #expect(throws: (any Error).self) {
                try newsdesk.decide(.join(gone, into: try story(newsdesk, 1)))
            }
            #expect(try newsdesk.stories(0..<9).1.stories == 1)
            newsdesk.close()
        }
    }

    @Test func `marking a story marks all its articles and tells which were not`() throws {
        try withLibrary { open, folder in
            let newsdesk = try open()
            try take([Self.bridgeA, Self.bridgeB, Self.orchard], newsdesk, folder)
            try newsdesk.markRead([ArticleID(rawValue: 1)], true)
            let bridge = try story(newsdesk, 1)
            #expect(try newsdesk.markStories([bridge], isRead: true) == [ArticleID(rawValue: 2)])
            #expect(try newsdesk.stories(0..<9).1.unread == 1)
            newsdesk.close()
        }
    }
}
