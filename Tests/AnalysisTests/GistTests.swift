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

    @Test func `a long gist ends at a word that can end it, with an ellipsis`() {
        let words =
            "the council of the northern harbour would meet the pilots and the owners of the ships on "
        let gist = Gist.readable([words + words + words], cue: "")
        #expect(gist.count <= Gist.longest + 2)
        #expect(gist.hasSuffix(" …") && !gist.hasSuffix("the …") && !gist.hasSuffix("of …"))
    }
}
