import News

/// A text cut into items (words, and the colons and dashes that can stand for a word of saying) with everything the search for
/// attributions asks of an item, in contiguous arrays.
package struct PreparedText {
    /// The text as UTF-8.
    package let bytes: [UInt8]
    /// Its quoted strings, in order.
    package let quotes: [QuotedString]
    /// For each item: where it begins.
    package private(set) var starts: [Int32] = []
    /// For each item: where it ends.
    package private(set) var ends: [Int32] = []
    /// For each item: its word's key.
    package private(set) var keys: [UInt64] = []
    /// For each item: what its word can be.
    package private(set) var traits: [WordTraits] = []
    /// For each item: its outer form.
    package private(set) var shapes: [WordShape] = []
    /// For each item: its line, counted over lines with items.
    package private(set) var lineOf: [Int32] = []
    /// For each item: its sentence.
    package private(set) var sentenceOf: [Int32] = []
    /// For each item: its quoted string, or -1.
    package private(set) var quoteOf: [Int32] = []
    /// For each item and the end: what stands before it.
    package private(set) var gaps: [Gap] = []
    /// For each line: its items.
    package private(set) var lines: [Range<Int>] = []
    /// For each sentence: its first item; one more for the end.
    package private(set) var sentenceStarts: [Int] = []
    /// For each quoted string: its items.
    package private(set) var itemsOfQuote: [Range<Int>] = []

    /// Cuts up a text. O(n).
    package init(_ text: String) {
        let words = TextWords(text)
        bytes = words.bytes
        quotes = QuotationMarks.strings(in: words.bytes)
        cut(words)
        number(words)
        markQuotes()
    }

    /// How many items there are.
    package var count: Int { starts.count }

    /// Whether the item is a word, not a colon or dash.
    package func isWord(_ item: Int) -> Bool { shapes[item] != .mark }

    /// Whether an item stands in quotation marks.
    package func isQuoted(_ item: Int) -> Bool { quoteOf[item] >= 0 }

    /// Whether an item begins its sentence.
    package func beginsSentence(_ item: Int) -> Bool { sentenceStarts[Int(sentenceOf[item])] == item }

    /// The items of the sentence an item stands in.
    package func sentence(around item: Int) -> Range<Int> {
        let sentence = Int(sentenceOf[item])
        return sentenceStarts[sentence]..<sentenceStarts[sentence + 1]
    }

    /// Where a run of items stands in the text.
    package func range(_ items: Range<Int>) -> TextRange {
        Int(starts[items.lowerBound])..<Int(ends[items.upperBound - 1])
    }

    /// The words of a run of items as they are written.
    package func text(_ items: Range<Int>) -> String { String(decoding: bytes[range(items)], as: UTF8.self) }

    /// One item as it is written.
    package func text(_ item: Int) -> String { text(item..<(item + 1)) }

    /// The items that overlap a stretch of the text. O(log n).
    package func items(overlapping range: TextRange) -> Range<Int> {
        let first = ends.firstIndexOrdered { Int($0) > range.lowerBound }
        let end = starts.firstIndexOrdered { Int($0) >= range.upperBound }
        return first..<max(first, end)
    }

    /// Whether two items stand in the same line; items outside the text stand in none.
    package func sameLine(_ left: Int, _ right: Int) -> Bool {
        left >= 0 && right >= 0 && left < count && right < count && lineOf[left] == lineOf[right]
    }

    private mutating func cut(_ words: TextWords) {
        let most = words.count + words.count / 16
        starts.reserveCapacity(most)
        ends.reserveCapacity(most)
        words.bytes.withUnsafeBufferPointer { buffer in
            for index in 0...words.count {
                let gap = words.gap(before: index)
                if gap.count > 1 || index == words.count { cutMarks(buffer, gap) }
                guard index < words.count else { break }
                let start = Int(words.starts[index])
                let end = Int(words.ends[index])
                let key = WordKey.key(of: buffer, start, end)
                append(start, end, key, Lexicon.traits(key), WordShape(buffer, start, end))
            }
            var place = 0
            for item in 0...count {
                let next = item < count ? Int(starts[item]) : buffer.count
                gaps.append(Gap(buffer, place..<next))
                place = item < count ? Int(ends[item]) : next
            }
        }
    }

    private mutating func append(
        _ start: Int, _ end: Int, _ key: UInt64, _ traits: WordTraits, _ shape: WordShape
    ) {
        starts.append(Int32(start))
        ends.append(Int32(end))
        keys.append(key)
        self.traits.append(traits)
        shapes.append(shape)
    }

    /// Colons before white space or a mark, and dashes between white space, are items of their own.
    private mutating func cutMarks(_ bytes: UnsafeBufferPointer<UInt8>, _ gap: Range<Int>) {
        var place = gap.lowerBound
        while place < gap.upperBound {
            let byte = bytes[place]
            let next = place + 1 < bytes.count ? bytes[place + 1] : 0x20
            if byte == 0x3A, ASCII.isSpace(next) || next == 0x22 || next == 0xE2 {
                append(place, place + 1, Self.colon, [], .mark)
            } else if byte == 0x2D || byte == 0xE2, place > 0, ASCII.isSpace(bytes[place - 1]) {
                let end = Self.dashEnd(bytes, place)
                if end > place, end < bytes.count, ASCII.isSpace(bytes[end]) {
                    append(place, end, Self.dash, [], .mark)
                }
            }
            place += 1
        }
    }

    private static func dashEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var place = start
        while place < bytes.count {
            if bytes[place] == 0x2D {
                place += 1
            } else if bytes[place] == 0xE2, place + 2 < bytes.count, bytes[place + 1] == 0x80,
                bytes[place + 2] == 0x93 || bytes[place + 2] == 0x94
            {
                place += 3
            } else {
                break
            }
        }
        return place
    }

    static let colon = WordKey.key(folding: ":")
    static let dash = WordKey.key(folding: "–")

    private mutating func number(_ words: TextWords) {
        let layout = TextLayout(words: words)
        var word = 0
        var sentence: Int32 = -1
        var lineStart = 0
        for item in 0..<count {
            if item > 0, gaps[item].hasLineEnd {
                lines.append(lineStart..<item)
                lineStart = item
            }
            let isMark = shapes[item] == .mark
            let next = isMark ? (item == lineStart ? Int32.max : sentence) : layout.sentenceOfWord[word]
            if !isMark { word += 1 }
            if item == 0 || item == lineStart || (!isMark && next != layoutSentence(before: word, layout)) {
                sentence = Int32(sentenceStarts.count)
                sentenceStarts.append(item)
            }
            lineOf.append(Int32(lines.count))
            sentenceOf.append(sentence)
        }
        if lineStart < count { lines.append(lineStart..<count) }
        sentenceStarts.append(count)
    }

    /// The sentence of the word before the one just counted.
    private func layoutSentence(before word: Int, _ layout: TextLayout) -> Int32 {
        word < 2 ? -1 : layout.sentenceOfWord[word - 2]
    }

    private mutating func markQuotes() {
        quoteOf = [Int32](repeating: -1, count: count)
        var item = 0
        for (index, quote) in quotes.enumerated() {
            while item < count, Int(ends[item]) <= quote.range.lowerBound { item += 1 }
            let first = item
            while item < count, Int(starts[item]) < quote.range.upperBound {
                quoteOf[item] = Int32(index)
                item += 1
            }
            itemsOfQuote.append(first..<item)
        }
    }
}
