import Testing

@Suite("Files and functions stay short") struct LengthsTests {
    @Test func `no file is longer than a reader's patience`() {
        let violations = (House.sources + House.tests).flatMap(Lengths.longFile)
        expectNone(violations)
    }

    @Test func `no function is longer than a screen`() {
        let violations = House.sources.flatMap(Lengths.longFunctions)
        expectNone(violations)
    }

    private func file(_ text: String) -> SourceFile {
        SourceFile(path: "Sources/Reader/Some.swift", text: text)
    }

    @Test func `functions, initialisers and computed properties are measured to their closing brace`() {
        let text = #"""
            struct Some {
                var stored = 1
                var computed: Int {
                    stored
                }
                init(stored: Int = [1].map { $0 }[0]) {
                    self.stored = stored
                }
                func first(
                    _ text: String = "}"
                ) -> String where String: Sendable {
                    // a brace } in a comment
                    if text == "{" { return ##"\("}")"## }
                    return "\(text.map { "{\($0)" })"
                }
            }
            protocol Other {
                func bare()
                var stored: Int { get }
            }
            func last() {}
            """#
        let found = Lengths.functions(in: file(text))
        #expect(found.map(\.lines) == [3...5, 6...8, 9...15, 19...19, 21...21])
    }

    @Test func `a function of 41 lines is found, one of 40 is not`() {
        let long = "func long() {\n" + String(repeating: "    step()\n", count: 39) + "}"
        let short = "func short() {\n" + String(repeating: "    step()\n", count: 38) + "}"
        #expect(Lengths.longFunctions(in: file(long)).count == 1)
        #expect(Lengths.longFunctions(in: file(short)).isEmpty)
    }

    @Test func `a switch of one-line cases may be as long as its table`() {
        let cases = (1...60).map { "    case \($0): \"\($0)\"\n" }.joined()
        #expect(
            Lengths.longFunctions(in: file("func name() -> String {\n  switch self {\n\(cases)  }\n}"))
                .isEmpty)
        let long = cases + "    case 61:\n        a()\n        b()\n"
        #expect(Lengths.longFunctions(in: file("func name() {\n  switch self {\n\(long)  }\n}")).count == 1)
    }

    @Test func `a file of 301 lines is found`() {
        let lines = String(repeating: "// a line\n", count: 301)
        #expect(Lengths.longFile(file(lines)).count == 1)
        #expect(Lengths.longFile(file(String(lines.dropLast(10)))).isEmpty)
    }
}
