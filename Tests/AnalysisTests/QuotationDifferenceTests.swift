import News
import Testing

@testable import Analysis

@Suite struct QuotationDifferenceTests {
    private static let pairs: [(String, String, QuotationDifference)] = [
        ("“We will rebuild the pier,”", "\"We will rebuild the pier.\"", .same),
        ("It’s over.", "It's over", .same),
        ("The programme is closed", "the program is closed", .same),
        ("We [the council] will rebuild the pier", "We will rebuild the pier", .same),
        ("I cannot say when", "I can't say when", .same),
        ("Never, ever again!", "never ever again", .same),
        ("We will rebuild the pier before the summer", "We will rebuild the pier", .cut),
        ("The water rose … and nobody warned us", "The water rose in an hour and nobody warned us", .cut),
        ("nobody warned us", "The water rose in an hour and nobody warned us", .cut),
        ("It is, frankly, a disgrace to this town", "It is a disgrace to this town", .cut),
        ("a disgrace", "It is a disgrace to this town", .cut),
        ("He was told twice to leave the harbour", "He was told … to leave the harbour", .cut),
        ("We will rebuild the pier by June", "We will rebuild the pier by July", .altered),
        ("Nobody warned us about the water", "Nobody told us about the water", .altered),
        ("This is a great day for the island", "This is a good day for the island", .altered),
        ("I am sorry for what happened", "I was sorry for what had happened", .altered),
        ("They must never come back to the valley", "They must not come back to this valley", .altered),
        ("We won and they lost the vote", "They lost and we won the vote", .altered),
        ("There are no plans to sell the mill", "There were no plans to close the mill", .altered),
        ("He is not ready for talks", "He has no readiness to negotiate", .reworded),
        ("The bridge is safe", "Engineers found nothing wrong", .reworded),
        ("We stand with the miners", "Our party supports those who work below ground", .reworded),
        ("A heavy loss for everyone", "All of us grieve", .reworded),
    ]

    @Test(arguments: pairs)
    func `a quotation that another outlet gives differently is told apart`(
        first: String, second: String, expected: QuotationDifference
    ) {
        #expect(QuotationDifference(first, second) == expected)
        #expect(QuotationDifference(second, first) == expected)
    }

    @Test func `changed words stand out in two versions of one text`() {
        let (old, new) = (
            "The mayor said on Monday that work would begin.", "The mayor said that work will begin."
        )
        let difference = WordDifference(from: old, to: new)
        let removed = difference.parts.compactMap { part in
            if case .removed(let range) = part { old.slice(range) } else { nil }
        }
        let added = difference.parts.compactMap { part in
            if case .added(let range) = part { new.slice(range) } else { nil }
        }
        #expect(removed == ["on Monday", "would"])
        #expect(added == ["will"])
    }

    @Test func `a sentence that changed its place was moved`() {
        let old = "Ferries stayed in port all day. Nobody was hurt in the storm. Schools open on Friday."
        let new = "Nobody was hurt in the storm. Schools open on Friday. Ferries stayed in port all day."
        let moved = WordDifference(from: old, to: new).parts.compactMap { part in
            if case .moved(_, let range) = part { new.slice(range) } else { nil }
        }
        #expect(moved == ["Ferries stayed in port all day"])
    }

    @Test func `case, quotation marks and punctuation are no difference`() {
        #expect(WordDifference(from: "“Yes,” he said.", to: "\"yes\" He said").likeness == 1)
        #expect(WordDifference(from: "", to: "").likeness == 1)
        #expect(WordDifference(from: "one two", to: "").likeness == 0)
    }
}
