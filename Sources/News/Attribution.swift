/// An act of saying in an article: who said it (speaker), by what word (cue) and what was said (content).
/// The terms are those of Pareti (2015) and of PolNeAR (Newell et al., 2018).
package struct Attribution: Hashable, Sendable, Codable {
    /// How the words are given.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// All of the content stands in quotation marks.
        case direct
        /// Some of the content stands in quotation marks.
        case mixed
        /// None of the content stands in quotation marks.
        case indirect
    }

    /// How the words are given.
    package var kind: Kind
    /// Who says it; nil where the text gives nobody.
    package var speaker: Speaker?
    /// The names it came through, nearest to the speaker first ("Tass", "Bloomberg").
    package var via: [String]
    /// How sure the speaker is, 0 to 1; what is under ``Attribution/doubtful`` is shown with a mark of doubt.
    package var confidence: Double
    /// Where the speaker is mentioned; empty where nobody is.
    package var source: [TextRange]
    /// The words of saying; empty where there are none.
    package var cue: [TextRange]
    /// What was said, quotation marks included, in order, in one or more stretches; never empty.
    package var content: [TextRange]

    /// The confidence under which an attribution is shown as doubtful.
    package static let doubtful = 0.5

    /// An attribution of these parts.
    package init(
        kind: Kind, speaker: Speaker?, via: [String] = [], confidence: Double, source: [TextRange],
        cue: [TextRange], content: [TextRange]
    ) {
        self.kind = kind
        self.speaker = speaker
        self.via = via
        self.confidence = confidence
        self.source = source
        self.cue = cue
        self.content = content
    }

    /// From the first to the last character of the content.
    package var extent: TextRange {
        (content.first?.lowerBound ?? 0)..<(content.last?.upperBound ?? 0)
    }
}

/// Whoever is said to have said something, as one article tells it.
package struct Speaker: Hashable, Sendable, Codable {
    /// What sort of speaker it is.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case person, organisation, document, place, group, unnamed
    }

    /// The canonical full name ("Dmitry Peskov"); for an unnamed or collective speaker the mention's own words.
    package var name: String
    /// What the article says this speaker is ("Kremlin spokesman"); nil where it says nothing.
    package var role: String?
    /// What sort of speaker it is.
    package var kind: Kind

    /// A speaker of this name, role and kind.
    package init(name: String, role: String? = nil, kind: Kind) {
        self.name = name
        self.role = role
        self.kind = kind
    }
}
