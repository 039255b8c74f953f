import Foundation
import Library
import News

/// The verbs that join the library, the formats and the analysis. Holds handles only; every call is synchronous and
/// may be made from any thread.
package struct Newsdesk: Sendable {
    let library: NewsLibrary
    /// The folder to take away at the end; nil for a library that stays.
    private let temporaryFolder: URL?

    private init(library: NewsLibrary, temporaryFolder: URL?) {
        self.library = library
        self.temporaryFolder = temporaryFolder
    }

    /// Opens the library at a path; makes it where there is none.
    /// - Throws: `NewsLibrary.Failure`, which says what to do.
    package static func open(at path: String) throws -> Newsdesk {
        Newsdesk(library: try NewsLibrary(at: path), temporaryFolder: nil)
    }

    /// Opens a library of its own, in a folder that ``close()`` takes away.
    /// - Throws: `NewsLibrary.Failure`.
    package static func temporary() throws -> Newsdesk {
        TemporaryLibraries.clean()
        let folder = TemporaryLibraries.folder()
        do {
            let library = try NewsLibrary(at: folder.appendingPathComponent("library.sqlite").path)
            return Newsdesk(library: library, temporaryFolder: folder)
        } catch NewsLibrary.Failure.noFolder {
            throw NewsLibrary.Failure.noTemporaryFolder(folder.deletingLastPathComponent().path)
        }
    }

    /// Where the library is when nothing else is asked for: `$XDG_DATA_HOME/crossread/library.sqlite`.
    package static func usualPath(environment: [String: String]) -> String {
        let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        let home = environment["HOME"] ?? FileManager.default.homeDirectoryForCurrentUser.path
        return (data ?? home + "/.local/share") + "/crossread/library.sqlite"
    }

    /// Closes the library; removes it where it was temporary. Later calls throw.
    package func close() {
        // A library that cannot be closed now is closed by the end of the process; nothing is lost either way.
        try? library.close()
        if let temporaryFolder { try? FileManager.default.removeItem(at: temporaryFolder) }
    }

    /// A number that changes when another program wrote to the library.
    package func dataVersion() throws -> Int { try library.dataVersion() }

    /// Rows of the front page, and the counts of the title line.
    /// - Parameter ofSeveralOutlets: whether stories that one outlet tells alone are left out.
    package func stories(
        _ window: Range<Int>, ofSeveralOutlets: Bool = false
    ) throws -> (ListWindow<StorySummary>, LibraryCounts) {
        try library.stories(window, ofSeveralOutlets: ofSeveralOutlets)
    }

    /// Rows of the plain list of articles, newest first, and the counts of the title line.
    package func articles(_ window: Range<Int>) throws -> (ListWindow<ArticleSummary>, LibraryCounts) {
        try library.articles(window)
    }

    /// An article with its findings, and the row of its story where it has one.
    package func reading(_ id: ArticleID) throws -> (Reading, StorySummary?) {
        let reading = try library.reading(id)
        return (reading, try reading.summary.story.map(library.story))
    }

    /// Marks articles read or unread.
    package func markRead(_ ids: [ArticleID], _ isRead: Bool) throws {
        try library.mark(ids, isRead: isRead)
    }

    /// Marks every article read.
    /// - Returns: those that were not.
    package func markAllRead() throws -> [ArticleID] { try library.markAllRead() }

    /// Marks read what a narrowed list shows: its articles, or the articles of its stories.
    /// - Returns: those that were not read.
    package func markListed(_ query: ListQuery, ofStories: Bool) throws -> [ArticleID] {
        try library.markRead(listed: query, ofStories: ofStories)
    }

    /// Gives articles a tag or takes it away.
    package func tag(_ ids: [ArticleID], _ tag: String, _ isOn: Bool) throws {
        try library.tag(ids, tag, isOn: isOn)
    }

    /// Keeps where articles were left, and forgets the places of those left at their beginning.
    package func keep(places: [ArticleID: ReadingPlace], forgotten: [ArticleID]) throws {
        try library.keep(places: places, forgotten: forgotten)
    }

    /// Every tag that an article has, the most used first.
    package func tags() throws -> [String] { try library.tags() }

    /// Stars articles or takes the star away.
    package func star(_ ids: [ArticleID], _ isStarred: Bool) throws {
        try library.star(ids, isStarred: isStarred)
    }
}
