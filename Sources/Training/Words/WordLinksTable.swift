import Foundation

/// Words and those that go with each, as the program holds them.
struct WordLinksTable {
    /// A word by its place among the keys, and how much it goes with another, 0 to 1.
    typealias Neighbour = (word: UInt16, likeness: Float)

    /// The keys of the words, ascending.
    let keys: [UInt32]
    /// For each word those that go with it.
    let neighbours: [[Neighbour]]

    /// The table as `word_links.h` reads it.
    var bytes: Data {
        var data = Data()
        data.add(UInt32(keys.count))
        for key in keys { data.add(key) }
        var start: UInt32 = 0
        for list in neighbours {
            data.add(start)
            start += UInt32(list.count)
        }
        data.add(start)
        for neighbour in neighbours.joined() { data.add(neighbour.word) }
        for neighbour in neighbours.joined() {
            data.add(UInt8(min(255, max(0, (neighbour.likeness * 255).rounded()))))
        }
        return data
    }
}

extension Data {
    /// Adds a number, its lowest byte first.
    mutating func add(_ number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
}
