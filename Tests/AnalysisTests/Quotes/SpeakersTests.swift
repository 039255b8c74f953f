import News
import Testing

@testable import Analysis

struct SpeakersTests {
    private func found(_ text: String) -> [Attribution] {
        AttributionExtractor().attributions(in: text, title: "")
    }

    private func speaker(of words: String, in text: String) -> Attribution? {
        found(text).first { $0.content.contains { text.slice($0).contains(words) } }
    }

    @Test func `a statement told through an outlet is the speaker's and came through the outlet`() throws {
        let text =
            "“We will not pay for the pier any longer,” harbour master Ellen Voss said on Monday, "
            + "according to the Port Gazette."
        let only = try #require(speaker(of: "pay for the pier", in: text))
        #expect(only.speaker?.name == "Ellen Voss")
        #expect(only.via == ["Port Gazette"])
    }

    @Test func `single quotation marks enclose statements and the cue between them belongs to both`() throws {
        let text =
            "The council met on Tuesday.\n‘This is a disaster for the town,’ said Labour councillor Tom Reed. "
            + "‘Nobody asked the residents.’"
        let only = try #require(speaker(of: "disaster", in: text))
        #expect(only.speaker == Speaker(name: "Tom Reed", role: "Labour councillor", kind: .person))
        #expect(only.content.count == 2)
    }

    @Test func `a paragraph that opens with another mark goes on with the quotation`() throws {
        let text =
            "Maria Lopez, a teacher, described the night.\n“We heard the water first. It came under the door.\n"
            + "“Then the lights went out and we ran upstairs,” she said."
        #expect(speaker(of: "We heard the water", in: text)?.speaker?.name == "Maria Lopez")
        #expect(speaker(of: "Then the lights", in: text)?.speaker?.name == "Maria Lopez")
    }

    @Test func `a pronoun is the person who was named before`() throws {
        let text =
            "Ellen Voss told reporters that the town could not afford the pier. “It is over,” she said."
        #expect(speaker(of: "It is over", in: text)?.speaker?.name == "Ellen Voss")
    }

    @Test func `a broadcaster that somebody talked to is not the one who speaks`() throws {
        let text =
            "In an interview with Valley Public Media on Tuesday, Mayor Walt Jenkins repeated that he first heard of the "
            + "memo from the newspaper. “I would have acted,” he said."
        #expect(speaker(of: "I would have acted", in: text)?.speaker?.name == "Walt Jenkins")
    }

    @Test func `a document speaks as a document`() throws {
        let text =
            "The study found that half of the boats were unsafe. "
            + "“No vessel older than ten years passed the test,” the report states."
        #expect(speaker(of: "No vessel", in: text)?.speaker == Speaker(name: "the report", kind: .document))
    }

    @Test func `whoever has no name keeps the words of the mention`() throws {
        let text = "The ferry will be sold this year, two people close to the owners said."
        let only = try #require(speaker(of: "ferry", in: text))
        #expect(only.speaker?.name == "two people close to the owners")
        #expect(only.speaker?.kind == .unnamed)
    }

    @Test func `a clause before its words of saying belongs to the statement from its beginning`() throws {
        let text = PreparedText("The town wants to keep the pier open, Mayor Anna Field said on Monday.")
        // Items: eight words of the clause, three of the source, the cue, two more.
        var draft = LearnedLinker.Draft(cue: 11..<12, source: 8..<11, content: [6, 7], reading: nil)
        ClauseRepair.mend(&draft, text)
        #expect(draft.content == Set(0..<8))
    }

    @Test func `the office of a country is that country's`() throws {
        let text =
            "Norlandic president Anton Greif met the fishermen on Monday. On Tuesday the Danish president Lars Holm "
            + "called him.\n“The islands are ours for ever,” the Norlandic president said."
        #expect(speaker(of: "The islands are ours", in: text)?.speaker?.name == "Anton Greif")
    }

    @Test func `a party and state in brackets are no part of a name`() throws {
        let text = "“You have no right to close the pier,” said Sen. Clara Dunmore (D-Mo.) in a letter."
        #expect(speaker(of: "You have no right", in: text)?.speaker?.name == "Clara Dunmore")
    }

    @Test func `an office behind a body belongs to the name that follows`() throws {
        let text = "“Not one boat will be sold,” said Harbour Board Chairwoman Ellen Voss."
        let speaker = try #require(speaker(of: "Not one boat", in: text)?.speaker)
        #expect(speaker == Speaker(name: "Ellen Voss", role: "Harbour Board Chairwoman", kind: .person))
    }

    @Test func `a description that is led back to nobody is never sure`() throws {
        let text = "“The list was never shown to me or to any of my friends,” the billionaire said."
        let only = try #require(speaker(of: "The list was never", in: text))
        #expect(only.speaker?.name == "the billionaire")
        #expect(only.confidence < 0.9)
    }

    @Test func `one word that nobody is quoted with is no statement`() {
        let text = "Her members called for action on Monday. “We need action,” said Maria Lopez."
        #expect(found(text).map { $0.content.map(text.slice) } == [["“We need action,”"]])
    }

    @Test func `a speaker does not end with the word that begins a clause`() throws {
        let text =
            "The council met on Monday. The engineer who wrote the memo says it was hand-delivered to the mayor."
        #expect(speaker(of: "hand-delivered", in: text)?.speaker?.name == "The engineer")
    }
}
