import Reader
import Testing

@testable import crossread

@Suite struct SettingsFileTests {
    private func settings(_ text: String) throws -> Configuration {
        try SettingsFile(path: "config.toml", text: text).settings(Settings()).configuration
    }

    private func complaint(_ text: String) -> String? {
        do {
            _ = try settings(text)
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test func `an empty file changes nothing`() throws {
        #expect(try settings("") == Configuration())
        #expect(try settings("# only a remark\n") == Configuration())
    }

    @Test func `what is set counts`() throws {
        let configuration = try settings(
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
