import News

/// Lines and sentences that a page puts around an article: "Read more: …", "Sign up for our newsletter", credits of
/// pictures and of agencies, notices of copyright.
enum Boilerplate {
    /// The longest line, in bytes, that is boilerplate by the way it begins.
    private static let longestOpened = 160
    /// The longest line, in bytes, that is boilerplate by a beginning that sentences of an article may have, too.
    private static let longestLabelled = 90
    /// The longest line or sentence, in bytes, that is boilerplate by a phrase within it.
    private static let longest = 250

    /// A text without short lines that begin as those around articles do, captions included, as UTF-8, at most `limit`
    /// bytes of it: for who weighs a text as a whole, and loses little by a sentence too few. O(n) of what is kept.
    static func removed(from text: [UInt8], limit: Int) -> [UInt8] {
        var kept: [UInt8] = []
        kept.reserveCapacity(min(text.count, limit))
        var start = 0
        while start < text.count, kept.count < limit {
            let end = text[start...].firstIndex(of: newline) ?? text.count
            if !isAround(text[start..<end]) {
                kept += text[start..<min(end, start + limit)]
                kept.append(newline)
            }
            start = end + 1
        }
        while let last = kept.last, kept.count > limit, last & 0xC0 == 0x80 || last >= 0xC0 {
            kept.removeLast()
        }
        return kept
    }

    private static func isAround(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count <= longestLabelled,
            let first = line.firstIndex(where: { !ASCII.isSpace($0) }), ASCII.isAlphanumeric(line[first])
        else { return false }
        return BoilerplatePhrases.looseOpenings.begin(line[first...], isWordCut: true)
    }

    /// Whether a sentence of a text is boilerplate, by itself or because it stands on a line that begins as boilerplate
    /// does. O(length of the line).
    static func isSentence(_ range: TextRange, of text: [UInt8]) -> Bool {
        if isBoilerplate(text[range]) { return true }
        let start = text[..<range.lowerBound].lastIndex(of: newline).map { $0 + 1 } ?? 0
        guard start < range.lowerBound else { return false }
        let end = text[range.upperBound...].firstIndex(of: newline) ?? text.count
        return opensAsBoilerplate(visible(text[start..<end]))
    }

    /// Whether a line or a sentence is boilerplate. O(length).
    static func isBoilerplate(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count <= 2 * longest else { return false }
        let isDashed = line.starts(with: dash)
        let line = visible(line)
        guard !line.isEmpty, line.count <= longest else { return false }
        return opensAsBoilerplate(line) || isLabel(line)
            || BoilerplatePhrases.within.stand(in: line)
            || isDashed && line.count <= longestLabelled && BoilerplatePhrases.account.stand(in: line)
    }

    private static func opensAsBoilerplate(_ line: ArraySlice<UInt8>) -> Bool {
        line.count <= longestOpened && BoilerplatePhrases.openings.begin(line)
    }

    /// Whether a line is a label, a caption or a link: it begins or ends as one and not as a sentence does.
    private static func isLabel(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count <= longestLabelled, let last = line.last, !sentenceEnds.contains(last) else {
            return false
        }
        return BoilerplatePhrases.labels.begin(line) || BoilerplatePhrases.endings.end(line)
    }

    /// A line without the space around it and the bullets, brackets and rules before it. A quotation mark stays: what
    /// somebody says is no boilerplate.
    private static func visible(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var line = line
        while let last = line.last, ASCII.isSpace(last) { line.removeLast() }
        while let first = line.first {
            if ASCII.isSpace(first) || marks.contains(first) {
                line.removeFirst()
            } else if let mark = wideMarks.first(where: { line.starts(with: $0) }) {
                line.removeFirst(mark.count)
            } else {
                break
            }
        }
        return line
    }

    private static let dash = Array("—".utf8)
    private static let newline: UInt8 = 0x0A
    private static let marks = Set("*#-([>|_+".utf8)
    private static let wideMarks = ["•", "–", "—", "▶", "►", "→"].map { Array($0.utf8) }
    private static let sentenceEnds = Set(".?!\"'".utf8).union([0x9D])
}
