import Foundation
import News
import Testing

@testable import Analysis

/// Sentences of two outlets that give figures of two things, however alike they look.
@Suite struct LookAlikeFigureTests {
    private static let lookAlikes: [(String, String)] = [
        (
            "The bomb killed three people and injured more than 260 at the marathon.",
            "Three people died at the marathon and more than 200 were wounded."
        ),
        (
            "The crash killed all 65 passengers and six crew members on board.",
            "All 71 people on board were killed in the crash."
        ),
        (
            "Three of his friends were charged with lying on Wednesday.",
            "Two other friends were charged with hiding a laptop."
        ),
        (
            "In all 35 states have laws on the papers of voters.",
            "Seven of those states require voters to show a photo."
        ),
        (
            "The campaign raised $11 million from January to March.",
            "He gave $2.9 million of that to the party for its campaign."
        ),
        (
            "The rally was led by 19-year-old Dara Quint.",
            "Her brother, 26-year-old Tam Quint, joined the rally."
        ),
        (
            "The committee voted 23-17 to approve the two articles.",
            "Two articles were approved by the committee on Friday."
        ),
        (
            "The Sunda jet crashed 13 minutes after take-off from Jaro, killing 189.",
            "The Orient jet crashed six minutes after take-off from Addo, killing all 157 on board."
        ),
        (
            "The deal adds $1.7 trillion to the debt over ten years and lifts spending by $320 billion.",
            "The deal would lift spending by $320 billion over two years."
        ),
        (
            "She paid $430 a month for the plan.",
            "The plan cost her $5,160 a year."
        ),
        (
            "Some 450 people fell ill from the fumes and six died.",
            "The fumes killed six people in 33 towns."
        ),
        (
            "The regulator grounded the 737 Max 8 jets after the crash.",
            "After the crash nearly 100 Boeing 737 Max jets were grounded."
        ),
        (
            "The strikers met in the town hall on Tuesday.",
            "The strikers will vote on the offer on Sunday."
        ),
        (
            "The shares of the brewer fell 6 percent.",
            "The profit of the brewer fell 11 percent."
        ),
        (
            "Exports to the south rose 4 percent.",
            "Exports to the north fell 3 percent."
        ),
        (
            "The fire destroyed 62 houses in the valley.",
            "Forty of the houses that the fire destroyed were insured."
        ),
        (
            "A first count put the damage at $3 million; it is now put at $5 million.",
            "The damage is put at $5 million."
        ),
        (
            "Two men were arrested at the pier on Monday.",
            "Another man was arrested at the pier, and three more were questioned."
        ),
        (
            "The firm employs 12,000 people.",
            "The firm is to cut 900 jobs."
        ),
        (
            "The mayor, 51, spoke first.",
            "Her deputy, 48, spoke after the mayor."
        ),
        (
            "The bridge over the Arn cost £64 million.",
            "The tunnel under the Tamm cost £82 million."
        ),
        (
            "Turnout rose to 61 percent from 54 percent.",
            "Turnout was 61 percent, it had been 54 at the last vote."
        ),
        (
            "In 2019 the fair drew 30,000 visitors.",
            "This year 45,000 visitors came to the fair."
        ),
        (
            "Kell shot down 14 drones in the night.",
            "Tarn launched 20 drones in the night."
        ),
        (
            "Wages rose 3 percent.",
            "Wages rose by $40 a week."
        ),
        (
            "The talks lasted two days.",
            "The strike goes into its third week after two days of talks."
        ),
        (
            "The ship sank on Monday in heavy seas off Holm.",
            "The captain of the ship was buried in Holm on Thursday."
        ),
        (
            "Seven sailors were saved from the wreck.",
            "Four sailors drowned in the wreck."
        ),
        (
            "The club has 4,000 members in the city.",
            "The club lost 300 members in the city last year."
        ),
        (
            "Rain of 40 millimetres fell in Odd.",
            "In Nord 90 millimetres of rain fell."
        ),
        (
            "The minister said on Tuesday that the offer stood.",
            "The minister said on Wednesday that the offer had been improved."
        ),
        (
            "The judge heard 12 witnesses in the morning.",
            "The jury of 11 heard the witnesses."
        ),
        (
            "The union has 8,000 members, of whom 3,000 work at the port.",
            "About 3,000 members of the union work at the port."
        ),
    ]

    private static let lookAlikeDates: [(String, String)] = [
        (
            "The strikers walked out on Tuesday over pay.",
            "The union's strikers will vote on the pay offer on Sunday."
        ),
        (
            "The premier arrived in Nord on Monday for talks.",
            "The premier leaves Nord on Friday after the talks."
        ),
        (
            "The storm hit the coast on Sunday.",
            "Rescuers reached the villages on the coast on Tuesday after the storm."
        ),
        (
            "The bank raised its rate on Thursday.",
            "The bank last raised its rate on March 6."
        ),
    ]

    @Test(arguments: lookAlikes)
    func `figures of two things contradict each other in nothing`(pair: (String, String)) {
        let found = figures(of: pair).filter { !$0.agree }
        #expect(found.isEmpty, "\(found.map { $0.reports.map(\.value) })")
    }

    @Test(arguments: lookAlikeDates)
    func `days of two events contradict each other in nothing`(pair: (String, String)) {
        #expect(!figures(of: pair).contains { !$0.agree })
    }

    @Test func `two accounts that each tell of the day before do not differ in it`() {
        let pair = (
            "The council argued about the harbour dues on Tuesday night.",
            "The council argued about the harbour dues on Wednesday night."
        )
        #expect(figures(of: pair, apart: 0).contains { !$0.agree })
        #expect(!figures(of: pair, apart: 1).contains { !$0.agree })
    }

    @Test func `figures of accounts that lie months apart contradict each other in nothing`() {
        let pair = ("The fire killed 21 people in the mill.", "In the mill 26 people died in the fire.")
        #expect(figures(of: pair, apart: 1).contains { !$0.agree })
        #expect(!figures(of: pair, apart: 200).contains { !$0.agree })
    }

    @Test func `a figure that the other account has elsewhere is not contradicted by it`() {
        func differs(after first: String) -> Bool {
            let texts = [
                "The deal adds $1.7 billion to the debt of the port.",
                first + "The deal of the port adds $4.1 billion to its debt.",
            ]
            let accounts = texts.map {
                AccountComparison.Account(article: Article(recordID: $0, text: $0), attributions: [])
            }
            let aligned = AlignedPair(
                left: Passage(article: 0, range: 0..<texts[0].utf8.count),
                right: Passage(article: 1, range: first.utf8.count..<texts[1].utf8.count), confidence: 0.6)
            return FigureDifferences.figures(of: accounts, aligned: [aligned]).contains { !$0.agree }
        }
        #expect(differs(after: "It took long to strike it. "))
        #expect(!differs(after: "It was first put at $1.7 billion. "))
    }
}

extension LookAlikeFigureTests {
    @Test func `figures are compared in sentences that are not surely level, if they say the same clearly`() {
        func differs(_ confidence: Double, _ other: String) -> Bool {
            let texts = ["The landslide at Odd killed 77 people.", other]
            let accounts = texts.map {
                AccountComparison.Account(article: Article(recordID: $0, text: $0), attributions: [])
            }
            let pair = AlignedPair(
                left: Passage(article: 0, range: 0..<texts[0].utf8.count),
                right: Passage(article: 1, range: 0..<texts[1].utf8.count), confidence: confidence)
            return FigureDifferences.figures(of: accounts, aligned: [], doubtful: [pair])
                .contains { !$0.agree }
        }
        #expect(differs(0.1, "The landslide at Odd cost the lives of 93 people."))
        #expect(!differs(0.1, "The landslide buried 93 lorries."))
    }
}
