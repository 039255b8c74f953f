import News

/// Makes statements of pieces: who speaks, what was said in short, and who reports it.
struct StatementComposer {
    private let accounts: [AccountComparison.Account]
    private let story: StoryText
    private let units: StatementUnits
    private let provenance: Provenance
    private static let weightOfBeingNamed = 0.8
    /// The fewest content words of a piece that says by itself what was said.
    private static let fewestWords = 3
    /// What it costs a piece that no other account has a word of it, in characters too long.
    private static let costOfOwnWords = 100

    /// A composer for the pieces of these accounts.
    init(
        accounts: [AccountComparison.Account], story: StoryText, units: StatementUnits, provenance: Provenance
    ) {
        self.accounts = accounts
        self.story = story
        self.units = units
        self.provenance = provenance
    }

    /// The statement that these pieces report.
    func statement(of members: [Int], confidence: Double) -> Statement {
        let pieces = members.map { units.units[$0] }
        return Statement(
            speaker: speaker(of: pieces), gist: gist(of: pieces), confidence: min(1, max(0, confidence)),
            reports: pieces.map { Statement.Report(passage: $0.passage, form: $0.form, via: $0.via) },
            independentAccounts: provenance.independentAccounts(of: pieces))
    }

    /// The statements that only one article has: what is left of each attribution, one statement for each run of pieces.
    func unshared(except shared: Set<Int>) -> [Statement] {
        var runs: [[Int]] = []
        for number in units.units.indices where !shared.contains(number) {
            let unit = units.units[number]
            guard unit.attribution != nil else { continue }
            if let run = runs.lastIndex(where: { continues($0, unit) }) {
                runs[run].append(number)
            } else {
                runs.append([number])
            }
        }
        return runs.map { run in
            let pieces = run.map { units.units[$0] }
            var whole = pieces[0]
            whole.passage.range =
                whole.passage.range.lowerBound..<(pieces.map(\.passage.range.upperBound).max() ?? 0)
            whole.parts = pieces.flatMap(\.parts)
            return Statement(
                speaker: whole.speaker, gist: gist(of: [whole]), confidence: whole.confidence,
                reports: [Statement.Report(passage: whole.passage, form: whole.form, via: whole.via)])
        }

        func continues(_ run: [Int], _ unit: StatementUnit) -> Bool {
            guard let last = run.last else { return false }
            let before = units.units[last]
            return before.passage.article == unit.passage.article && before.attribution == unit.attribution
                && unit.sentence == before.sentence + 1
        }
    }

    /// A speaker whom pieces name, and what speaks for each way of naming them.
    private struct Candidate {
        var name: SpeakerName
        var weight: Double
        var namings: [(speaker: Speaker, weight: Double)]

        /// The fullest name for which most speaks: a surname alone is anyone's, and a long name may be a namesake's.
        var speaker: Speaker? {
            func weight(_ name: String) -> Double {
                namings.reduce(0) { $0 + ($1.speaker.name == name ? $1.weight : 0) }
            }
            let full = namings.filter { $0.speaker.kind != .person || $0.speaker.name.contains(" ") }
            let named = (full.isEmpty ? namings : full).map(\.speaker)
            return named.max {
                (weight($0.name), $0.name.utf8.count) < (weight($1.name), $1.name.utf8.count)
            }
        }
    }

    /// The speaker whom most of the pieces' confidence is for.
    private func speaker(of pieces: [StatementUnit]) -> Speaker? {
        var candidates: [Candidate] = []
        for piece in pieces {
            guard let speaker = piece.speaker else { continue }
            let name = SentenceSpeakers.name(of: speaker.name, vocabulary: story.vocabulary)
            let weight = (0.2 + piece.confidence) * (speaker.kind == .unnamed ? 0.5 : 1)
            if let known = candidates.firstIndex(where: { $0.name.agrees(with: name) }) {
                candidates[known].weight += weight
                candidates[known].namings.append((speaker, weight))
            } else {
                candidates.append(Candidate(name: name, weight: weight, namings: [(speaker, weight)]))
            }
        }
        for other in others(in: pieces) {
            let name = SentenceSpeakers.name(of: other.name, vocabulary: story.vocabulary)
            guard isNamed(name, inAll: pieces), !candidates.contains(where: { $0.name.agrees(with: name) })
            else {
                continue
            }
            candidates.append(Candidate(name: name, weight: 0.1, namings: [(other, 0.1)]))
        }
        for place in candidates.indices where isNamed(candidates[place].name, inAll: pieces) {
            candidates[place].weight += Self.weightOfBeingNamed
        }
        return candidates.max { $0.weight < $1.weight }?.speaker
    }

    /// The people to whom other attributions in the pieces' sentences are given.
    private func others(in pieces: [StatementUnit]) -> [Speaker] {
        guard pieces.count > 1 else { return [] }
        return pieces.flatMap { piece in
            units.ofSentence[piece.sentence].compactMap { units.units[$0].speaker }.filter {
                $0.kind == .person
            }
        }
    }

    /// Whether every sentence of the pieces names a speaker; one that only some know is likelier a mistake.
    private func isNamed(_ name: SpeakerName, inAll pieces: [StatementUnit]) -> Bool {
        guard let last = name.words.last, pieces.count > 1 else { return false }
        return pieces.allSatisfy { piece in story.sentences[piece.sentence].uses.contains { $0.stem == last }
        }
    }

    /// What was said, in the words of the piece that says it most plainly: told rather than quoted, and not too long.
    private func gist(of pieces: [StatementUnit]) -> String {
        let costs = pieces.count > 1 ? pieces.map { cost($0, among: pieces) } : [0]
        guard let best = pieces.indices.min(by: { costs[$0] < costs[$1] }) else { return "" }
        let piece = pieces[best]
        let words = words(of: piece)
        let gist = Gist.readable(
            words, cue: cue(before: piece), isInside: isInside(piece, words), goesOn: goesOn(piece))
        let count = OneLine.wordCount(gist) - (gist.hasSuffix(" …") ? 1 : 0)
        guard gist.hasPrefix("… ") || count < Self.fewestWords, piece.form != .direct,
            let sentence = sentence(of: piece)
        else { return gist }
        return Gist.readable([sentence], cue: "")
    }

    /// Whether a piece begins in the middle of its clause: with a verb, or right after an article or a preposition that is
    /// no word of saying ("his" before "body").
    private func isInside(_ piece: StatementUnit, _ words: [String]) -> Bool {
        guard piece.form != .direct else { return false }
        let cue = cue(before: piece)
        if let first = words.first, GistCue.goesOn(first) { return cue.isEmpty || !first.hasPrefix("to ") }
        let bytes = story.words[piece.passage.article].text.bytes
        guard let start = piece.parts.first?.lowerBound, start > 1, bytes[start - 1] == 0x20, cue.isEmpty
        else { return false }
        let before = bytes[..<(start - 1)].suffix(6).reversed().prefix { $0 > 0x40 }.reversed()
        return Gist.binding.contains(String(decoding: before, as: UTF8.self))
    }

    /// The sentence in which a piece stands; nil where that is too long to say it shortly.
    private func sentence(of piece: StatementUnit) -> String? {
        let range = story.sentences[piece.sentence].passage.range
        guard range.count <= Gist.longest else { return nil }
        let words = accounts[piece.passage.article].article.text.slice(range)
        return words.hasSuffix(".") ? String(words.dropLast()) : words
    }

    /// Whether a told piece stops in the middle of its clause: a space and a small letter of its sentence follow.
    private func goesOn(_ piece: StatementUnit) -> Bool {
        let end = piece.passage.range.upperBound
        let sentence = story.sentences[piece.sentence].passage.range
        guard piece.form == .indirect, end + 2 <= sentence.upperBound else { return false }
        let bytes = story.words[piece.passage.article].text.bytes
        return bytes[end] == 0x20 && UInt8(ascii: "a")...UInt8(ascii: "z") ~= bytes[end + 1]
    }

    private func words(of piece: StatementUnit) -> [String] {
        let text = accounts[piece.passage.article].article.text
        return piece.parts.map { text.slice($0) }
    }

    /// The words of saying that stand right before a piece.
    private func cue(before piece: StatementUnit) -> String {
        let account = accounts[piece.passage.article]
        guard let attribution = piece.attribution, let start = piece.parts.first?.lowerBound else {
            return ""
        }
        return AttributionGist.cue(
            of: account.attributions[attribution], before: start, in: account.article.text)
    }

    private func cost(_ piece: StatementUnit, among pieces: [StatementUnit]) -> Int {
        let words = words(of: piece)
        let length = words.reduce(0) { $0 + $1.utf8.count + 1 }
        let mine = Set(piece.words)
        let isBit =
            words.reduce(0) { $0 + OneLine.wordCount($1) } < 4
            || mine.count < Self.fewestWords
        let form = piece.form == .indirect ? 0 : piece.form == .mixed ? 20 : 30
        let others = pieces.filter { $0.passage.article != piece.passage.article }.flatMap(\.words)
        let own = mine.subtracting(others).count * Self.costOfOwnWords / max(1, mine.count)
        return own + abs(length - 70) + form + (isInside(piece, words) ? Self.costOfOwnWords : 0)
            + (piece.attribution == nil ? 200 : 0) + (isBit ? 150 : 0)
    }
}
