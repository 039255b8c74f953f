import News

/// Tells each sentence who speaks in it and of whom it speaks.
enum SentenceSpeakers {
    /// Marks the sentences of one article from its attributions.
    static func mark(
        _ attributions: [Attribution], in sentences: inout [StorySentence], of article: Range<Int>,
        words: ArticleWords, vocabulary: StoryVocabulary
    ) {
        for attribution in attributions {
            let speaker = attribution.speaker.map { name(of: $0.name, vocabulary: vocabulary) }
            let cues = attribution.cue.flatMap { stems(in: $0, of: words, vocabulary: vocabulary) }
            for number in article where holds(sentences[number], attribution) {
                sentences[number].isAttributed = true
                sentences[number].cues += cues
                if let saying = saying(attribution, speaker: speaker, cues: cues, in: sentences[number]) {
                    sentences[number].sayings.append(saying)
                }
                if let speaker, !speaker.words.isEmpty, !sentences[number].speakers.contains(speaker) {
                    sentences[number].speakers.append(speaker)
                }
            }
        }
    }

    /// What an attribution says in a sentence; nil where that is no word.
    private static func saying(
        _ attribution: Attribution, speaker: SpeakerName?, cues: [Int32], in sentence: StorySentence
    ) -> Saying? {
        let places = sentence.starts.indices.filter { place in
            attribution.content.contains { $0.contains(Int(sentence.starts[place])) }
        }
        let words = Set(
            places.lazy.filter { sentence.traits[$0].isContent }.map { sentence.stems[$0] })
        guard !words.isEmpty else { return nil }
        let stems = places.map { sentence.stems[$0] }
        let trigrams = Set(
            stems.indices.dropLast(2).map { RunNumber.triple(stems[$0], stems[$0 + 1], stems[$0 + 2]) })
        return Saying(
            words: words.sorted(), trigrams: trigrams.sorted(), speaker: speaker,
            isDirect: attribution.kind == .direct, cues: cues)
    }

    /// Says of whom each sentence speaks: its speakers, the speakers of the story that it names, and for "he" and
    /// "she" where nobody is named the person that was named first in the sentence before.
    static func markPeople(
        in sentences: inout [StorySentence], of article: Range<Int>, persons: Set<Int32>,
        pronouns: Set<Int32>
    ) {
        var last: Int32?
        for number in article {
            let sentence = sentences[number]
            let named = sentence.content.filter(persons.contains)
            var people = sentence.speakers.compactMap(\.words.last).filter(persons.contains)
            people += named.filter { !people.contains($0) }
            if people.isEmpty, let last, sentence.stems.contains(where: pronouns.contains) { people = [last] }
            sentences[number].people = people
            if let first = named.first ?? people.first { last = first }
        }
    }

    /// The stems of a name's words; words that the story does not have are left out.
    static func name(of name: String, vocabulary: StoryVocabulary) -> SpeakerName {
        SpeakerName(words: stems(in: name, vocabulary: vocabulary))
    }

    private static func holds(_ sentence: StorySentence, _ attribution: Attribution) -> Bool {
        attribution.content.contains { $0.overlaps(sentence.passage.range) }
    }

    /// The stems of the content words of a stretch of an article.
    static func stems(
        in range: TextRange, of words: ArticleWords, vocabulary: StoryVocabulary
    ) -> [Int32] {
        guard let forms = words.forms(in: range) else {
            return stems(
                in: String(decoding: words.text.bytes[range], as: UTF8.self), vocabulary: vocabulary)
        }
        return forms.compactMap { form in
            let form = vocabulary.forms[Int(form)]
            return form.isFunctionWord ? nil : form.stem
        }
    }

    /// The stems of the content words of a text, as far as the story has them.
    static func stems(in text: String, vocabulary: StoryVocabulary) -> [Int32] {
        let words = TextWords(text)
        return (0..<words.count).flatMap { WordForms.parts(of: words.folded($0)) }
            .compactMap { FunctionWords.all.contains($0) ? nil : vocabulary.stem(of: $0) }
    }
}
