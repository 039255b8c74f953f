import Testing

@testable import Analysis

private func lines(_ text: String) -> [String] {
    let found = TextLines(text)
    return found.lines.map { String(decoding: found.bytes[$0.range], as: UTF8.self) }
}

@Test func `lines stand without the white space around them, and empty ones are left out`() {
    #expect(lines("  one two \n\n\t\u{A0}three\u{3000}\r\nfour") == ["one two", "three", "four"])
    #expect(lines(" \n\u{2028} ").isEmpty)
}

@Test func `every sign that ends a line in Unicode does`() {
    #expect(lines("a\u{85}b\u{2028}c\u{2029}d\u{B}e\u{C}f\rg") == ["a", "b", "c", "d", "e", "f", "g"])
}

@Test func `words are counted between white space of all kinds`() {
    #expect(TextLines("one\u{A0}two\u{2009}three – four").lines.map(\.wordCount) == [5])
    #expect(TextLines("Zoë’s “naïve” café").lines.map(\.wordCount) == [3])
}

@Test func `what is no white space cuts no word`() {
    // A zero width space, a left-to-right mark and an ellipsis share their first bytes with white space.
    #expect(TextLines("a\u{200B}b\u{200E}c…d").lines.map(\.wordCount) == [1])
}
