import Testing

@testable import Analysis

struct RunFinderTests {
    @Test(arguments: [
        ([1, 2, 3, 4], [9, 2, 3, 4], 1..<4, 2),
        ([1, 2, 1, 2, 3], [1, 2, 3, 1, 2], 2..<5, 5),
        ([5, 5, 5], [5, 5], 0..<2, 2),
        ([1, 2], [3, 4], 0..<0, 0),
        ([], [1], 0..<0, 0),
    ])
    func `the longest shared run is found where it first ends, with the pairs of neighbours`(
        first: [Int32], second: [Int32], range: Range<Int>, pairs: Int
    ) {
        var finder = RunFinder([first, second, first], stemCount: 10)
        for _ in 0..<2 {
            let found = finder.longestRun(SentencePair(first: 0, second: 1))
            #expect(found.range == range)
            #expect(found.pairs == pairs)
        }
    }

    @Test func `white space of any kind becomes single spaces`() {
        #expect(OneLine.text(" a\u{A0}\u{2009}b\r\n\tcé  ") == "a b cé")
        #expect(OneLine.wordCount("\u{3000}a b\u{2028}c ") == 3)
        #expect(OneLine.text(" \n") == "")
    }
}
