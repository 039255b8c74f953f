import Foundation
import Testing

@Suite("The papers are in order") struct PapersTests {
    @Test func `the project makes no promises and speaks of itself alone`() {
        let violations = (House.sources + House.tests + House.papers).flatMap(Words.violations)
        expectNone(violations)
    }

    @Test func `no link in the documentation is dead`() {
        let pages = House.papers.filter { $0.path.hasSuffix(".md") }
        let violations = pages.flatMap { Links.broken(in: $0, exists: House.exists) }
        expectNone(violations)
    }

    @Test func `the index of docs names every page`() {
        let index = House.file("docs/README.md").lines.joined(separator: "\n")
        let pages = House.paths(under: "docs", endings: ["md"]).filter { $0 != "docs/README.md" }
        for page in pages {
            let name = page.dropFirst("docs/".count)
            #expect(index.contains("(\(name))"), "docs/README.md: add a line for \(name)")
        }
    }

    @Test func `every expected screen is looked at by a test`() {
        let tests = House.tests.filter { $0.room == "ReaderTests" }.flatMap(\.lines).joined(separator: "\n")
        for path in House.paths(under: "Tests/ReaderTests/Screens") where !path.hasSuffix("README") {
            let file = House.file(path)
            let name = file.name.replacing(/-[0-9]+x[0-9]+$/, with: "")
            #expect(tests.contains("\"\(name)"), "\(path): no test names it; remove it or look at it")
        }
    }

    @Test(arguments: ["// TO" + "DO: later", "see /wo" + "rk/main", "FIX" + "ME", "from PyP" + "I"])
    func `promises and foreign places are found`(line: String) {
        #expect(Words.violations(in: SourceFile(path: "docs/some.md", text: "\n" + line)).map(\.line) == [2])
    }

    @Test func `ordinary words are let alone`() {
        let text = "the to-do list of a hacker in the work of others"
        #expect(Words.violations(in: SourceFile(path: "docs/some.md", text: text)).isEmpty)
    }

    @Test func `a link is looked up from the page it stands on`() {
        let page = SourceFile(
            path: "docs/some.md", text: "[a](other.md#part) [b](../README.md)\n[c](gone.md)")
        let found = Links.broken(in: page) { ["docs/other.md", "docs/../README.md"].contains($0) }
        #expect(found.map(\.line) == [2])
    }
}
