import News
import Testing

@testable import Analysis

@Suite struct GistTests {
    @Test(arguments: [
        (["that the pier would reopen,"], "", "The pier would reopen"),
        (["to rebuild the pier by June"], "promised", "Promised to rebuild the pier by June"),
        (["to rebuild the pier"], "has promised", "Promised to rebuild the pier"),
        (["to rebuild the pier by June"], "", "… to rebuild the pier by June"),
        (["with the owners of the mill"], "", "… with the owners of the mill"),
        (["the pier would be closed to the"], "", "The pier would be closed …"),
        (
            ["“We will rebuild it,”", "“and nobody will pay.”"], "",
            "“We will rebuild it, and nobody will pay.”"
        ),
        (
            ["“We will rebuild it,”", "“Nobody will pay.”"], "",
            "“We will rebuild it … Nobody will pay.”"
        ),
        (["they had “no choice but to go"], "", "They had “no choice but to go”"),
        (["they had \"no choice but to go"], "", "They had \"no choice but to go\""),
        (["no choice but to go\" at once"], "", "\"No choice but to go\" at once"),
        (["eBay was told\n  of it"], "", "EBay was told of it"),
        (["Mayor Brandt knew"], "", "Mayor Brandt knew"),
    ])
    func `a gist can be read by itself`(parts: [String], cue: String, expected: String) {
        #expect(Gist.readable(parts, cue: cue) == expected)
    }

    @Test(arguments: [
        (["the mayor’s plan for the pier"], "also praised", "Praised the mayor’s plan for the pier"),
        (["a new pier before the summer"], "called for", "Called for a new pier before the summer"),
        (["whether the pier would hold"], "asked", "Asked whether the pier would hold"),
        (["that the pier was rotten"], "denied", "Denied that the pier was rotten"),
        (["the pier was safe"], "did not say", "Did not say the pier was safe"),
        (["the pier was safe"], "has not said", "Has not said the pier was safe"),
        (["of neglecting the pier"], "is accused", "Is accused of neglecting the pier"),
        (["a new pier"], "is seeking", "Seeking a new pier"),
    ])
    func `a gist keeps the words of saying that it would mean nothing without, or something else`(
        parts: [String], cue: String, expected: String
    ) {
        #expect(Gist.readable(parts, cue: cue) == expected)
    }

    @Test(arguments: [
        (["that the pier was rotten"], "argued", "The pier was rotten"),
        (["the pier will be rebuilt"], "promised", "The pier will be rebuilt"),
        (["they’ll rebuild it"], "promised", "They’ll rebuild it"),
        (["the pier"], "said", "The pier"),
        (["the owners"], "to", "The owners"),
        (["“A new pier”"], "called for", "“A new pier”"),
        (["him that the pier was rotten"], "told", "The pier was rotten"),
    ])
    func `a gist that says what was said does without the words of saying`(
        parts: [String], cue: String, expected: String
    ) {
        #expect(Gist.readable(parts, cue: cue) == expected)
    }

    @Test func `a clause that goes on in the text ends in an ellipsis, and a bracket is closed`() {
        #expect(Gist.readable(["the pier they"], cue: "", goesOn: true) == "The pier they …")
        #expect(Gist.readable(["the pier was old (1909"], cue: "") == "The pier was old (1909)")
    }

    @Test func `words from the middle of a clause say so, unless words of saying lead to them`() {
        #expect(
            Gist.readable(["pier against the storm"], cue: "", isInside: true) == "… pier against the storm")
        #expect(
            Gist.readable(["the pier"], cue: "praised", isInside: true) == "Praised the pier")
    }

    @Test func `what a speaker rejected is not shown as said`() {
        let text = "Brandt rejected the call for a strike."
        let attribution = Attribution(
            kind: .indirect, speaker: nil, confidence: 1, source: [0..<6], cue: [7..<15], content: [16..<37])
        #expect(AttributionGist.words(of: attribution, in: text) == "Rejected the call for a strike")
    }

    @Test func `a long gist ends at a word that can end it, with an ellipsis`() {
        let words =
            "the council of the northern harbour would meet the pilots and the owners of the ships on "
        let gist = Gist.readable([words + words + words], cue: "")
        #expect(gist.count <= Gist.longest + 2)
        #expect(gist.hasSuffix(" …") && !gist.hasSuffix("the …") && !gist.hasSuffix("of …"))
    }
}
