import News

extension SampleNews {
    /// A search for words in the titles of the sample library.
    static func search(_ query: String, limit: Int) -> SearchResults {
        let words = query.lowercased().split(separator: " ").map(String.init)
        let hits = articles.compactMap { article -> SearchHit? in
            let title = article.title.lowercased()
            guard !words.isEmpty, words.allSatisfy(title.contains) else { return nil }
            let snippet = "… what was said about it: \(article.title.lowercased()), and no more …"
            let matches = words.compactMap { word in
                snippet.utf8.indexOf(word).map { $0..<($0 + word.utf8.count) }
            }
            return SearchHit(summary: article, snippet: snippet, matches: matches, score: 1)
        }
        return SearchResults(
            query: query, hits: Array(hits.prefix(limit)),
            complaint: query.hasSuffix("\"") ? "The quotation mark at the end closes nothing" : nil)
    }
}

extension SampleNews {
    /// Rows with all the words of a query, in the order they have.
    static func listed<Row>(_ rows: [Row], _ query: ListQuery, _ words: (Row) -> String) -> [Row] {
        rows.filter { row in
            query.words.lowercased().split(separator: " ").allSatisfy(words(row).lowercased().contains)
        }
    }
}

extension ArticleSummary {
    /// The outlet's name; empty where nothing tells.
    var outletName: String { outlet ?? "" }
}

extension String.UTF8View {
    /// Where some text begins in this one, in bytes.
    fileprivate func indexOf(_ text: String) -> Int? {
        let all = Array(self)
        let part = Array(text.utf8)
        guard part.count <= all.count else { return nil }
        return (0...(all.count - part.count)).first { all[$0..<($0 + part.count)].elementsEqual(part) }
    }
}
