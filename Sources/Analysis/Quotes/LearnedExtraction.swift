import News

/// The whole way from a text to its attributions, with the learned numbers of a model.
package struct LearnedExtraction {
    private let text: PreparedText
    /// Everyone the text names.
    let roster: Roster
    private let context: TextContext
    private let tagging: Tagging
    private let readings: [LinkReading]
    private let choices: [StringRanking.Choice]
    private let numbers: QuoteNumbers

    /// One attribution with the features that its confidence is made of.
    package struct Outcome {
        /// What the reader gets.
        package var attribution: Attribution
        /// The items of its source.
        package var source: Range<Int>
        /// The items of its content.
        package var content: Set<Int>
        /// What its confidence is made of.
        package var features: FeatureList
        /// How likely the antecedent of a pronoun is; 1 for other mentions.
        package var pronounChance: Double
    }

    /// Analyses a text. O(n).
    package init(_ text: PreparedText, _ numbers: QuoteNumbers) {
        let roster = Roster(text, numbers)
        self.init(text, roster, TextContext(text, roster, numbers.vocabulary), numbers)
    }

    /// Analyses a text whose names and words were looked at before. O(n).
    package init(_ text: PreparedText, _ roster: Roster, _ context: TextContext, _ numbers: QuoteNumbers) {
        self.text = text
        self.numbers = numbers
        self.roster = roster
        self.context = context
        tagging = Tagging(text, context, numbers)
        readings = LinkingField(numbers.linkingField, numbers.linkingWeights).readings(text, context, tagging)
        choices = StringRanking(text, context, tagging, roster).choices(numbers.rankingWeights)
    }

    /// The attributions, in the order of their contents.
    package func outcomes() -> [Outcome] {
        var linker = LearnedLinker(text, tagging, readings)
        linker.link()
        let mended = StringRepair.mended(linker.drafts, text, tagging, readings, choices)
        let drafts = ContentTrim.trimmed(DraftTrim.trimmed(mended, text, roster), text)
        return SpeakerChain(text, roster, context, numbers).outcomes(
            LooseStrings.gathered(drafts, text), readings: readings, choices: choices)
    }
}

/// The numbers of a model in the form the search for attributions uses them in.
package struct QuoteNumbers: Sendable {
    /// What is known of words.
    package let vocabulary: Vocabulary
    let givenNames: GivenNames
    let taggingField: ChainField
    let taggingWeights: LearnedWeights
    let linkingField: ChainField
    let linkingWeights: LearnedWeights
    let rankingWeights: LearnedWeights
    let antecedentWeights: LearnedWeights
    let confidenceWeights: LearnedWeights

    /// The numbers of a model. O(1).
    package init(_ model: QuotesModel) {
        vocabulary = model.vocabulary
        givenNames = model.givenNames
        taggingField = ChainField(model.part(.taggingTransitions), labels: Tagging.Label.count)
        taggingWeights = LearnedWeights(model.part(.taggingWeights), labels: Tagging.Label.count)
        linkingField = ChainField(model.part(.linkingTransitions), labels: LinkingFeatures.Label.count)
        linkingWeights = LearnedWeights(model.part(.linkingWeights), labels: 3)
        rankingWeights = LearnedWeights(model.part(.rankingWeights), labels: 1)
        antecedentWeights = LearnedWeights(model.part(.antecedentWeights), labels: 1)
        confidenceWeights = LearnedWeights(model.part(.confidenceWeights), labels: 1)
    }
}
