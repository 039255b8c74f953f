import Reader
import Testing

@testable import crossread

@Suite struct SettingsFileTests {
    private func settings(_ text: String) -> Configuration {
        SettingsFile(path: "config.toml", text: text).settings(Settings()).configuration
    }

    private func complaint(_ text: String) -> String? { settings(text).problem }

    @Test func `an empty file changes nothing`() {
        #expect(settings("") == Configuration())
        #expect(settings("# only a remark\n") == Configuration())
    }

    @Test func `what is set counts`() {
        let configuration = settings(
            """
            background = "light"
            measure = 60

            [keys]
            "gs" = "search-library"
            [keys.article]
            "x" = "next-quotation"
            """)
        #expect(configuration.background == .light)
        #expect(configuration.measure == 60)
        #expect(configuration.bindings.contains(Binding(.anywhere, "gs", .searchLibrary, "Search library")))
        #expect(configuration.bindings.contains(Binding(.article, "x", .nextQuotation, "Next quotation")))
    }

    @Test func `newsboat's keys come before Crossread's, one's own before both`() {
        let configuration = settings("keymap = \"newsboat\"\n[keys.article]\n\"n\" = \"next-match\"\n")
        let map = KeyMap(configuration.bindings + configuration.keymap + KeyMap.standard.bindings)
        #expect(map.meaning(of: [.character("N")], in: [.articles]) == .command(.toggleRead, then: []))
        #expect(map.meaning(of: [.character("u")], in: [.article]) == .command(.links, then: []))
        #expect(map.meaning(of: [.character("n")], in: [.article]) == .command(.nextMatch, then: []))
        #expect(complains("keymap = \"emacs\"", "line 1 of config.toml: keymap is “crossread” or “newsboat”"))
    }

    @Test func `a key can do several commands in turn`() {
        let configuration = settings("[keys.articles]\n\",r\" = [\"toggle-star\", \"toggle-read\"]\n")
        let map = KeyMap(configuration.bindings)
        #expect(
            map.meaning(of: [.character(","), .character("r")], in: [.articles])
                == .command(.toggleStar, then: [.toggleRead]))
        #expect(complains("[keys]\n\"x\" = []", "line 2 of config.toml: a macro needs one command"))
        #expect(
            complains("[keys]\n\"x\" = [\"open\", \"fly\"]", "line 2 of config.toml: “fly” is no command"))
    }

    @Test func `what is wrong leaves the rest as it is set, and each wrong line is told`() {
        let text = """
            measure = 66
            background = "pink"
            [keys]
            "gs" = "search-library"
            "gz" = "fly"
            """
        let settings = SettingsFile(path: "config.toml", text: text).settings(Settings())
        #expect(settings.configuration.measure == 66)
        #expect(settings.configuration.background == Configuration().background)
        #expect(settings.configuration.bindings.map(\.command) == [.searchLibrary])
        #expect(settings.problems.map(\.line) == [2, 5])
        #expect(settings.configuration.problem?.hasSuffix("(and 1 more)") == true)
    }

    private func complains(_ text: String, _ beginning: String) -> Bool {
        complaint(text)?.hasPrefix(beginning) ?? false
    }

    @Test func `what is no TOML is told with its line`() {
        #expect(complains("measure = 60\nmeasure 70\n", "line 2 of config.toml is no TOML"))
    }

    @Test func `a wrong value is told with its line and what is possible`() {
        #expect(complains("\nmeasure = 9\n", "line 2 of config.toml: measure is a number"))
        #expect(complains("colour = 1", "line 1 of config.toml: “colour” is no setting"))
        #expect(complains("[keys]\n\"=\" = \"fly\"", "line 2 of config.toml: “fly” is no command"))
        #expect(complains("[keys.moon]\n\"x\" = \"open\"", "line 1 of config.toml: “moon” is no page"))
        #expect(complains("[keys.article]\n\"x\" = \"open\"\n\"y\" = 3", "line 3 of config.toml"))
    }
}
