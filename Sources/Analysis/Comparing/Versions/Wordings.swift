import News

/// Finds how the accounts that quote one statement give its words.
enum Wordings {
    /// The fewest words of a quotation that is laid over another.
    private static let fewestWords = 3

    /// The wordings of the accounts that quote a statement, the fullest first; empty where fewer than two do or all
    /// give the same words. O(product of the quotations' lengths).
    static func wordings(of statement: Statement, in accounts: [AccountComparison.Account]) -> [Statement
        .Wording]
    {
        let articles = Set(statement.reports.filter { $0.form != .indirect }.map(\.passage.article))
        guard articles.count > 1 else { return [] }
        var quoted: [(article: Int, words: String, count: Int)] = []
        for article in articles.sorted() {
            let reports = statement.reports.filter { $0.passage.article == article && $0.form != .indirect }
            let words = QuotedWords.words(reports, in: accounts[article].article.text)
            let count = TextWords(words).count
            if count >= fewestWords { quoted.append((article, words, count)) }
        }
        guard quoted.count > 1, let fullest = quoted.max(by: { $0.count < $1.count }) else { return [] }
        let wordings = quoted.map { quotation in
            quotation.article == fullest.article
                ? Statement.Wording(article: fullest.article, words: fullest.words, difference: nil, runs: [])
                : wording(of: quotation.words, in: quotation.article, against: fullest.words)
        }
        guard wordings.contains(where: { $0.difference != nil }) else { return [] }
        return wordings.filter { $0.article == fullest.article }
            + wordings.filter { $0.article != fullest.article }
    }

    private static func wording(
        of words: String, in article: Int, against fullest: String
    ) -> Statement.Wording {
        let runs = VersionDifference.runs(from: fullest, to: words)
        let difference: Statement.Wording.Difference? =
            switch QuotationDifference(fullest, words) {
            case .same: nil
            case .cut: cut(runs, in: words)
            case .altered: .altered
            case .reworded: .reworded
            }
        return Statement.Wording(
            article: article, words: words, difference: difference, runs: difference == nil ? [] : runs)
    }

    /// What sort of cut it is: only at the ends, or in between, and whether an ellipsis stands there.
    private static func cut(_ runs: [WordRun], in words: String) -> Statement.Wording.Difference {
        var result = Statement.Wording.Difference.shortened
        for place in runs.indices.dropFirst().dropLast() {
            guard case .removed = runs[place], case .same(_, let before) = runs[place - 1],
                case .same(_, let after) = runs[place + 1]
            else { continue }
            let joint = words.slice(before).suffix(6) + words.slice(after).prefix(4)
            if !joint.contains("…") && !joint.contains("...") && !joint.contains(". . .") {
                return .silentlyCut
            }
            result = .elided
        }
        return result
    }
}

/// The words that a statement's reports put in quotation marks.
enum QuotedWords {
    /// The quoted words of one account's reports on one line. Between two stretches of one sentence that are quoted
    /// apart stands an ellipsis, since nothing says that they were spoken together.
    static func words(_ reports: [Statement.Report], in text: String) -> String {
        let bytes = Array(text.utf8)
        var line = ""
        for report in reports {
            let words = words(in: report, bytes)
            guard !words.isEmpty else { continue }
            line += (line.isEmpty ? "" : " ") + words
        }
        return line
    }

    private static func words(in report: Statement.Report, _ bytes: [UInt8]) -> String {
        let lineStart =
            bytes[..<report.passage.range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let quoted = QuotedBytes(Array(bytes[lineStart..<report.passage.range.upperBound]))
        var stretches: [String] = []
        var start: Int?
        func close(_ end: Int) {
            if let begun = start {
                let words = OneLine.text(bytes[begun..<end])
                if !words.isEmpty { stretches.append(words) }
            }
            start = nil
        }
        for place in report.passage.range {
            let isMark = bytes[place] == 0x22 || isCurlyMark(bytes, at: place)
            // The first byte of a dash or an ellipsis is no mark, and not counted as quoted either.
            let isQuoted = quoted.contains(place - lineStart) || start != nil && bytes[place] == 0xE2
            if isQuoted, !isMark {
                start = start ?? place
            } else {
                close(place)
            }
        }
        close(report.passage.range.upperBound)
        if stretches.isEmpty, report.form == .direct {
            return OneLine.text(bytes[report.passage.range])
        }
        return stretches.joined(separator: report.form == .direct ? " " : " … ")
    }

    /// Whether one of the three bytes of “ or ” stands here.
    private static func isCurlyMark(_ bytes: [UInt8], at place: Int) -> Bool {
        (max(0, place - 2)...place).contains { first in
            first + 2 < bytes.count && bytes[first] == 0xE2 && bytes[first + 1] == 0x80
                && (bytes[first + 2] == 0x9C || bytes[first + 2] == 0x9D)
        }
    }
}
