/// The second field run for one word of saying.
package struct LinkReading {
    /// The word of saying.
    package let candidate: Tagging.Candidate
    /// The items that were tagged.
    package let window: Range<Int>
    /// Their labels, first of the window first.
    package let labels: [UInt8]
    /// How likely each is part of the source.
    package let sourceChance: [Float]
    /// How likely each is part of the content.
    package let contentChance: [Float]

    /// How likely an item is part of the content; 0 outside the window.
    func content(_ item: Int) -> Float { window.contains(item) ? contentChance[item - window.lowerBound] : 0 }

    /// How likely an item is part of the source; 0 outside the window.
    func source(_ item: Int) -> Float { window.contains(item) ? sourceChance[item - window.lowerBound] : 0 }

    /// The items of a label.
    func items(_ label: UInt8) -> [Int] { window.filter { labels[$0 - window.lowerBound] == label } }
}

/// Runs the second field for every word of saying of a text.
package struct LinkingField {
    private let field: ChainField
    private let weights: LearnedWeights

    /// A field with these weights.
    package init(_ field: ChainField, _ weights: LearnedWeights) {
        self.field = field
        self.weights = weights
    }

    /// What the field says of each candidate. O(candidates × window).
    package func readings(_ text: PreparedText, _ context: TextContext, _ tagging: Tagging) -> [LinkReading] {
        var source = LinkingFeatures(text, context, tagging)
        var features = FeatureList(for: weights)
        return tagging.candidates.map { candidate in
            source.turn(to: candidate)
            let scores = source.window.map { item in
                if candidate.items.contains(item) { return Self.cueOnly }
                source.features(item, into: &features)
                return Self.withoutCue(weights.sum(features))
            }
            let chances = field.marginals(scores).labels
            return LinkReading(
                candidate: candidate, window: source.window, labels: field.best(scores),
                sourceChance: chances.map { $0[1] }, contentChance: chances.map { $0[2] })
        }
    }

    /// The scores of an item that is part of the cue.
    package static let cueOnly = ChainField.Scores(-1e4, -1e4, -1e4, 0, -1e4, -1e4, -1e4, -1e4)

    /// The scores of an item that is not.
    package static func withoutCue(_ scores: ChainField.Scores) -> ChainField.Scores {
        var scores = scores
        scores[3] = -1e4
        return scores
    }
}
