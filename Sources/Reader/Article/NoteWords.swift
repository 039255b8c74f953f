import News
import Screen

/// What is said about a statement beside or below the text: who speaks, who that is, and who else has it.
struct NoteWords: Hashable, Sendable {
    /// The article.
    var reading: Reading
    /// The accounts of its story, this article among them; nil while they are not known.
    var accounts: StoryAccounts?
    /// Which colour each speaker takes.
    var ranks: SpeakerRanks
    /// Colours and marks.
    var theme: Theme

    /// The paragraphs of a note; `previous` is the attribution whose note stands close above, if any.
    func note(on place: Int, after previous: Int? = nil) -> [StyledText] {
        [who(place, after: previous)] + what(place)
    }

    /// Through whom a statement came and who else has it.
    func what(_ place: Int) -> [StyledText] {
        let attribution = reading.attributions[place]
        let speaker = attribution.speaker?.name.lowercased()
        let through = attribution.via.filter { $0.lowercased() != speaker }.joined(separator: ", through ")
        let parts = (through.isEmpty ? [] : ["through " + through]) + others(on: attribution)
        return parts.map { StyledText($0, theme.secondary) }
    }

    /// Who speaks: name and role; the surname alone where the note above is on the same speaker.
    func who(_ place: Int, after previous: Int? = nil, isBrief: Bool = false) -> StyledText {
        let attribution = reading.attributions[place]
        let isSame =
            previous.map {
                ranks.isSame(reading.attributions[$0].speaker, attribution.speaker)
            } ?? false
        var first = name(of: attribution, short: isSame)
        if let role = attribution.speaker?.role, !isSame, !isBrief {
            first.append(" " + role, theme.secondary)
        }
        return first
    }

    /// The whole note as one paragraph.
    /// - Parameter isBrief: whether who the speaker is has no room.
    func line(on place: Int, after previous: Int? = nil, isBrief: Bool = false) -> StyledText {
        joined([who(place, after: previous, isBrief: isBrief)] + what(place))
    }

    /// The note as one paragraph, without who speaks.
    func whatInOneLine(_ place: Int) -> StyledText { joined(what(place)) }

    private func joined(_ parts: [StyledText]) -> StyledText {
        var line = StyledText()
        for (number, part) in parts.enumerated() {
            if number > 0 { line.append(" · ", theme.secondary) }
            for span in part.spans { line.append(part.text.slice(span.range), span.style) }
        }
        return line
    }

    /// The speaker's name as a note has it: capitals for whoever has a name, "?" after a doubtful one.
    func name(of attribution: Attribution, short: Bool = false) -> StyledText {
        guard let speaker = attribution.speaker else {
            return StyledText("speaker not given", theme.secondary)
        }
        let isDoubtful = attribution.confidence < Attribution.doubtful
        let style = ranks.rank(of: speaker).map(theme.speaker) ?? .plain
        var words = ranks.name(of: speaker)
        switch speaker.kind {
        case .person:
            if short, let surname = words.split(separator: " ").last { words = String(surname) }
            words = words.uppercased()
        case .organisation, .document, .place: words = words.uppercased()
        case .group, .unnamed: words = words.prefix(1).uppercased() + words.dropFirst()
        }
        return StyledText(words + (isDoubtful ? "?" : ""), isDoubtful ? style : style.adding(.bold))
    }

    /// "quoted also by Skai", "told by Caliber.Az ¶2"; "only here"; nothing where there is nothing to compare with.
    func others(on attribution: Attribution) -> [String] {
        guard let accounts, let own = accounts.index(of: reading.id), accounts.compared.accounts.count > 1
        else { return [] }
        let overlapping = accounts.partners.statements(in: attribution.content, of: own)
        // Words inside another's words belong to two statements; the one of this speaker counts.
        let ofSpeaker = overlapping.filter { ranks.isSame($0.speaker, attribution.speaker) }
        let statements = ofSpeaker.isEmpty ? overlapping : ofSpeaker
        guard !statements.isEmpty else { return [] }
        let others = accounts.reports(of: statements).filter { $0.account != own }
        if others.isEmpty { return ["only here"] }
        let verdicts = statements.flatMap { wordings(of: $0, in: accounts, own: own) }
        let forms = [Attribution.Kind.direct, .mixed, .indirect].compactMap { form -> String? in
            let outlets = others.filter { $0.form == form }.map {
                accounts.outletWithParagraph($0) + ($0.isDoubtful ? "?" : "")
            }
            guard !outlets.isEmpty else { return nil }
            let isAlso = form == attribution.kind ? " also" : ""
            return "\(Self.verb(form))\(isAlso) by \(outlets.joined(separator: ", "))"
        }
        return forms + verdicts
    }

    /// "Caliber.Az cuts it short"; "Skai has more of it"; nothing where all quote the same words.
    private func wordings(of statement: Statement, in accounts: StoryAccounts, own: Int) -> [String] {
        guard let here = statement.wording(of: own), let fullest = statement.fullestWording else { return [] }
        if let difference = here.difference {
            return [WordingWords.verdictHere(difference, fullest: accounts.outlet(fullest.article))]
        }
        return statement.wordings.compactMap { wording in
            wording.difference.map { WordingWords.verdict($0, by: accounts.outlet(wording.article)) }
        }
    }

    /// How a report's form is called on screen.
    static func verb(_ form: Attribution.Kind) -> String {
        switch form {
        case .direct: "quoted"
        case .mixed: "partly quoted"
        case .indirect: "told"
        }
    }
}
