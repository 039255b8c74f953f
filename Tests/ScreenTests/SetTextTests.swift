import Testing

@testable import Screen

@Suite struct SetTextTests {
    private func lines(_ text: String, _ measure: Int) -> [String] {
        var set = SetText()
        set.append(text, measure: measure)
        return set.lines.indices.map { set.text(of: $0) }
    }

    @Test func `words are kept whole and lines are no wider than the measure`() {
        #expect(lines("The mayor opened the new bridge", 12) == ["The mayor", "opened the", "new bridge"])
    }

    @Test func `a word that is wider than a line is broken`() {
        #expect(lines("see abcdefghij", 4) == ["see", "abcd", "efgh", "ij"])
    }

    @Test func `a hyphenated word may be parted after its hyphen, a number may not`() {
        #expect(lines("a cease-fire now", 9) == ["a cease-", "fire now"])
        #expect(lines("scored 2-1", 8) == ["scored", "2-1"])
    }

    @Test func `spaces at a line end are not shown and take no room on the next line`() {
        #expect(lines("one   two", 3) == ["one", "two"])
    }

    @Test func `spaces in a row are set as one, and marks behind them stay in their places`() {
        var set = SetText()
        set.append("They left.  The walkout", measure: 40)
        #expect(set.text(of: 0) == "They left. The walkout")
        #expect(set.cells(of: 12..<15, inLine: 0) == 11..<14)
    }

    @Test func `wide characters break anywhere but before closing punctuation`() {
        #expect(lines("日本語の新聞。", 12) == ["日本語の新", "聞。"])
    }

    @Test func `clusters are never cut`() {
        #expect(lines("e\u{301}e\u{301}e\u{301} 👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 3) == ["e\u{301}e\u{301}e\u{301}", "👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦"])
    }

    @Test func `each line knows which stretch of the original it shows`() {
        let text = "Größe zählt \"hier\" -- immer wieder"
        var set = SetText()
        set.append(text, offset: 100, measure: 12)
        let bytes = Array(text.utf8)
        let shown = set.lines.map {
            String(decoding: bytes[($0.range.lowerBound - 100)..<($0.range.upperBound - 100)], as: UTF8.self)
        }
        #expect(shown == ["Größe zählt", "\"hier\" --", "immer wieder"])
        #expect(set.text(of: 1) == "“hier” —")
        let dash = bytes.count - "-- immer wieder".utf8.count + 100
        #expect(set.cells(of: dash..<(dash + 2), inLine: 1) == 7..<8)
        #expect(set.line(showing: dash, among: 0..<3) == 1)
        #expect(set.line(showing: 99, among: 0..<3) == nil)
    }

    @Test func `cells of a stretch count wide characters twice`() {
        var set = SetText()
        set.append("日本 x", measure: 20)
        #expect(set.cells(of: 3..<6, inLine: 0) == 2..<4)
        #expect(set.cells(of: 7..<8, inLine: 0) == 5..<6)
        #expect(set.offset(atCell: 3, ofLine: 0) == 3)
    }

    @Test(arguments: [
        ("\"Go,\" he said", "“Go,” he said"),
        ("talks\"Kremlin", "talks”Kremlin"),
        ("the dogs' bowl isn't 'full'", "the dogs’ bowl isn’t ‘full’"),
        ("in the '90s", "in the ’90s"),
        ("wait... what", "wait… what"),
        ("here - there", "here – there"),
        ("a---b", "a—b"),
        ("``so'' it goes", "“so” it goes"),
        ("a 12\"-pipe", "a 12\"-pipe"),
        ("\"We won ('easily')\"", "“We won (‘easily’)”"),
    ]) func `typewriter marks are set as proper ones`(typed: String, painted: String) {
        #expect(lines(typed, 72) == [painted])
    }

    @Test func `no line ends at a space that holds words together`() {
        #expect(lines("about 487\u{A0}words", 10) == ["about", "487 words"])
    }

    @Test func `no control character survives`() {
        let all = lines("a\u{1B}[2Jb\u{202E}c\td", 72).joined()
        let isSafe = !all.unicodeScalars.contains(where: SafeText.isUnsafe)
        #expect(isSafe)
    }
}

@Suite struct StyledTextTests {
    @Test func `styles stay with their words when text is set in lines`() {
        var text = StyledText("bold words ", Style(marks: .bold))
        text.append("plain words")
        let lines = text.lines(measure: 10)
        #expect(lines.map(\.text) == ["bold words", "plain", "words"])
        #expect(lines[0].spans.allSatisfy { $0.style.marks == .bold })
        #expect(lines[2].spans.allSatisfy { $0.style == .plain })
    }

    @Test func `what has no room is cut with an ellipsis`() {
        var frame = Frame(size: Size(columns: 8, rows: 2))
        frame.write(StyledText("a long line"), column: 0, row: 0)
        frame.write(StyledText("fits all"), column: 0, row: 1)
        #expect(frame.text == "a long …\nfits all")
    }
}
