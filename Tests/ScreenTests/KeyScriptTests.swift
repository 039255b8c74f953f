import Testing

@testable import Screen

@Suite struct KeyScriptTests {
    @Test func `characters stand for themselves and names stand in angle brackets`() throws {
        let keys = try KeyScript.keys("j<Enter>]s<C-d><lt><M-x><F5>")
        #expect(
            keys == [
                .character("j"), .enter, .character("]"), .character("s"), .control("d"), .character("<"),
                .alt("x"), .function(5),
            ])
    }

    @Test func `a bracket that nothing closes is itself`() throws {
        #expect(try KeyScript.keys("a<b") == [.character("a"), .character("<"), .character("b")])
    }

    @Test func `a name that no key has is refused by name`() {
        #expect(throws: KeyScript.Failure.unknownName("Entre")) { try KeyScript.keys("<Entre>") }
    }
}
