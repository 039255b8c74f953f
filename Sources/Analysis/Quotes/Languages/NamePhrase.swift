import News

extension SubjectReader {
    /// What a noun phrase names: "le ministre de l'Intérieur Jean Morel", "Bundeskanzlerin Anna Schmidt", "eine Sprecherin".
    func phrase(_ items: Range<Int>) -> Subject? {
        guard let first = items.first, !text.isQuoted(first) else { return nil }
        var start = first
        while start < items.upperBound, speech.use(text.keys[start]).contains(.article),
            !text.shapes[start].isCapitalised || text.beginsSentence(start)
        { start += 1 }
        guard start < items.upperBound else { return nil }
        let hasArticle = start > first
        let runs = capitalRuns(start..<items.upperBound)
        let isBody = speech.use(text.keys[start]).contains(.body)
        let opening = runs.first { $0.lowerBound == start && !isCapitalisedForPlace($0, runs) }
        guard let run = opening ?? runs.last else {
            if hasArticle, let after = apposition(items.upperBound) {
                return Subject(items: first..<after.upperBound, name: after, role: start..<items.upperBound)
            }
            return unnamed(items, hasArticle: hasArticle, isBody: isBody)
        }
        let name = name(of: run, start: start, hasArticle: hasArticle)
        if name.isEmpty, hasArticle, let after = apposition(items.upperBound) {
            return Subject(items: first..<after.upperBound, name: after, role: start..<items.upperBound)
        }
        if name.isEmpty {
            if runs.count > 1, let later = runs.last, later.count >= 3 {
                let rest = later.suffix(2)
                return Subject(items: first..<rest.upperBound, name: rest, role: start..<rest.lowerBound)
            }
            return unnamed(items, hasArticle: hasArticle, isBody: isBody)
        }
        let end = name.upperBound
        return Subject(
            items: first..<end, name: name, role: name.lowerBound > start ? start..<name.lowerBound : 0..<0,
            isBody: isBody && name.lowerBound == start && name.count == 1)
    }

    /// "Мэр города Олег Громов" at the beginning of a sentence: the first word is no name.
    private func isCapitalisedForPlace(_ run: Range<Int>, _ runs: [Range<Int>]) -> Bool {
        guard speech.language != .german, run.count == 1, text.beginsSentence(run.lowerBound) else {
            return false
        }
        return (runs.last?.count ?? 0) > 1
    }

    private func unnamed(_ items: Range<Int>, hasArticle: Bool, isBody: Bool) -> Subject? {
        let hasVerb = items.contains { speech.use(text.keys[$0]).contains(.verb) }
        let isPhrase = hasArticle || isBody || speech.language.isCyrillic
        guard isPhrase, !hasVerb, items.count <= 10, text.shapes[items.lowerBound] != .figure,
            !speech.use(text.keys[items.upperBound - 1]).contains(.article)
        else { return nil }
        return Subject(items: items, name: 0..<0, role: 0..<0, isBody: isBody)
    }

    /// Runs of capitalised words, over "de", "von" and the like.
    private func capitalRuns(_ items: Range<Int>) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for item in items where text.shapes[item].isCapitalised {
            if let last = runs.last, isJoined(last.upperBound, item, last) {
                runs[runs.count - 1] = last.lowerBound..<(item + 1)
            } else {
                runs.append(item..<(item + 1))
            }
        }
        return runs
    }

    private func isJoined(_ end: Int, _ item: Int, _ run: Range<Int>) -> Bool {
        if end == item { return true }
        // "Ursula von der Linde" is one name; "Bürgermeister von Bern" and "presidente de la República de Cuba" are none.
        guard item - end <= 2, let last = run.last, speech.language != .german || !isOffice(last) else {
            return false
        }
        let before = run.lowerBound > 0 ? speech.use(text.keys[run.lowerBound - 1]) : []
        return before.isDisjoint(with: [.preposition, .article])
            && (end..<item).allSatisfy { speech.use(text.keys[$0]).contains(.particle) }
    }

    /// The person's name in a run of capitalised words; empty where the run names something else.
    private func name(of run: Range<Int>, start: Int, hasArticle: Bool) -> Range<Int> {
        let tail: Range<Int>
        if speech.language == .german {
            var lower = run.lowerBound
            while lower < run.upperBound - 1, isOffice(lower) { lower += 1 }
            if hasArticle, lower == run.lowerBound, run.lowerBound == start { lower += 1 }
            if run.lowerBound > start, lower == run.lowerBound { lower += 1 }
            tail = lower..<run.upperBound
            if tail.count == 1, isOffice(run.upperBound - 1) { return 0..<0 }
            if tail.isEmpty || (run.lowerBound > start && tail.count < 2) { return 0..<0 }
            return tail.count > 3 ? tail.suffix(2) : tail
        }
        guard run.lowerBound > start else {
            if hasArticle, run.count < 2, speech.language != .french { return 0..<0 }
            return withoutPlace(run)
        }
        let before = speech.use(text.keys[run.lowerBound - 1])
        let isOfSomething = !before.isDisjoint(with: [.preposition, .article, .particle])
        if run.count == 1 { return isOfSomething || speech.language.isCyrillic ? 0..<0 : run }
        if !isOfSomething { return withoutPlace(run) }
        return run.count >= 3 ? run.suffix(2) : 0..<0
    }

    /// "президент России Иван Орлов": of three and more words the last two, or three with a patronymic.
    private func withoutPlace(_ run: Range<Int>) -> Range<Int> {
        guard speech.language.isCyrillic, run.count >= 3 else { return run.count > 4 ? run.suffix(2) : run }
        let middle = text.text(run.upperBound - 2)
        let hasPatronymic = ["вич", "вна", "чна", "ична"].contains { middle.hasSuffix($0) }
        return run.suffix(hasPatronymic ? 3 : 2)
    }

    /// A full name between commas: "el ministro de Exteriores, Juan Pérez,".
    private func apposition(_ start: Int) -> Range<Int>? {
        guard start < text.count, text.sameLine(start - 1, start), text.gaps[start].code == Gap.comma else {
            return nil
        }
        var end = start
        while end < text.count, end == start || follows(end),
            text.shapes[end].isCapitalised || speech.use(text.keys[end]).contains(.particle) && end > start
        { end += 1 }
        return (2...4).contains(end - start) && text.shapes[start].isCapitalised ? start..<end : nil
    }

    /// A German noun that says what somebody is: "Trainer", "SPD-Chefin", "Außenminister".
    private func isOffice(_ item: Int) -> Bool {
        let word = text.text(item).lowercased()
        if let dash = word.lastIndex(of: "-"), text.shapes[item] != .singleCapital, word.first != "-" {
            return word[dash...].count > 4 && Self.offices.contains { word.hasSuffix($0) }
        }
        return Self.offices.contains { word.hasSuffix($0) }
    }

    private static let offices: [String] = [
        "minister", "chef", "sprecher", "präsident", "kanzler", "leiter", "trainer", "experte", "politiker",
        "vorsitzende", "vorsitzender", "forscher", "anwalt", "bürgermeister", "direktor", "sekretär",
        "kommissar", "vorstand", "berater", "herr", "frau", "dr", "prof", "professor", "general", "richter",
        "meister", "vize", "inhaber", "gründer", "autor", "kapitän", "torhüter", "stürmer", "wirt", "arzt",
        "ärztin", "könig", "papst", "bischof", "ökonom", "analyst", "händler", "bauer", "lehrer", "wart",
        "expertin", "anwältin", "königin", "wissenschaftler", "historiker", "manager", "geschäftsführer",
    ].flatMap { [$0, $0 + "in"] }
}
