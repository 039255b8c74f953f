import Testing

@testable import News

@Suite struct ScalarOffsetsTests {
    @Test func `a range behind accents, dashes and emoji is counted in scalars`() {
        let text = "Zoë said — “ready 👍🏽”"
        let start = text.utf8.count - "“ready 👍🏽”".utf8.count
        let scalars = ScalarOffsets(text).scalars(start..<text.utf8.count)
        #expect(scalars == 11..<21)
    }

    @Test(arguments: [63, 64, 65, 128, 1000])
    func `the end of a text of any length is its number of scalars`(length: Int) {
        let text = String(repeating: "é", count: length)
        #expect(ScalarOffsets(text).scalars(before: text.utf8.count) == length)
    }

    @Test func `a slice outside the text is cut, not a crash`() {
        #expect("héllo".slice(3..<99) == "llo")
        #expect("héllo".slice(-4..<3) == "hé")
    }
}
