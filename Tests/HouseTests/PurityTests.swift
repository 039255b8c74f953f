import Testing

@Suite("The pure rooms stay pure") struct PurityTests {
    @Test func `no room of values touches the world, the clock or a task`() {
        let violations = House.sources.flatMap(Purity.violations)
        expectNone(violations)
    }

    @Test func `no view takes state it could change`() {
        let violations = House.sources.flatMap(Purity.changingViews)
        expectNone(violations)
    }

    @Test func `tasks start in the executable only`() {
        let violations = House.sources.filter { $0.room != "crossread" }.flatMap { file in
            file.places(of: #"(\bTask(?:\.detached)?(?:\([^)]*\))? *\{)"#).map {
                Violation(
                    file, line: $0.line, rule: "confined concurrency",
                    advice: "return an effect or a plain result; only EffectRunner and commands start a Task")
            }
        }
        expectNone(violations)
    }

    @Test(arguments: [
        "let now = Date()", "let now: Date = .now", "FileManager.default.removeItem(atPath: path)",
        "Task { await load() }", "print(\"here\")", "\"seen \\(Date())\"", "let home = getenv(\"HOME\")",
        "DispatchQueue.main.sync {}", "rows.shuffled()",
    ])
    func `a look at the world is found`(line: String) {
        #expect(!Purity.violations(in: SourceFile(path: "Sources/Reader/Some.swift", text: line)).isEmpty)
        #expect(Purity.violations(in: SourceFile(path: "Sources/crossread/Some.swift", text: line)).isEmpty)
    }

    @Test(arguments: [
        "// Date() comes in", "let label = \"Task and Thread\"", "let date = Date(timeIntervalSince1970: 0)",
        "frame.print(line)", "case multitasking", "let blueprint = print3D(shape)",
    ])
    func `words that only look like it are let alone`(line: String) {
        #expect(Purity.violations(in: SourceFile(path: "Sources/Reader/Some.swift", text: line)).isEmpty)
    }

    @Test func `a view that could change its model is found`() {
        let file = SourceFile(
            path: "Sources/Reader/Help/HelpView.swift", text: "func view(_ model: inout Model) -> Frame {}")
        #expect(Purity.changingViews(in: file).count == 1)
    }
}
