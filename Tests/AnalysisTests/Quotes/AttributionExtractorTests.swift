import News
import Testing

@testable import Analysis

struct AttributionExtractorTests {
    private func found(_ text: String) -> [(kind: Attribution.Kind, speaker: String?, content: String)] {
        AttributionExtractor().attributions(in: text, title: "").map { attribution in
            (
                attribution.kind, attribution.speaker?.name,
                attribution.content.map(text.slice).joined(separator: " … ")
            )
        }
    }

    @Test func `a quotation split by its cue is one attribution of the one who speaks`() throws {
        let all = found("“The bridge is closed,” said harbour master Ellen Voss. “It will stay closed.”")
        let only = try #require(all.first)
        #expect(all.count == 1)
        #expect(only.kind == .direct)
        #expect(only.speaker == "Ellen Voss")
        #expect(only.content == "“The bridge is closed,” … “It will stay closed.”")
    }

    @Test func `a told statement is indirect`() throws {
        let only = try #require(found("Ellen Voss said that the bridge would stay closed until May.").first)
        #expect(only.kind == .indirect)
        #expect(only.speaker == "Ellen Voss")
        #expect(only.content == "that the bridge would stay closed until May")
    }

    @Test func `a surname stands for the full name`() {
        let all = found("Ellen Voss runs the harbour.\nVoss said the bridge would stay closed until May.")
        #expect(all.map(\.speaker) == ["Ellen Voss"])
    }

    @Test func `the name of a ship in quotation marks is no statement`() {
        let all = found(
            "Tom Renn, 41, was hurt when a cable parted above the deck of the coaster ‘Margit’. He is in hospital."
        )
        #expect(all.allSatisfy { $0.content != "‘Margit’" })
    }

    @Test func `a text without words has no attributions`() {
        #expect(found("").isEmpty)
        #expect(found("…\n\n“”").isEmpty)
    }

    @Test func `ranges lie on the text's characters`() {
        let text = "Zoë Müller erklärte: „Wir schließen die Brücke für immer“, sagte Zoë Müller."
        for attribution in AttributionExtractor().attributions(in: text, title: "") {
            for range in attribution.source + attribution.cue + attribution.content {
                #expect(!range.isEmpty)
                #expect(!text.slice(range).contains("\u{FFFD}"))
            }
        }
    }
}
