import Testing

@Suite("Rooms see only what their arrows lead to") struct ArrowsTests {
    private let declared = Arrows.declared(in: House.manifest)

    @Test func `imports follow the arrows`() {
        let violations = House.sources.flatMap { Arrows.violations(in: $0, declared: declared) }
        expectNone(violations)
    }

    @Test func `Package_swift gives no room a dependency without an arrow`() {
        #expect(declared.count >= 9)
        for (room, dependencies) in declared {
            let excess = dependencies.subtracting(Arrows.allowed[room] ?? [])
            #expect(excess.isEmpty, "Package.swift: \(room) must not depend on \(excess.sorted())")
        }
    }

    @Test func `every outside package that a room depends on is imported there`() {
        for (room, dependencies) in declared {
            let files = House.sources.filter { $0.room == room }
            let imported = Set(files.flatMap { $0.places(of: #"^\s*(?:\w+ )*import (\w+)"#) }.map(\.match))
            let idle = dependencies.subtracting(imported).subtracting(Arrows.allowed.keys)
            #expect(idle.isEmpty, "Package.swift: \(room) never imports \(idle.sorted()); take it away")
        }
    }

    @Test func `a room is a folder and a target`() {
        let folders = Set(
            House.paths(under: "Sources").compactMap { $0.split(separator: "/").dropFirst().first })
        let unknown = Set(folders.map(String.init)).subtracting(Arrows.allowed.keys)
        #expect(unknown.isEmpty, "Sources/\(unknown.sorted()): say in docs/architecture.md what it may see")
    }

    @Test func `the table of docs_architecture says the same`() {
        let page = House.file("docs/architecture.md")
        var written: [String: Set<String>] = [:]
        for line in page.lines where line.hasPrefix("| `") {
            let cells = line.split(separator: "|").map { $0.trimmingPrefix(" ") }
            guard cells.count >= 3 else { continue }
            let names = cells[2].split { $0 == "," || $0 == " " }.map(String.init)
            written[String(cells[0].filter { $0 != "`" && $0 != " " })] = Set(names).subtracting(["nothing"])
        }
        for (room, may) in Arrows.allowed where !room.hasPrefix("C") {
            #expect(
                written[room] == may,
                "docs/architecture.md: the row of \(room) is not what Arrows.allowed says")
        }
    }

    @Test func `SQLite is called by name in Library only`() {
        let violations = House.sources.filter { $0.room != "Library" }.flatMap { file in
            file.places(of: #"\bsqlite3_\w+"#).map {
                Violation(file, line: $0.line, rule: "one importer", advice: "leave \($0.match) to Library")
            }
        }
        expectNone(violations)
    }

    @Test(arguments: [
        ("Reader", "import Newsdesk"), ("Terminal", "@testable import Reader"),
        ("Analysis", "import Foundation"),
        ("Newsdesk", "import GRDB"), ("News", "package import Screen"),
        ("Screen", "import struct News.Article"),
        ("Cellar", "import News"),
    ])
    func `an import without an arrow is found`(room: String, line: String) {
        let file = SourceFile(path: "Sources/\(room)/Some.swift", text: "\n" + line)
        #expect(Arrows.violations(in: file, declared: declared).map(\.line) == [2])
    }

    @Test(arguments: [
        ("Reader", "import Screen"), ("Analysis", "import FoundationEssentials"), ("Library", "import GRDB"),
        ("Screen", "// import GRDB"), ("Newsdesk", "@preconcurrency import Foundation"),
    ])
    func `an import along an arrow is none of the house's business`(room: String, line: String) {
        let file = SourceFile(path: "Sources/\(room)/Some.swift", text: line)
        #expect(Arrows.violations(in: file, declared: declared).isEmpty)
    }
}
