import Testing

@testable import News
@testable import Reader

@Suite struct GivingTests {
    private func story(_ speakers: [Speaker?], confidence: Double = 0.9) -> StoryAccounts {
        let accounts = speakers.map { speaker in
            Reading(
                summary: SampleNews.articles[0], article: Article(text: "The pier is closed."),
                attributions: [
                    Attribution(
                        kind: .indirect, speaker: speaker, via: [], confidence: confidence, source: [],
                        cue: [],
                        content: [0..<18])
                ])
        }
        return StoryAccounts(ComparedStory(story: nil, accounts: accounts, comparison: Comparison()))
    }

    private func giving(_ own: Speaker?, than speaker: Speaker, confidence: Double = 0.9) -> String {
        let story = story([own], confidence: confidence)
        let giving = story.giving(of: Passage(article: 0, range: 0..<18), than: speaker)
        return giving.mark + giving.words
    }

    private let brandt = Speaker(name: "Ada Brandt", kind: .person)

    @Test func `an account that gives the words to another name says so in its cell`() {
        #expect(giving(Speaker(name: "Jonas Vell", kind: .person), than: brandt) == "≠from Jonas Vell")
        #expect(giving(Speaker(name: "Orlen Port", kind: .organisation), than: brandt) == "≠from Orlen Port")
    }

    @Test func `a description is told below the table, and is no other speaker`() {
        #expect(giving(Speaker(name: "the union", kind: .unnamed), than: brandt) == "from the union")
        #expect(giving(nil, than: brandt) == "speaker not given")
    }

    @Test func `another form of the name is no other speaker, and a guess accuses nobody`() {
        #expect(giving(Speaker(name: "Brandt", kind: .person), than: brandt) == "")
        let vell = Speaker(name: "Jonas Vell", kind: .person)
        #expect(giving(vell, than: brandt, confidence: 0.4) == "")
    }

    @Test func `a speaker has one name in all accounts of a story, the fullest`() {
        let names = [
            "Ada Brandt", "Ada R. Brandt", "Brandt", "Tom Vell", "Tom R. Vell", "Tom S. Vell", "Vell",
        ]
        let speakers = names.map { Speaker(name: $0, kind: .person) }
        let ranks = story(speakers).ranks
        #expect(
            speakers.map { ranks.name(of: $0) } == [
                "Ada R. Brandt", "Ada R. Brandt", "Ada R. Brandt", "Tom Vell", "Tom R. Vell", "Tom S. Vell",
                "Vell",
            ])
    }
}
