import News

extension PreparedText {
    /// Items as ranges of the text: neighbours in one line become one range; a quoted string's marks belong to its first and last item.
    func ranges(of items: some Collection<Int>, withMarks: Bool) -> [TextRange] {
        var runs: [Range<Int>] = []
        for item in items.sorted() {
            if let last = runs.last, bridges(last.upperBound, item),
                lineOf[last.upperBound - 1] == lineOf[item]
            {
                runs[runs.count - 1] = last.lowerBound..<(item + 1)
            } else {
                runs.append(item..<(item + 1))
            }
        }
        return runs.map { withMarks ? widened(range($0), $0) : range($0) }
    }

    /// Whether nothing, or only a colon or a dash, lies between the end of a run and an item.
    private func bridges(_ end: Int, _ item: Int) -> Bool {
        item == end || item == end + 1 && !isWord(end)
    }

    private func widened(_ range: TextRange, _ items: Range<Int>) -> TextRange {
        var lower = range.lowerBound
        var upper = range.upperBound
        let first = Int(quoteOf[items.lowerBound])
        if first >= 0, itemsOfQuote[first].lowerBound == items.lowerBound {
            lower = quotes[first].range.lowerBound
        }
        let last = Int(quoteOf[items.upperBound - 1])
        if last >= 0, itemsOfQuote[last].upperBound == items.upperBound {
            upper = quotes[last].range.upperBound
        }
        while upper > lower, ASCII.isSpace(bytes[upper - 1]) { upper -= 1 }
        return min(lower, range.lowerBound)..<max(upper, range.upperBound)
    }

    /// How the content is given: all, some or none of its words in quotation marks.
    func kind(of content: Set<Int>) -> Attribution.Kind {
        var quoted = 0
        var words = 0
        for item in content where isWord(item) {
            words += 1
            if isQuoted(item) { quoted += 1 }
        }
        return quoted == 0 ? .indirect : quoted == words ? .direct : .mixed
    }
}
