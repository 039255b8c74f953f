/// The likenesses of a group's articles by the group's own weights and by the usual ones, as square matrices.
struct WithinGroup {
    /// By words weighed by how few of the group's articles have them.
    let own: [Float]
    /// By the usual weights.
    let background: [Float]

    /// The likenesses of each with each. O(n² × words that many share).
    init(_ vectors: [StoryVector]) {
        let entries = Self.entries(vectors)
        let count = vectors.count
        var products = Products(count)
        var start = 0
        while start < entries.count {
            var end = start + 1
            while end < entries.count, entries[end].key == entries[start].key { end += 1 }
            if end - start > 1 { products.add(entries[start..<end]) }
            start = end
        }
        own = Self.normalised(
            products.own, count, (0..<count).map { products.own[$0 * count + $0].squareRoot() })
        background = Self.normalised(products.background, count, vectors.map(\.wholeNorm))
    }

    /// A single word of an article.
    fileprivate struct Entry {
        var key: UInt32
        var place: UInt16
        var detail: UInt16
    }

    /// The single words of all, ascending by key and then by article: sorted from the last digit to the first.
    private static func entries(_ vectors: [StoryVector]) -> [Entry] {
        var entries: [Entry] = []
        entries.reserveCapacity(vectors.count * 100)
        for (place, vector) in vectors.enumerated() {
            for (key, detail) in zip(vector.keys, vector.details)
            where !StoryTerm.Marks(rawValue: UInt8(detail & 15)).isSuperset(of: .pair) {
                entries.append(Entry(key: key, place: UInt16(place), detail: detail))
            }
        }
        var sorted = entries
        let digits = 11
        for shift in stride(from: UInt32(0), to: 32, by: digits) {
            withUnsafeTemporaryAllocation(of: Int.self, capacity: 1 << digits) { ends in
                ends.initialize(repeating: 0)
                let mask = UInt32(ends.count - 1)
                for entry in entries { ends[Int(entry.key >> shift & mask)] += 1 }
                var start = 0
                for digit in ends.indices { (start, ends[digit]) = (start + ends[digit], start) }
                sorted.withUnsafeMutableBufferPointer { sorted in
                    for entry in entries {
                        let digit = Int(entry.key >> shift & mask)
                        sorted[ends[digit]] = entry
                        ends[digit] += 1
                    }
                }
            }
            swap(&entries, &sorted)
        }
        return entries
    }

    /// Divides by the lengths and fills the upper half.
    private static func normalised(_ products: [Float], _ count: Int, _ norms: [Float]) -> [Float] {
        var result = products
        for first in 0..<count {
            for second in 0..<first {
                let length = norms[first] * norms[second]
                let value = length > 0 ? products[first * count + second] / length : 0
                result[first * count + second] = value
                result[second * count + first] = value
            }
        }
        return result
    }
}

/// The sums of products of weights, for each article with each before it and with itself.
private struct Products {
    let count: Int
    private(set) var own: [Float]
    private(set) var background: [Float]
    /// The weights of one word in all articles.
    private var weights: [Float]

    init(_ count: Int) {
        self.count = count
        own = [Float](repeating: 0, count: count * count)
        background = own
        weights = [Float](repeating: 0, count: count)
    }

    /// Adds what a word gives to all pairs that have it.
    mutating func add(_ entries: ArraySlice<WithinGroup.Entry>) {
        let rarity = Float(RealFunctions.logarithm((Double(count) + 0.5) / Double(entries.count)))
        for entry in entries { weights[Int(entry.place)] = TermDetail(entry.detail).weight }
        // A row is added as a whole where many have the word: the zeros of the others change no sum.
        let isDense = entries.count * 8 > count
        own.withUnsafeMutableBufferPointer { own in
            background.withUnsafeMutableBufferPointer { background in
                weights.withUnsafeBufferPointer { weights in
                    guard let own = own.baseAddress, let background = background.baseAddress else { return }
                    for first in entries.indices {
                        let place = Int(entries[first].place)
                        let row = Row(own: own + place * count, background: background + place * count)
                        if isDense {
                            row.add(weights, upTo: place, rarity)
                        } else {
                            for entry in entries[...first] {
                                row.add(weights, place, Int(entry.place), rarity)
                            }
                        }
                    }
                }
            }
        }
        for entry in entries { weights[Int(entry.place)] = 0 }
    }
}

/// The sums of one article with those before it.
private struct Row {
    let own: UnsafeMutablePointer<Float>
    let background: UnsafeMutablePointer<Float>

    /// Adds the products with all articles up to this one.
    @inline(__always)
    func add(_ weights: UnsafeBufferPointer<Float>, upTo place: Int, _ rarity: Float) {
        let weight = weights[place]
        var other = 0
        while other <= place {
            let product = weight * weights[other]
            background[other] += product
            own[other] += product * rarity * rarity
            other &+= 1
        }
    }

    /// Adds the product with one article.
    @inline(__always)
    func add(_ weights: UnsafeBufferPointer<Float>, _ place: Int, _ other: Int, _ rarity: Float) {
        let product = weights[place] * weights[other]
        background[other] += product
        own[other] += product * rarity * rarity
    }
}
