import Testing

@testable import Analysis

@Suite struct FigureSignsTests {
    /// What is read when nothing is left out at a glance.
    private static func all(_ text: String) -> (figures: Int, dates: Int) {
        let words = TextWords(text)
        return (
            FigureParser(words: words, indices: 0..<words.count).figures().count,
            DateParser(
                words: words, indices: 0..<words.count, reference: CivilDay(year: 2018, month: 7, day: 13)
            )
            .dates().count
        )
    }

    @Test(arguments: [
        "A third of them left.", "Half a million came.", "Twenty-one ships sank.", "It cost a dozen lives.",
        "Under-five deaths rose by one percent.", "“Seven,” he said, and an hour later eight.",
        "Tens of thousands marched.", "Scores of houses burned.", "Dozens of them fled to ten camps.",
        "One in five voted, three out of four in the north.", "Some Sixty-eight members agreed—Nine did not.",
        "The meeting is on Friday.", "Tomorrow they meet, tonight they rest.", "On July 13 it rained.",
        "He left on 13 July.", "WEDNESDAY was calm; YESTERDAY was not.", "It sold for $5bn in 2018.",
    ])
    func `a glance hides no number and no date`(text: String) {
        let words = TextWords(text)
        let range = 0..<words.bytes.count
        let all = Self.all(text)
        #expect(all.figures + all.dates > 0)
        #expect(Figures.figures(in: words, range).count == all.figures)
        #expect(
            Figures.dates(in: words, range, published: CivilDay(year: 2018, month: 7, day: 13)).count
                == all.dates)
    }

    @Test(arguments: ["The union leader denied it.", "They thought of others.", "No one was there."])
    func `a sentence without a number or a day shows none`(text: String) {
        let signs = FigureSigns(Array(text.utf8)[...])
        #expect(!signs.mayHoldDate)
        #expect(Self.all(text).figures == 0)
    }
}
