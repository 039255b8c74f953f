import Testing

@Suite("Nothing is forced, nothing is global, everything shared is explained") struct SafetyTests {
    @Test func `no force unwrap, forced try, forced cast or global variable outside tests`() {
        let violations = House.sources.flatMap(Safety.violations)
        expectNone(violations)
    }

    @Test func `every declaration that other rooms can see has a doc comment`() {
        let rooms = Dictionary(grouping: House.sources, by: \.room)
        let violations = rooms.values.flatMap { files in
            let inherited = Set(files.flatMap(Documentation.requirements))
            return files.flatMap { Documentation.violations(in: $0, inherited: inherited) }
        }
        expectNone(violations)
    }

    private func file(_ text: String) -> SourceFile {
        SourceFile(path: "Sources/Reader/Some.swift", text: text)
    }

    @Test(arguments: [
        "rows.first!", "try! load()", "page as! Article", "rows[0]!.title", "name!, other", "load()!",
        "var count = 0", "package nonisolated(unsafe) var count = 0", "    static var shared = Reader()",
        "    static var shared: Reader = .init()",
    ])
    func `force and global state are found`(line: String) {
        #expect(Safety.violations(in: file(line)).count == 1)
    }

    @Test(arguments: [
        "if !rows.isEmpty && !(done) {", "a != b", "let text = \"now!\"", "rows.map(!)",
        "let ready = !isOpen",
        "    var count = 0", "    static var title: String { \"x\" }", "let shared = 1", "// try! this",
        "    static var isReady: Bool { count == 1 }",
    ])
    func `what only looks like it is let alone`(line: String) {
        #expect(Safety.violations(in: file(line)).isEmpty)
    }

    @Test(arguments: [
        "package struct Some {}", "    package static let limit = 1", "// a remark\npackage init() {}",
        "    package private(set) var cells: [Int]", "@inlinable\npackage func cells() {}",
        "\npublic enum Some {}",
    ])
    func `a shared declaration without a doc comment is found`(text: String) {
        #expect(Documentation.violations(in: file(text)).count == 1)
    }

    @Test(arguments: [
        "/// A thing.\npackage struct Some {}",
        "/// How many.\n@discardableResult\npackage func count() -> Int",
        "package import News", "let package = Package()", "struct Inner {}",
    ])
    func `a documented or hidden declaration is let alone`(text: String) {
        #expect(Documentation.violations(in: file(text)).isEmpty)
    }

    @Test func `a member inherits the comment of the requirement it fulfils, and only a documented one`() {
        let text = """
            package protocol Page {
                /// Paints the page.
                func draw(on frame: inout Frame)
                func undocumented()
            }
            /// What is shown.
            """
        #expect(Documentation.requirements(in: file(text)) == ["func draw"])
        let member = file("    package func draw(on frame: inout Frame) {}")
        #expect(Documentation.violations(in: member, inherited: ["func draw"]).isEmpty)
        #expect(Documentation.violations(in: member, inherited: ["var draw"]).count == 1)
    }
}
