import News

/// Live blogs: entries under a time of day stand alone, so nobody speaks across two of them.
struct LiveEntries {
    /// Where the entries begin; empty for a text that is no live blog.
    private let starts: [Int]
    private let text: PreparedText

    /// Finds the entries: at least three lines that begin with a time. O(lines).
    init(_ text: PreparedText) {
        self.text = text
        let stamped = text.lines.filter { Self.beginsWithTime($0, text) }.map {
            Int(text.starts[$0.lowerBound])
        }
        starts = stamped.count >= 3 ? stamped : []
    }

    /// "14:05", "2.30pm", "09:15 GMT".
    private static func beginsWithTime(_ line: Range<Int>, _ text: PreparedText) -> Bool {
        guard let first = line.first, text.shapes[first] == .figure else { return false }
        let start = Int(text.starts[first])
        let end = min(text.bytes.count, start + 5)
        let digits = text.bytes[start..<end].prefix { ASCII.isDigit($0) }
        guard (1...2).contains(digits.count), digits.endIndex + 2 < text.bytes.count else { return false }
        let mark = text.bytes[digits.endIndex]
        let minutes = text.bytes[(digits.endIndex + 1)..<(digits.endIndex + 3)]
        let after = digits.endIndex + 3 < text.bytes.count ? text.bytes[digits.endIndex + 3] : 0x0A
        return (mark == 0x3A || mark == 0x2E) && minutes.allSatisfy(ASCII.isDigit) && !ASCII.isDigit(after)
            && after != 0x2C && after != 0x25
    }

    private func entry(_ place: Int) -> Int { starts.count { $0 <= place } }

    /// The attributions without speakers from another entry, and without words from one.
    func separated(_ attributions: [Attribution]) -> [Attribution] {
        guard !starts.isEmpty else { return attributions }
        return attributions.map { attribution in
            guard let anchor = attribution.cue.first ?? attribution.content.first else { return attribution }
            var attribution = attribution
            let home = entry(anchor.lowerBound)
            let near = attribution.content.filter { entry($0.lowerBound) == home }
            if !near.isEmpty { attribution.content = near }
            if let source = attribution.source.first, entry(source.lowerBound) != home {
                attribution.source = []
                attribution.speaker = nil
                attribution.confidence = min(attribution.confidence, 0.3)
            }
            return attribution
        }
    }
}
