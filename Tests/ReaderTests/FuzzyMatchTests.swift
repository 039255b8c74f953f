import Testing

@testable import Reader

@Suite struct FuzzyMatchTests {
    @Test func `letters at the beginnings of words find more than letters within`() throws {
        let atBeginnings = try #require(FuzzyMatch.score("sbs", in: FuzzyMatch.Letters("Side by side")))
        let within = try #require(FuzzyMatch.score("sbs", in: FuzzyMatch.Letters("absbsent")))
        #expect(atBeginnings > within)
    }

    @Test func `letters in a row count more than scattered ones`() throws {
        let inARow = try #require(FuzzyMatch.score("brid", in: FuzzyMatch.Letters("the bridge")))
        let scattered = try #require(FuzzyMatch.score("brid", in: FuzzyMatch.Letters("the barrier index")))
        #expect(inARow > scattered)
    }

    @Test func `every word of the pattern has to be found, in any order`() {
        #expect(FuzzyMatch.score("bridge orlen", in: FuzzyMatch.Letters("Orlen bridge closed")) != nil)
        #expect(FuzzyMatch.score("bridge tram", in: FuzzyMatch.Letters("Orlen bridge closed")) == nil)
    }

    @Test func `letters strewn over a long text are no find`() {
        #expect(
            FuzzyMatch.score("brid", in: FuzzyMatch.Letters("abbot of the far north lying in the dark"))
                == nil)
    }

    @Test func `of two places for the letters the better one counts, not the first`() throws {
        let letters = FuzzyMatch.Letters("a far abroad railway")
        let rail = try #require(FuzzyMatch.score("rail", in: letters))
        #expect(rail == FuzzyMatch.score("rail", in: FuzzyMatch.Letters("the railway")))
    }

    @Test func `a capital within a word and a digit after a letter begin something`() throws {
        let camel = try #require(FuzzyMatch.score("qb", in: FuzzyMatch.Letters("aQuickBrown")))
        #expect(camel > FuzzyMatch.score("qb", in: FuzzyMatch.Letters("aquickbrown")) ?? 0)
    }

    @Test func `the letters that matched are known, up to the best place to end`() {
        let letters = FuzzyMatch.Letters("a far abroad railway")
        #expect(FuzzyMatch.places("rail", in: letters).sorted() == [13, 14, 15, 16])
        #expect(FuzzyMatch.places("xyz", in: letters).isEmpty)
    }

    @Test func `of equal matches the shorter comes first, and who is quoted often before who hardly is`() {
        let texts = [("Marlow’s office", 1), ("Ines Marlow", 929), ("Marlow’s team", 1)]
        let letters = texts.map { FuzzyMatch.Letters($0.0, standing: $0.1) }
        #expect(FuzzyMatch.ranked("marl", among: letters) == [1, 2, 0])
    }
}
