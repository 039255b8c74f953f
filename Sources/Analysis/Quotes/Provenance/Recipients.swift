import News

extension ChainOfReports {
    /// "The strike ends on Friday, Joan Pike told reporters outside the gates": where the listener stood is nothing she
    /// said, and "on condition of anonymity" nothing that an official did.
    func withoutRecipient(_ attribution: Attribution) -> Attribution {
        let cue = items(attribution.cue)
        let source = items(attribution.source)
        guard let told = cue.last, source.upperBound <= told,
            !source.isEmpty, attribution.kind == .indirect
        else { return attribution }
        let sentence = text.sentence(around: told)
        let said = attribution.content.flatMap { Array(text.items(overlapping: $0)) }
        guard let first = said.first, said.allSatisfy({ $0 > told && sentence.contains($0) }),
            first > told + 1,
            said.count <= 8
        else { return attribution }
        let isAside = (told..<first).contains { text.keys[$0] == Self.condition }
        guard isAside || Self.telling.contains(text.keys[told]) else { return attribution }
        let before = sentence.lowerBound..<source.lowerBound
        guard before.count >= 4, text.gaps[source.lowerBound].contains(Gap.comma),
            !(told..<first).contains(where: { Self.clauses.contains(text.keys[$0]) })
        else { return attribution }
        var attribution = attribution
        attribution.content = text.ranges(of: before.filter(text.isWord), withMarks: true)
        attribution.kind = text.kind(of: Set(before))
        return attribution
    }

    private static let telling = keys("told tells")
    private static let condition = WordKey.key(folding: "condition")
    private static let clauses = keys("that to how why what whether")
}
