import News

/// Finds what of a statement's words stands in quotation marks.
enum QuotedParts {
    /// The quoted stretches of an attribution, marks included: all of a direct one, the parts between marks of a mixed
    /// one, none of an indirect one. O(length of the content).
    static func of(_ attribution: Attribution, in text: String) -> [TextRange] {
        switch attribution.kind {
        case .direct: return attribution.content
        case .indirect: return []
        case .mixed:
            let parts = attribution.content.flatMap { quoted(in: text.slice($0), offset: $0.lowerBound) }
            return parts.isEmpty ? attribution.content : parts
        }
    }

    private static let closing: [Character: Character] = [
        "“": "”", "\"": "\"", "«": "»", "„": "“", "‘": "’", "'": "'",
    ]

    /// A mark that is not closed runs to the end of the stretch.
    private static func quoted(in words: String, offset: Int) -> [TextRange] {
        var parts: [TextRange] = []
        var open: (mark: Character, start: Int)?
        var place = offset
        let characters = Array(words)
        for (index, character) in characters.enumerated() {
            let end = place + character.utf8.count
            defer { place = end }
            let isLetterBefore = index > 0 && characters[index - 1].isLetter
            let isLetterAfter = index + 1 < characters.count && characters[index + 1].isLetter
            if let begun = open {
                let isApostrophe = (begun.mark == "‘" || begun.mark == "'") && isLetterAfter
                if character == closing[begun.mark], !isApostrophe {
                    parts.append(begun.start..<end)
                    open = nil
                }
            } else if closing[character] != nil, !(character == "'" && isLetterBefore) {
                open = (character, place)
            }
        }
        if let begun = open { parts.append(begun.start..<place) }
        return parts
    }
}
