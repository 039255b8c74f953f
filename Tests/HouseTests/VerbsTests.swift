import Testing

@Suite("Newsdesk's verbs stand each on its own") struct VerbsTests {
    @Test func `no verb calls another verb, and the desk holds handles only`() {
        let files = House.sources.filter { $0.room == "Newsdesk" }
        let verbs = Verbs.names(in: files)
        let violations = files.flatMap { Verbs.violations(in: $0, verbs: verbs) + Verbs.state(in: $0) }
        expectNone(violations)
    }

    private let desk = SourceFile(
        path: "Sources/Newsdesk/Newsdesk.swift",
        text: """
            extension Newsdesk {
                package func search(_ query: String) throws -> [Int] {
                    try library.search(query)
                }
                package func export() throws {
                    let rows = try search("")
                    try library.export(rows)
                    step()
                }
                func step() { _ = try? search("") }
            }
            """)

    @Test func `a verb that calls a verb is found, a call of the library or from a step is not`() {
        #expect(Verbs.names(in: [desk]) == ["search", "export"])
        #expect(Verbs.violations(in: desk, verbs: ["search", "export"]).map(\.line) == [6])
    }

    @Test func `a desk that remembers something is found`() {
        let file = SourceFile(
            path: "Sources/Newsdesk/Newsdesk.swift",
            text:
                "package struct Newsdesk {\n    let library: Int\n    private var last = 0\n    var path: String { \"\" }\n}"
        )
        #expect(Verbs.state(in: file).map(\.line) == [3])
    }
}
