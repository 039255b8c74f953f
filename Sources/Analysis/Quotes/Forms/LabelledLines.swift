import News

/// Interviews and transcripts: lines that begin with who speaks and a colon ("Q:", "Anna Voss:", "VOSS:").
struct LabelledLines {
    /// What a label says.
    enum Label: Hashable {
        /// Whoever asks.
        case question
        /// Whoever is asked.
        case answer
        /// A name, by its last word.
        case name(UInt64)
    }

    struct Line {
        var number: Int
        var label: Label
        var items: Range<Int>
        /// Where the words after the label begin.
        var start: Int
    }

    private let forms: TextForms
    private let title: String
    private var text: PreparedText { forms.text }

    init(_ forms: TextForms, title: String) {
        self.forms = forms
        self.title = title
    }

    /// What is said in the labelled lines and those that go on with them; nothing where the text has no such form.
    func parts() -> [TextForms.Part] {
        var lines = text.lines.indices.compactMap(labelled)
        // "Fallin: We will rebuild" as a headline is no line of the transcript below it.
        if let first = lines.first, first.number == 0,
            !lines.dropFirst().contains(where: { $0.label == first.label })
        {
            lines.removeFirst()
        }
        guard lines.count >= 3, isForm(lines) else { return [] }
        let asked = Interviewee(forms, title: title).find(before: lines[0].items.lowerBound)
        return lines.indices.compactMap { place -> TextForms.Part? in
            let line = lines[place]
            guard line.label != .question else { return nil }
            let next = place + 1 < lines.count ? lines[place + 1].number : line.number + 1
            let content = content(of: line, until: next)
            guard !content.isEmpty else { return nil }
            let source = [text.range(line.items)]
            if line.label == .answer {
                return TextForms.Part(
                    content: content, source: source, speaker: asked?.speaker,
                    confidence: asked?.confidence ?? 0.3)
            }
            return TextForms.Part(
                content: content, source: source, speaker: forms.speaker(line.items), confidence: 0.95)
        }
    }

    /// Questions with answers, or names that come again.
    private func isForm(_ lines: [Line]) -> Bool {
        var counts: [Label: Int] = [:]
        for line in lines { counts[line.label, default: 0] += 1 }
        let questions = counts[.question] ?? 0
        if questions >= 2, (counts[.answer] ?? 0) >= 2 { return true }
        let named = counts.filter { $0.key != .question && $0.key != .answer }
        let words = lines.reduce(0) { $0 + text.lines[$1.number].upperBound - $1.items.upperBound }
        return (named.count >= 2 || questions >= 1) && named.values.contains { $0 >= 2 }
            && words >= 4 * lines.count
    }

    private func labelled(_ number: Int) -> Line? {
        let line = text.lines[number]
        guard let end = labelEnd(line) else { return nil }
        let items = line.lowerBound..<end
        let colon = text.bytes[Int(text.ends[end - 1])...].firstIndex(of: 0x3A) ?? Int(text.ends[end - 1])
        if items.count == 1, let role = Self.roles[text.keys[items.lowerBound]] {
            return Line(number: number, label: role, items: items, start: colon + 1)
        }
        guard isName(items) else { return nil }
        let last = text.nameKey(items.upperBound - 1)
        return Line(number: number, label: .name(last), items: items, start: colon + 1)
    }

    /// The end of the words before a colon near the beginning of a line.
    private func labelEnd(_ line: Range<Int>) -> Int? {
        for item in line.prefix(6) {
            guard text.isWord(item), !text.isQuoted(item) else { return nil }
            let next = item + 1 < text.count ? Int(text.starts[item + 1]) : text.bytes.count
            let isMark = item + 1 < line.upperBound && !text.isWord(item + 1)
            let gap = text.bytes[Int(text.ends[item])..<(isMark ? next + 1 : next)]
            if gap.contains(0x0A), !isMark { return nil }
            if gap.contains(0x3A) { return text.shapes[item] == .figure ? nil : item + 1 }
            if gap.contains(where: { [0x2C, 0x3B, 0x3F, 0x21].contains($0) }) { return nil }
        }
        return nil
    }

    private func isName(_ items: Range<Int>) -> Bool {
        let known = items.contains { forms.roster.mentionOf[$0] >= 0 }
        let isCapital = items.allSatisfy { item in
            text.shapes[item].isCapitalised || text.traits[item].contains(.particle)
        }
        guard isCapital, text.shapes[items.lowerBound].isCapitalised else { return false }
        if items.count == 1, Self.noNames.contains(text.keys[items.lowerBound]) { return false }
        let isOffice = items.contains { !text.traits[$0].isDisjoint(with: [.title, .role]) }
        let common = items.count { item in
            forms.numbers.vocabulary.isMostlyLower(text.keys[item]) || text.traits[item].contains(.stop)
        }
        return known || isOffice || common == 0
    }

    /// The words of a line and of those that follow without a label, at most eight.
    private func content(of line: Line, until next: Int) -> [TextRange] {
        let last = min(next, line.number + 9)
        return (line.number..<last).compactMap { number in
            let items = text.lines[number]
            guard let first = items.last else { return nil }
            let start = number == line.number ? line.start : Int(text.starts[items.lowerBound])
            let lead = number == line.number ? start : lineStart(start)
            let range = forms.content(lead, forms.lineEnd(first))
            return range.isEmpty ? nil : range
        }
    }

    private func lineStart(_ place: Int) -> Int {
        text.bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    }

    private static let roles: [UInt64: Label] = {
        var roles: [UInt64: Label] = [:]
        let questions = """
            q question frage pregunta p вопрос в domanda d vraag pergunta питання interviewer reporter moderator host \
            interviewerin
            """
        for word in questions.split(separator: " ") { roles[WordKey.key(folding: String(word))] = .question }
        let answers = "a answer antwort respuesta r réponse ответ о risposta antwoord resposta відповідь"
        for word in answers.split(separator: " ") { roles[WordKey.key(folding: String(word))] = .answer }
        return roles
    }()

    /// Labels of facts, not of speakers.
    private static let noNames: Set<UInt64> = Set(
        """
        contact photo photos image source sources related read note update updated correction date time venue where when \
        what who why how result results score scores goals booked sent referee attendance teams video watch tags \
        pros cons verdict price rating director starring cast email phone tel website address location summary
        """.split(separator: " ").map { WordKey.key(folding: String($0)) })
}
