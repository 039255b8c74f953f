/// Tells which reports of one speaker's words give the same words.
package enum SameSaying {
    /// For each report the place of the first one that says the same: of one story, with most of the shorter one's words
    /// of more than three letters in the other. O(n × reports of a story).
    package static func groups(_ reports: [(story: Int64?, words: String)]) -> [Int] {
        let bags = reports.map { bag($0.words) }
        var firstOfStory: [Int64: [Int]] = [:]
        var groups: [Int] = []
        for (place, report) in reports.enumerated() {
            var group = place
            if let story = report.story {
                group = firstOfStory[story]?.first { isSame(bags[$0], bags[place]) } ?? place
                if group == place { firstOfStory[story, default: []].append(place) }
            }
            groups.append(group)
        }
        return groups
    }

    private static func bag(_ text: String) -> Set<UInt64> {
        let words = TextWords(text)
        var keys: Set<UInt64> = []
        for index in 0..<words.count where words.range(index).count > 3 {
            keys.insert(WordKey.key(folding: words.text(index)))
        }
        return keys
    }

    private static func isSame(_ left: Set<UInt64>, _ right: Set<UInt64>) -> Bool {
        let shared = left.intersection(right).count
        let least = min(left.count, right.count)
        return shared >= 2 && shared * 5 >= least * 3 && shared * 4 >= max(left.count, right.count)
    }
}
