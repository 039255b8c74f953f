/// What is looked at when words are tagged as source, cue or content, before anything is linked.
package struct TaggingFeatures {
    private let text: PreparedText
    private let context: TextContext

    /// Looks at a text with what is known of its words.
    package init(_ text: PreparedText, _ context: TextContext) {
        self.text = text
        self.context = context
    }

    /// The features of an item: hashes of what is seen from it. O(1).
    package func features(_ item: Int, into features: inout FeatureList) {
        features.removeAll()
        let line = text.lines[Int(text.lineOf[item])]
        let string = text.isQuoted(item) ? text.itemsOfQuote[Int(text.quoteOf[item])] : nil
        if let string, item > string.lowerBound {
            inside(item, string, &features)
            return
        }
        form(item, &features)
        place(item, line, &features)
        if let string {
            quoted(string, line, &features)
        } else {
            neighbours(item, line, &features)
        }
        cues(item, &features)
    }

    private func form(_ item: Int, _ features: inout FeatureList) {
        let word = context.words[item]
        features.add(1)
        features.add(2, text.keys[item])
        features.add(3, text.shapes[item].rawValue)
        features.add(4, word.coarse)
        features.add(5, word.middle)
        features.add(6, word.fine)
        features.add(7, text.gaps[item].code)
        features.add(8, text.gaps[item + 1].code)
        features.add(9, context.cueGrade[item])
        features.add(10, text.traits[item].rawValue)
        features.add(11, context.nameForm[item])
    }

    private func place(_ item: Int, _ line: Range<Int>, _ features: inout FeatureList) {
        let sentence = text.sentence(around: item)
        let quoting = context.quoting[Int(text.sentenceOf[item])]
        if item == line.lowerBound { features.add(12, text.gaps[item].code) }
        if line.lowerBound == 0 { features.add(13) }
        if item == sentence.lowerBound { features.add(14) }
        if item == line.upperBound - 1 { features.add(15) }
        if item == sentence.upperBound - 1 { features.add(16) }
        features.add(17, min(item - sentence.lowerBound, 4))
        features.add(18, quoting)
        features.add(19, text.isQuoted(item) ? 1 : 0)
    }

    /// What stands inside a string goes with its first word; only the form of the string counts.
    private func inside(_ item: Int, _ string: Range<Int>, _ features: inout FeatureList) {
        features.add(20, min(string.count, 5))
        features.add(18, context.quoting[Int(text.sentenceOf[item])])
        if text.beginsSentence(item) { features.add(14) }
        if item == string.upperBound - 1 { features.add(27, min(string.count, 5)) }
    }

    /// What the first word of a string in quotation marks sees: the string's length and form, and what stands around it.
    private func quoted(_ string: Range<Int>, _ line: Range<Int>, _ features: inout FeatureList) {
        let first = string.lowerBound
        let next = string.upperBound
        let length = string.count < 6 ? string.count : string.count < 10 ? 6 : string.count < 20 ? 7 : 8
        let capitals = string.count { text.shapes[$0].isCapitalised }
        let isTitle = capitals * 3 >= string.count * 2
        let form = UInt64(length) * 2 + (isTitle ? 1 : 0)
        features.add(20, length)
        features.add(21, form)
        features.add(22, text.gaps[first].code, length)
        features.add(23, text.gaps[next].code, length)
        features.add(24, text.gaps[first].code, text.gaps[next].code)
        features.add(28, text.beginsSentence(first) ? 1 : 0, length)
        features.add(29, next == line.upperBound ? 1 : 0, first == line.lowerBound ? 1 : 0)
        for (slot, item) in [(200, first - 1), (210, first - 2), (220, next), (230, next + 1)] {
            guard line.contains(item), !text.isQuoted(item) else {
                features.add(UInt64(slot))
                continue
            }
            features.add(UInt64(slot + 1), text.keys[item])
            features.add(UInt64(slot + 2), context.words[item].middle, min(length, 4))
            features.add(UInt64(slot + 3), context.words[item].coarse, form)
            features.add(UInt64(slot + 4), context.cueGrade[item], length)
            features.add(UInt64(slot + 5), text.traits[item].rawValue)
            features.add(UInt64(slot + 6), context.nameForm[item])
        }
    }

    private func neighbours(_ item: Int, _ line: Range<Int>, _ features: inout FeatureList) {
        features.add(25, Self.bucket(context.sinceQuote[item]))
        features.add(26, Self.bucket(context.untilQuote[item]))
        for offset in -3...3 where offset != 0 {
            let other = item + offset
            let slot = UInt64(30 + (offset + 3) * 8)
            guard line.contains(other) else {
                features.add(slot + 7)
                continue
            }
            let word = context.words[other]
            features.add(slot, word.coarse)
            features.add(slot + 1, word.middle)
            guard abs(offset) < 3 else { continue }
            features.add(slot + 2, text.shapes[other].rawValue)
            features.add(slot + 3, context.cueGrade[other])
            features.add(slot + 4, context.nameForm[other])
            features.add(slot + 5, text.traits[other].rawValue)
            if abs(offset) == 1 { features.add(slot + 6, word.fine) }
        }
        pairs(item, line, &features)
    }

    private func pairs(_ item: Int, _ line: Range<Int>, _ features: inout FeatureList) {
        let word = context.words[item]
        let before = item > line.lowerBound ? context.words[item - 1] : WordRecord()
        let after = item + 1 < line.upperBound ? context.words[item + 1] : WordRecord()
        let gap = text.gaps[item].code
        let next = text.gaps[item + 1].code
        features.add(90, before.middle, word.middle)
        features.add(91, word.middle, after.middle)
        features.add(92, gap, next)
        features.add(93, gap, word.middle)
        features.add(94, word.middle, next)
        features.add(95, context.quoting[Int(text.sentenceOf[item])], word.middle)
        features.add(96, context.suffix(item, 3))
        features.add(97, context.suffix(item, 2))
    }

    private func cues(_ item: Int, _ features: inout FeatureList) {
        if let cue = context.cueBefore(item) {
            let distance = item - cue
            features.add(100, distance < 4 ? distance : distance < 8 ? 4 : distance < 16 ? 5 : 6)
            features.add(101, context.cueGrade[cue])
        } else {
            features.add(104)
        }
        if let cue = context.cueAfter(item) {
            let distance = cue - item
            features.add(105, distance < 4 ? distance : distance < 8 ? 4 : distance < 16 ? 5 : 6)
            features.add(106, context.cueGrade[cue])
            features.add(108, text.sentence(around: cue).upperBound - cue <= 6 ? 1 : 0)
        } else {
            features.add(109)
        }
    }

    private static func bucket(_ distance: Int32) -> Int {
        distance < 6 ? Int(distance) : distance < 99 ? 6 : 9
    }
}

/// A list of features that is filled again and again without new memory.
package struct FeatureList: Sequence {
    private var hashes: [UInt64] = []
    private let weights: LearnedWeights?

    /// An empty list.
    /// - Parameter weights: what will be summed; it is told of each feature before.
    package init(for weights: LearnedWeights? = nil) {
        self.weights = weights
        hashes.reserveCapacity(128)
    }

    /// Empties the list.
    package mutating func removeAll() { hashes.removeAll(keepingCapacity: true) }

    /// Adds a template that sees no more than that it is there.
    @inline(__always)
    package mutating func add(_ template: UInt64) { add(template, 0, 0) }

    /// Adds what a template sees.
    @inline(__always)
    package mutating func add(_ template: UInt64, _ value: some BinaryInteger) { add(template, value, 0) }

    /// Adds what a template sees, in two parts.
    @inline(__always)
    package mutating func add(_ template: UInt64, _ value: some BinaryInteger, _ other: some BinaryInteger) {
        let seed = (template &+ 1) &* 0xD6E8_FEB8_6659_FD93
        let inner = WordKey.mix(seed, UInt64(truncatingIfNeeded: value))
        let hash = WordKey.mix(inner ^ 0x5851_F42D_4C95_7F2D, UInt64(truncatingIfNeeded: other))
        weights?.expect(hash)
        hashes.append(hash)
    }

    /// Hands on the hashes where they lie.
    func withHashes(_ body: (UnsafeBufferPointer<UInt64>) -> Void) { hashes.withUnsafeBufferPointer(body) }

    /// The hashes, in the order they were added.
    package func makeIterator() -> IndexingIterator<[UInt64]> { hashes.makeIterator() }

    /// Looks at the hashes where they lie.
    package var all: [UInt64] { hashes }
}
