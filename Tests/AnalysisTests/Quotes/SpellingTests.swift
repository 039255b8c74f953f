import Testing

@testable import Analysis

struct SpellingTests {
    @Test(arguments: [("Wines", "Wimes"), ("McLenney", "McClenney"), ("Brandt", "Brant"), ("Hlom", "Holm")])
    func `a letter wrong, missing or doubled, or two changed over, is a slip`(_ pair: (String, String)) {
        #expect(Spelling.isSlip(pair.0, pair.1))
        #expect(Spelling.isSlip(pair.1, pair.0))
    }

    @Test(arguments: [("Voss", "Voss"), ("Obama", "Osaka"), ("Putin", "Rutin"), ("Reed", "Reeder")])
    func `the same word, another beginning and more than one letter are none`(_ pair: (String, String)) {
        #expect(!Spelling.isSlip(pair.0, pair.1))
    }
}
