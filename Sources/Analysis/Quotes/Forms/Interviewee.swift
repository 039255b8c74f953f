import News

/// Finds whom an interview is with: somebody the introduction or the headline names.
struct Interviewee {
    private let forms: TextForms
    private let title: String

    init(_ forms: TextForms, title: String) {
        self.forms = forms
        self.title = title
    }

    /// Whoever is named most before the first question, words like "spoke to" counting much; nil where nobody is named.
    func find(before start: Int) -> (speaker: Speaker, confidence: Double)? {
        var scores: [Int: Int] = [:]
        for mention in forms.roster.mentions where mention.core.lowerBound < start && mention.person >= 0 {
            let person = forms.roster.people[mention.person]
            guard person.kind == .person else { continue }
            let isFull = person.first != 0
            scores[mention.person, default: isFull ? 1 : 0] += isAsked(mention) ? 4 : 1
        }
        for (number, person) in forms.roster.people.enumerated()
        where person.kind == .person && person.first != 0 {
            if title.contains(person.name) { scores[number, default: 0] += 3 }
        }
        let ranked = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let best = ranked.first else { return nil }
        let entity = forms.roster.people[best.key]
        let isAlone = ranked.count == 1 || ranked[1].value * 2 <= best.value
        return (
            Speaker(name: entity.name, role: entity.role, kind: entity.kind), isAlone ? 0.9 : 0.55
        )
    }

    /// "an interview with Anna Voss", "we spoke to Anna Voss", "Anna Voss talks about".
    private func isAsked(_ mention: NameMention) -> Bool {
        let text = forms.text
        let near = max(0, mention.whole.lowerBound - 9)..<min(text.count, mention.whole.upperBound + 3)
        return near.contains {
            text.sameLine($0, mention.core.lowerBound) && Self.words.contains(text.keys[$0])
        }
    }

    private static let words: Set<UInt64> = Set(
        """
        interview interviewed spoke speaks talked talks asked sat answers answered gespräch sprach entrevista entretien \
        интервью conversation discusses explains tells
        """.split(separator: " ").map { WordKey.key(folding: String($0)) })
}
