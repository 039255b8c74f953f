import News
import Screen

/// Says how an account gives the words of a quotation that another gives more fully.
package enum WordingWords {
    /// Words left out at an end are counted, not shown, from this many on.
    private static let mostLeftOut = 5

    /// The word of a cell: "cut"; nil where "quoted" says enough.
    static func cell(_ difference: Statement.Wording.Difference) -> String? {
        switch difference {
        case .shortened: nil
        case .elided, .silentlyCut: "cut"
        // Nobody can tell from two wordings which one was said: the word accuses neither.
        case .altered, .reworded: "differs"
        }
    }

    /// How an outlet treats the words: "Caliber.Az cuts it short".
    static func verdict(_ difference: Statement.Wording.Difference, by outlet: String) -> String {
        outlet + " " + verb(difference)
    }

    /// What an outlet does with the words.
    package static func verb(_ difference: Statement.Wording.Difference) -> String {
        switch difference {
        case .shortened: "cuts it short"
        case .elided: "leaves words out, with a mark"
        case .silentlyCut: "leaves words out without a mark"
        case .altered: "has slightly other words"
        case .reworded: "has other words"
        }
    }

    /// How the words here differ from an outlet's that has more of them.
    static func verdictHere(_ difference: Statement.Wording.Difference, fullest outlet: String) -> String {
        switch difference {
        case .shortened: "\(outlet) has more of it"
        case .elided: "words left out here; \(outlet) has them"
        case .silentlyCut: "words left out here without a mark; \(outlet) has them"
        case .altered: "\(outlet) has it in slightly other words"
        case .reworded: "\(outlet) has other words"
        }
    }

    /// A wording word by word against the fullest: what it leaves out between [− and −], what it puts in between
    /// {+ and +}, so that no colour is needed.
    static func styled(_ wording: Statement.Wording, against fullest: String, _ theme: Theme) -> StyledText {
        var text = StyledText("“", theme.text)
        if wording.runs.isEmpty {
            let words = SaidWords.bare(trimmed(wording.words), isFirst: true, isLast: true)
            text.append(words, theme.text)
        }
        for (place, run) in wording.runs.enumerated() {
            let isLast = place == wording.runs.count - 1
            let gap = isLast ? "" : " "
            func bare(_ words: String) -> String {
                SaidWords.bare(trimmed(words), isFirst: place == 0, isLast: isLast)
            }
            switch run {
            case .same(_, let range), .moved(_, let range):
                text.append(bare(wording.words.slice(range)) + gap, theme.text)
            case .added(let range):
                text.append("{+\(bare(wording.words.slice(range)))+}" + gap, theme.added)
            case .removed(let range):
                let words = bare(fullest.slice(range))
                let count = words.split(separator: " ").count
                let isAtEnd = place == 0 || isLast
                let shown = isAtEnd && count > mostLeftOut ? "… \(count) words" : words
                text.append("[−\(shown)−]" + gap, theme.removed)
            }
        }
        text.append("”", theme.text)
        return text
    }

    private static func trimmed(_ words: String) -> String {
        SetText.line(words.split(separator: " ").joined(separator: " "))
    }
}

extension Statement {
    /// How an account words the quotation; nil where that is not compared.
    package func wording(of account: Int) -> Wording? { wordings.first { $0.article == account } }

    /// The wording with the most words; nil where none is compared.
    var fullestWording: Wording? { wordings.first }
}
