import News

/// Reads figures from words: numbers with their bounds, ranges, units and the words of what they count.
struct FigureParser {
    private let words: TextWords
    private let atoms: [NumberAtom]
    private let reader: NumberReader

    /// A parser of these words of a text. O(number of words).
    init(words: TextWords, indices: Range<Int>) {
        self.words = words
        var atoms: [NumberAtom] = []
        for index in indices {
            let range = words.range(index)
            let before = Self.visible(words.bytes[words.gap(before: index)])
            var start = range.lowerBound
            for place in range.lowerBound...range.upperBound
            where place == range.upperBound || words.bytes[place] == 0x2D {
                if place > start {
                    let bytes = words.bytes[start..<place]
                    let isFirst = start == range.lowerBound
                    atoms.append(
                        NumberAtom(
                            text: String(decoding: bytes, as: UTF8.self).lowercased(), range: start..<place,
                            isCapitalised: ASCII.isUpper(words.bytes[start]),
                            isJoined: !isFirst || before == "–"
                                || before == "—" && index > indices.lowerBound,
                            before: isFirst ? before : ""))
                }
                start = place + 1
            }
        }
        self.atoms = atoms
        reader = NumberReader(atoms)
    }

    /// The figures in order.
    func figures() -> [Figure] {
        var figures: [Figure] = []
        var index = 0
        while index < atoms.count {
            if let found = figure(at: index) {
                if let figure = found.figure { figures.append(figure) }
                index = max(index + 1, found.end)
            } else {
                index += 1
            }
        }
        return figures
    }

    /// The figure that begins with the number at an atom; a number that is none (a year, say) is passed over.
    private func figure(at index: Int) -> (figure: Figure?, end: Int)? {
        guard var number = reader.reading(at: index) else { return nil }
        if isNoFigure(number, at: index) { return (nil, number.end) }
        if let end = endOfTally(number) { return (nil, end) }
        extend(&number, from: index)
        let isAtLeast = isFollowedByPlus(number.end)
        let measured = measure(number, at: index, end: number.end + (isAtLeast.asWord ? 1 : 0))
        let bound = bound(before: index, after: measured.end)
        return (
            Figure(
                range: extent(of: bound.start..<bound.end), lower: number.value * measured.factor,
                upper: number.upper * measured.factor, tolerance: measured.tolerance * measured.factor,
                bound: isAtLeast.found ? .atLeast : bound.bound, unit: measured.unit,
                nouns: nouns(after: bound.end)),
            bound.end
        )
    }

    /// Where some atoms stand, with the sign of a currency right before them or of percent right after.
    private func extent(of place: Range<Int>) -> TextRange {
        var lower = atoms[place.lowerBound].range.lowerBound
        var upper = atoms[place.upperBound - 1].range.upperBound
        if let sign = sign(before: place.lowerBound) {
            let bytes = Array(sign.utf8)
            if lower >= bytes.count, Array(words.bytes[(lower - bytes.count)..<lower]) == bytes {
                lower -= bytes.count
            }
        }
        if upper < words.bytes.count, words.bytes[upper] == 0x25 { upper += 1 }
        return lower..<upper
    }

    /// What a number is measured in, and how far that makes it rounded.
    private func measure(
        _ number: NumberReader.Reading, at index: Int, end: Int
    ) -> (unit: String, factor: Double, tolerance: Double, end: Int) {
        if number.isShare { return ("percent", 1, number.tolerance, end) }
        if let sign = sign(before: index) { return (sign, 1, number.tolerance, end) }
        let found = unitAfter(end)
        var tolerance = number.tolerance
        if found.unit == "percent", number.value == number.value.rounded() { tolerance = max(tolerance, 0.5) }
        if found.isMeasure { tolerance = max(tolerance, min(0.5, number.value * 0.05)) }
        return (found.unit, found.factor, tolerance, found.end)
    }

    /// "90-plus", "90+".
    private func isFollowedByPlus(_ end: Int) -> (found: Bool, asWord: Bool) {
        guard end < atoms.count else { return (false, false) }
        let asWord = atoms[end].text == "plus" && atoms[end].isJoined
        return (asWord || atoms[end].before.hasPrefix("+"), asWord)
    }

    /// Where "84-15" ends, the two sides of a vote or a match, which are no figures of anything; nil where it is none.
    private func endOfTally(_ number: NumberReader.Reading) -> Int? {
        guard number.isDigits, number.scale == 1, number.end < atoms.count, atoms[number.end].isJoined,
            let second = reader.reading(at: number.end), second.isDigits, second.scale == 1,
            second.value < number.value, !second.isShare
        else { return nil }
        return second.end
    }

    /// Takes in the second number of a range: "5 to 7", "5-7", "between 5 and 7".
    private func extend(_ number: inout NumberReader.Reading, from index: Int) {
        guard !number.isShare, number.end < atoms.count else { return }
        var next = number.end
        let isBetween = index > 0 && atoms[index - 1].text == "between" && atoms[next].text == "and"
        if atoms[next].text == "to" || atoms[next].text == "or" || isBetween {
            next += 1
        } else if !atoms[next].isJoined || !number.isDigits {
            return
        }
        guard let second = reader.reading(at: next), !second.isShare,
            second.value > number.value || second.scale > number.scale
        else { return }
        let isOr = atoms[number.end].text == "or"
        guard !isOr || second.value == number.value + 1 else { return }
        // "5 to 7 million" means millions both times.
        if number.scale == 1, second.scale > 1, number.value * second.scale <= second.value {
            number.value *= second.scale
        }
        guard second.value > number.value else { return }
        number.upper = second.upper
        number.tolerance = max(number.tolerance, second.tolerance)
        number.end = second.end
    }

    /// Years, days of a month, times of day and numbers of things that are named by them.
    private func isNoFigure(_ number: NumberReader.Reading, at index: Int) -> Bool {
        guard number.isDigits, number.scale == 1 else { return false }
        let word = atoms[index].text
        let previous = index > 0 ? atoms[index - 1] : nil
        let next = number.end < atoms.count ? atoms[number.end] : nil
        if sign(before: index) != nil || next?.before.hasPrefix("%") == true { return false }
        if let previous, NumberWords.months.contains(previous.text), previous.isCapitalised,
            number.value <= 31
        {
            return true
        }
        if let next, NumberWords.months.contains(next.text), next.isCapitalised, next.before.isEmpty {
            return true
        }
        let isAfterDigits = previous?.text.utf8.first.map(ASCII.isDigit) ?? false
        if next?.before.hasPrefix(":") == true || atoms[index].before == ":" && isAfterDigits { return true }
        if let next, ["am", "pm", "a.m", "p.m", "o'clock", "gmt"].contains(next.text) { return true }
        let isYear = word.utf8.count == 4 && number.value >= 1_900 && number.value < 2_100
        if isYear, previous.map({ NumberWords.bounds[$0.text] == nil }) ?? true { return true }
        // "737 Max 8".
        if let next, next.isCapitalised, next.before.isEmpty, number.end + 1 < atoms.count,
            atoms[number.end + 1].text.utf8.first.map(ASCII.isDigit) == true
        {
            return true
        }
        // "Flight 370", "Article 5".
        guard let previous, previous.isCapitalised, !NumberWords.weekdays.contains(previous.text),
            atoms[index].before.isEmpty, number.value < 10_000
        else {
            return false
        }
        return !word.contains(",") && NumberWords.bounds[previous.text] == nil
            && !FunctionWords.all.contains(previous.text) && !NumberWords.boundEnds.contains(previous.text)
    }

    /// The currency sign directly before a number.
    private func sign(before index: Int) -> String? {
        guard let last = atoms[index].before.last else { return nil }
        return "$£€¥₹₽₴".contains(last) ? String(last) : nil
    }

    private func unitAfter(_ end: Int) -> (unit: String, factor: Double, end: Int, isMeasure: Bool) {
        let isAtEnd = end == atoms.count
        let gap = isAtEnd ? String(decoding: words.bytes[tail(end)], as: UTF8.self) : atoms[end].before
        if gap.hasPrefix("%") { return ("percent", 1, end, false) }
        guard !isAtEnd, gap.isEmpty else { return ("", 1, end, false) }
        let word = atoms[end].text
        let following = end + 1 < atoms.count ? atoms[end + 1].text : ""
        switch word {
        case "percent", "pct": return ("percent", 1, end + 1, false)
        case "per" where following == "cent": return ("percent", 1, end + 2, false)
        case "percentage" where following.hasPrefix("point"): return ("points", 1, end + 2, false)
        case "u.s" where NumberWords.currencies[following] != nil,
            "us" where NumberWords.currencies[following] != nil:
            return (NumberWords.currencies[following] ?? "", 1, end + 2, false)
        default: break
        }
        if let currency = NumberWords.currencies[word] { return (currency, 1, end + 1, false) }
        guard let measure = NumberWords.measures[word] else { return ("", 1, end, false) }
        if word.hasPrefix("year"), following == "old" { return ("years of age", 1, end + 2, false) }
        return (measure.unit, measure.factor, end + 1, true)
    }

    /// What lies between the last atom and the end of what is read, one character at the most.
    private func tail(_ end: Int) -> Range<Int> {
        let start = end > 0 ? atoms[end - 1].range.upperBound : 0
        return start..<min(words.bytes.count, start + 1)
    }

    private func bound(before index: Int, after end: Int) -> (bound: Figure.Bound, start: Int, end: Int) {
        if end + 1 < atoms.count, atoms[end].text == "or", ["more", "so"].contains(atoms[end + 1].text) {
            return (atoms[end + 1].text == "more" ? .atLeast : .about, index, end + 2)
        }
        for length in [3, 2, 1] where index >= length {
            let phrase = atoms[(index - length)..<index].map(\.text).joined(separator: " ")
            if let bound = NumberWords.bounds[phrase] { return (bound, index - length, end) }
        }
        return (.exact, index, end)
    }

    /// The content words that follow in the same clause, at most four.
    private func nouns(after end: Int) -> [String] {
        var nouns: [String] = []
        var index = end
        while index < atoms.count, nouns.count < 4, index < end + 7 {
            guard atoms[index].before.isEmpty || index == end && atoms[index].before == "%" else { break }
            if !FunctionWords.all.contains(atoms[index].text) { nouns.append(atoms[index].text) }
            index += 1
        }
        return nouns
    }

    private static func visible(_ gap: ArraySlice<UInt8>) -> String {
        String(decoding: gap.filter { !ASCII.isSpace($0) }, as: UTF8.self)
    }
}
