/// How two outlets give the same quotation.
package enum QuotationDifference: Hashable, Sendable {
    /// The same words.
    case same
    /// One leaves words out at the ends or in between and changes none.
    case cut
    /// Words are changed, added or in another order.
    case altered
    /// Hardly a word in common: another translation, a paraphrase, or another quotation.
    case reworded

    /// The share of the shorter one's words that must stand in the other for it to be the same quotation.
    private static let leastShared = 0.5

    /// Compares two quotations without regard to case, punctuation, marks and bracketed additions.
    /// O(product of the lengths).
    package init(_ first: String, _ second: String) {
        var numbers: [String: Int] = [:]
        func numbered(_ text: String) -> [Int] {
            Self.words(text).map { word in
                let number = numbers[word] ?? numbers.count
                numbers[word] = number
                return number
            }
        }
        let (one, other) = (numbered(first), numbered(second))
        guard !one.isEmpty, !other.isEmpty else {
            self = one.isEmpty && other.isEmpty ? .same : .reworded
            return
        }
        if one == other {
            self = .same
            return
        }
        let shared = one.count - one.difference(from: other).insertions.count
        let shorter = min(one.count, other.count)
        if shared == shorter {
            self = .cut
        } else {
            self = Double(shared) >= Self.leastShared * Double(shorter) ? .altered : .reworded
        }
    }

    /// The words as they are compared: spellings of one word are one, what an editor put in brackets is left out.
    private static func words(_ text: String) -> [String] {
        var open = 0
        let kept = text.filter { character in
            if character == "[" || character == "(" { open += 1 }
            defer { if character == "]" || character == ")" { open = max(0, open - 1) } }
            return open == 0
        }
        let words = TextWords(kept)
        return (0..<words.count).flatMap { WordForms.parts(of: words.folded($0)) }.map { spellings[$0] ?? $0 }
    }

    private static let spellings: [String: String] = [
        "cannot": "can't", "kyiv": "kiev", "programme": "program", "labour": "labor", "defence": "defense",
        "organisation": "organization", "center": "centre", "ok": "okay", "percent": "%",
    ]
}
