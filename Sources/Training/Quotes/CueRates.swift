import Analysis

/// How often each word is one of saying where it stands outside quotation marks.
struct CueRates {
    private var total: [UInt64: Int] = [:]
    private var cues: [UInt64: Int] = [:]

    /// Rates of nothing yet.
    init() {}

    /// Counts a file of annotated articles.
    init(_ path: String) {
        ArticleRecord.each(in: path) { add(GoldArticle($0)) }
    }

    /// Counts one article.
    mutating func add(_ article: GoldArticle) {
        let text = article.text
        for item in 0..<text.count where !text.isQuoted(item) { total[text.keys[item], default: 0] += 1 }
        for attribution in article.attributions {
            for item in attribution.cue where !text.isQuoted(item) {
                cues[text.keys[item], default: 0] += 1
            }
        }
    }

    /// From 0 (never a word of saying) to 5 (mostly).
    func grade(_ key: UInt64) -> UInt8 {
        let count = cues[key] ?? 0
        guard count >= 1 else { return 0 }
        let rate = Double(count) / Double((total[key] ?? 0) + 2)
        return rate < 0.03 ? 1 : rate < 0.1 ? 2 : rate < 0.3 ? 3 : rate < 0.6 ? 4 : 5
    }

    /// The grades of an article's words as if the article had not been counted.
    func grades(without article: GoldArticle) -> [UInt8] {
        var own: [UInt64: (total: Int, cues: Int)] = [:]
        let text = article.text
        for item in 0..<text.count where !text.isQuoted(item) {
            own[text.keys[item], default: (0, 0)].total += 1
        }
        for attribution in article.attributions {
            for item in attribution.cue where !text.isQuoted(item) {
                own[text.keys[item], default: (0, 0)].cues += 1
            }
        }
        return text.keys.map { key in
            let mine = own[key] ?? (0, 0)
            let count = (cues[key] ?? 0) - mine.cues
            guard count >= 1 else { return 0 }
            let rate = Double(count) / Double((total[key] ?? 0) - mine.total + 2)
            return rate < 0.03 ? 1 : rate < 0.1 ? 2 : rate < 0.3 ? 3 : rate < 0.6 ? 4 : 5
        }
    }
}
