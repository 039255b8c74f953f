import News
import Screen
import Testing

@testable import Reader

@Suite struct MarkingListsTests {
    @Test func `A in a narrowed list asks about the listed articles and marks no other`() throws {
        var reader = try ReaderSession(keys: "<Tab>&bridge<Enter>A")
        let listed = reader.articles.filter { $0.title.lowercased().contains("bridge") }
        let unread = listed.count { !$0.isRead }
        #expect(reader.bottomLine.contains("Mark \(unread) listed article"))
        let others = reader.articles.filter { article in !listed.contains { $0.id == article.id } }
        try reader.press("y")
        #expect(reader.articles.allSatisfy { $0.isRead || !$0.title.lowercased().contains("bridge") })
        for other in others {
            #expect(reader.articles.first { $0.id == other.id }?.isRead == other.isRead)
        }
        try reader.press("u")
        #expect(reader.articles.count { !$0.isRead } == others.count { !$0.isRead } + unread)
    }

    @Test func `A in a narrowed front page asks about its stories`() throws {
        var reader = try ReaderSession(keys: "&bridge<Enter>A")
        #expect(reader.bottomLine.contains("listed read?"))
        _ = reader.takeWishes()
        try reader.press("y")
        #expect(reader.takeWishes().contains(.markListed(ListQuery(words: "bridge"), ofStories: true)))
    }

    @Test func `A in a narrowed feed marks its listed articles, which u takes back`() throws {
        var reader = try ReaderSession(keys: "gf<Enter>&bridge<Enter>Ay")
        let marked = reader.articles.filter { $0.title.lowercased().contains("bridge") }
        #expect(!marked.isEmpty && marked.allSatisfy(\.isRead))
        let unread = reader.articles.count { !$0.isRead }
        try reader.press("u")
        #expect(reader.articles.count { !$0.isRead } > unread)
    }

    @Test func `the dot gives the last tag again`() throws {
        var reader = try ReaderSession(keys: "<Tab>m+later<Enter>j.")
        #expect(reader.articles.prefix(3).map(\.tags) == [["later"], ["later"], []])
        try reader.press("-later<Enter>k.")
        #expect(reader.articles.prefix(2).map(\.tags) == [[], []])
    }

    @Test func `- offers the tags of the row and says where it has none`() throws {
        var reader = try ReaderSession(keys: "<Tab>+later<Enter>j+pilots<Enter>-<Tab>")
        #expect(reader.bottomLine.contains("untag pilots"))
        try reader.press("<Enter>-")
        #expect(reader.bottomLine.contains("no tag that could be taken away"))
    }

    @Test func `a story offers each tag of its articles once`() throws {
        let reader = try ReaderSession(keys: "+later<Enter>-")
        #expect(reader.screen.components(separatedBy: "untag later").count == 2)
    }

    @Test func `a selection stands in the head, its keys at the bottom, in any list of articles`() throws {
        for keys in ["<Tab>", "<Tab>&e<Enter>", "gf<Enter>"] {
            let reader = try ReaderSession(keys: keys + "Vj")
            #expect(reader.screen.contains("2 selected …"), "after \(keys)")
            #expect(reader.bottomLine.contains("V end the range"))
            #expect(reader.bottomLine.contains("m mark"))
        }
    }
}
