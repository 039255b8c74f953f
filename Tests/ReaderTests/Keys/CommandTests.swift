import FoundationEssentials
import News
import Screen
import Testing

@testable import Reader

@Suite struct CommandTests {
    @Test func `a sequence under way stands in the bottom line, and Esc forgets it`() throws {
        var reader = try ReaderSession(keys: "12g")
        #expect(reader.bottomLine.hasSuffix("12g"))
        try reader.press("<Esc>j")
        #expect(!reader.bottomLine.contains("12g"))
        #expect(try #require(reader.cursorLine).contains("Orlen bridge"))
    }

    @Test func `a command can be given by its name, completed with Tab`() throws {
        var reader = try ReaderSession(keys: ":mark-a<Tab><Enter>")
        #expect(reader.bottomLine.contains("Mark 9 articles read?"))
        try reader.press("n:3<Enter>")
        #expect(try #require(reader.cursorLine).contains("Council delays"))
    }

    @Test func `an unknown command is named and nothing else happens`() throws {
        let reader = try ReaderSession(keys: ":fly<Enter>")
        #expect(reader.bottomLine.contains("No command is called “fly”"))
        #expect(reader.model.pages.count == 1)
    }

    @Test func `a command with words takes them`() throws {
        var reader = try ReaderSession(keys: ":search orlen<Enter>")
        #expect(reader.screen.contains("/ orlen"))
        _ = reader.takeWishes()
        try reader.press("<Esc>:take notes.txt<Enter>")
        #expect(reader.takeWishes() == [.take(["notes.txt"])])
    }

    @Test func `the finder opens a story by some of its letters`() throws {
        let reader = try ReaderSession(keys: "<C-p>trmest<Enter>")
        guard case .article(let article) = try #require(reader.model.pages.last) else {
            Issue.record("no article is open")
            return
        }
        #expect(article.id == ArticleID(rawValue: 9))
    }

    @Test func `the finder marks the letters that matched`() throws {
        let reader = try ReaderSession(keys: "<C-p>orlen")
        let frame = view(reader.model)
        let marked = frame.cells.filter { $0.style.marks.contains(.underline) }.map(\.character)
        #expect(String(marked.prefix(5)) == "Orlen")
    }

    @Test func `the finder gives commands to the page below`() throws {
        let reader = try ReaderSession(keys: "<C-p>mark all of<Enter>")
        #expect(reader.bottomLine.contains("Mark 9 articles read?"))
    }

    @Test func `help shows the keys of the page it was called from, and finds one by its words`() throws {
        var reader = try ReaderSession(keys: "?")
        #expect(reader.screen.contains("Lay two accounts side by side"))
        try reader.press("/undo")
        #expect(reader.screen.contains("Undo") && !reader.screen.contains("Lay two accounts"))
        try reader.press("<Esc>q")
        #expect(reader.model.pages.count == 1)
    }

    @Test func `every key of the key map stands on the help page of its context`() {
        for context in KeyContext.allCases {
            let lines = HelpState(about: [context]).lines(KeyMap.standard)
            for binding in KeyMap.standard.bindings where binding.context == context {
                let label = KeyNames.label(binding.keys)
                let isListed = lines.contains { line in
                    if case .key(let keys, _) = line { return keys.contains(label) }
                    return false
                }
                #expect(isListed, "\(label) in \(context)")
            }
        }
    }

    @Test func `bindings of the settings come before Crossread's own`() throws {
        var configuration = Configuration()
        configuration.bindings = [Binding(.stories, "j", .quit, "Quit")]
        var reader = try ReaderSession(configuration: configuration)
        _ = reader.takeWishes()
        try reader.press("j")
        #expect(reader.takeWishes() == [.quit])
    }

    @Test func `undo with nothing to undo says so`() throws {
        let reader = try ReaderSession(keys: "u")
        #expect(reader.bottomLine.contains("Nothing to undo"))
    }

    @Test func `the page of the manual about keys says what the table says`() {
        ExpectedScreens.compareManual(KeyManual.markdown(KeyMap.standard))
    }

    @Test func `the text of an article goes to a command on its standard input`() throws {
        var reader = try ReaderSession(keys: "<Enter>|wc<Enter>")
        let text = try #require(SampleNews.reading(ArticleID(rawValue: 1))).article.text
        #expect(reader.takeWishes().contains(.shell("wc", input: text)))
        try reader.press("q!date<Enter>")
        #expect(reader.takeWishes().last == .shell("date", input: nil))
    }

    @Test func `control C leads back from anything and never out of the program`() throws {
        for keys in ["/bridge", "&bridge", "?", "<C-p>a", ":ne", "<Enter>", "A"] {
            var reader = try ReaderSession(keys: keys + "<C-c>")
            #expect(reader.model.pages.count == 1, "after \(keys)")
            #expect(reader.model.pages.last?.state.takesText == false)
            #expect(!reader.takeWishes().contains(.quit))
        }
        var reader = try ReaderSession(keys: "<C-c>")
        #expect(reader.bottomLine.contains("Q leaves Crossread"))
        #expect(!reader.takeWishes().contains(.quit))
    }
}
