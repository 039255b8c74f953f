import Testing

@testable import Analysis

struct QuotationMarksTests {
    private func strings(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return QuotationMarks.strings(in: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }

    @Test(arguments: [
        "“We close at six,”", "\"We close at six,\"", "‘We close at six,’", "'We close at six,'",
        "«We close at six»", "»We close at six«", "„We close at six“", "``We close at six''",
        "‹We close at six›", "›We close at six‹",
    ])
    func `marks of every style enclose a string`(_ quoted: String) {
        #expect(strings("Then \(quoted) she said.") == [quoted])
    }

    @Test func `an apostrophe is no quotation mark`() {
        #expect(strings("The dogs’ owner didn't know it's the '90s; rock ’n’ roll wasn’t dead.").isEmpty)
        #expect(
            strings("'The teachers' union won't move,' he said.") == ["'The teachers' union won't move,'"])
    }

    @Test func `a closing mark that runs into the next word closes all the same`() {
        #expect(strings("“We are ready”Mayor Dunn said. “Now.”") == ["“We are ready”", "“Now.”"])
    }

    @Test func `a string that is not closed runs to the end of its paragraph`() {
        #expect(strings("“One.\n“Two,” he said.") == ["“One.", "“Two,”"])
        #expect(strings("‘One.\n‘Two,’ he said.") == ["‘One.", "‘Two,’"])
    }

    @Test func `a string inside another belongs to it`() {
        #expect(strings("“He said ‘no’ to us,” she added.") == ["“He said ‘no’ to us,”"])
        #expect(strings("‘He said “no” to us,’ she added.") == ["‘He said “no” to us,’"])
    }

    @Test func `feet and inches open nothing`() {
        #expect(strings("He is 6' 2\" tall and the board 10\" wide.").isEmpty)
    }

    @Test func `marks inside markup are passed over`() {
        #expect(strings("<a href=\"x\">He said “yes”</a>") == ["“yes”"])
    }
}
