import News
import Screen
import Testing

@testable import Reader

/// Commands given by their names.
@Suite struct CommandNamesTests {
    @Test func `a command that needs a word says so`() throws {
        for (name, need) in [
            ("tag", "tag needs a word"), ("untag", "untag needs a word"), ("take", "take needs a file"),
            ("export", "export needs a file’s name"), ("name", "name needs a name"),
        ] {
            for keys in [":\(name)<Enter>", ":\(name) <Enter>"] {
                let reader = try ReaderSession(keys: keys)
                #expect(reader.bottomLine.contains(need), "after \(keys)")
            }
        }
    }

    @Test func `half a name is made whole for the reader to see, and done at the next Enter`() throws {
        var reader = try ReaderSession(keys: ":w<Enter>")
        #expect(reader.bottomLine.contains(":why"))
        #expect(!reader.takeWishes().contains { if case .whyHere = $0 { true } else { false } })
        try reader.press("<Enter>")
        #expect(reader.takeWishes().contains { if case .whyHere = $0 { true } else { false } })
    }

    @Test func `half a name that may be several is refused with them`() throws {
        let reader = try ReaderSession(keys: ":sort<Enter>")
        #expect(reader.bottomLine.contains("“sort” may be sort-by-breadth, sort-by-date, sort-by-relevance"))
        #expect(reader.model.pages.count == 1)
    }

    @Test func `Tab completes what the page does, nothing else`() throws {
        var reader = try ReaderSession(keys: ":make<Tab>")
        #expect(!reader.screen.contains("make-base"))
        try reader.press("<Esc>:ex")
        #expect(!reader.screen.contains("export"))
        reader = try .onAccounts("=:make<Tab>")
        #expect(reader.bottomLine.contains("make-base"))
    }

    @Test func `:pipe and :name take their words from any command line`() throws {
        var reader = try ReaderSession(keys: "<Enter>:pipe wc<Enter>")
        let text = try #require(SampleNews.reading(ArticleID(rawValue: 1))).article.text
        #expect(reader.takeWishes().contains(.shell("wc", input: text)))
        reader = try ReaderSession(keys: ":name Pilots and their shifts<Enter>")
        #expect(reader.bottomLine.contains("Pilots and their shifts"))
        reader = try ReaderSession(keys: "gf:pipe wc<Enter>")
        #expect(reader.bottomLine.contains("open an article first"))
    }

    @Test func `a long message takes the lines it needs, and is cut with an ellipsis beyond three`() throws {
        var reader = try ReaderSession(Size(columns: 40, rows: 12))
        reader.model.desk.tell("Shares with Coast Daily: pilots, night shifts, harbour; the same day")
        let lines = reader.screen.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[10].contains("Shares with Coast Daily"))
        #expect(lines[11].hasSuffix("the same day"))
        #expect(lines[9].contains("───"))
        reader.model.desk.tell(String(repeating: "pilots and night shifts ", count: 20))
        #expect(reader.bottomLine.hasSuffix("…"))
        try reader.press("j")
        #expect(reader.bottomLine.contains("read"))
    }

    @Test func `help lists a macro by itself, and only keys that work`() throws {
        var configuration = Configuration()
        configuration.bindings = [
            Binding(.stories, ",x", .toggleStar, then: [.toggleRead, .nextUnread], "Star, mark, next")
        ]
        configuration.keymap = NewsboatKeys.bindings
        let map = KeyMap(configuration.bindings + configuration.keymap + KeyMap.standard.bindings)
        func keys(_ contexts: [KeyContext]) -> [String] {
            HelpState(about: contexts).lines(map).compactMap { line in
                if case .key(let keys, let words) = line { "\(keys): \(words)" } else { nil }
            }
        }
        let stories = keys([.stories, .list, .anywhere, .always])
        #expect(stories.contains(",x: Star, mark, next"))
        #expect(stories.contains("^B  s: Star, or take the star away"))
        #expect(stories.contains("o  O: Open in the browser"))
        #expect(!stories.contains { $0.contains("Scroll a line down") })
        let article = keys([.article, .text, .anywhere, .always])
        #expect(article.count { $0.hasPrefix("n  ") || $0.hasPrefix("n:") } == 1)
        #expect(article.count { $0.split(separator: ":")[0].split(separator: " ").contains("u") } == 1)
        #expect(article.contains { $0.hasPrefix("J: ") })
        #expect(map.label(of: .toggleStar, in: [.stories, .list, .anywhere]) == "^B")
        #expect(map.label(of: .scrollDown, in: [.stories, .list, .anywhere]) == nil)
    }
}
