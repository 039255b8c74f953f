/// The words of a story by their bytes: a word that comes again is known without being folded, cut and stemmed anew.
/// Open addressing over one block of bytes; letters of ASCII count without regard to case.
struct WordTable {
    private struct Entry {
        var hash: UInt64
        var bytes: Range<Int>
        var forms: Range<Int>
    }

    private var slots: [Int32] = Array(repeating: -1, count: 2048)
    private var entries: [Entry] = []
    private var bytes: [UInt8] = []
    private var forms: [Int32] = []

    /// The numbers of the forms a word consists of, which are made once. O(length).
    mutating func forms(of word: ArraySlice<UInt8>, _ make: () -> [Int32]) -> ArraySlice<Int32> {
        let hash = Self.hash(word)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let entry = entries[Int(slots[slot])]
            if entry.hash == hash, Self.areSame(word, bytes[entry.bytes]) { return forms[entry.forms] }
            slot = (slot + 1) & (slots.count - 1)
        }
        let start = (bytes.count, forms.count)
        bytes += word
        forms += make()
        let entry = Entry(hash: hash, bytes: start.0..<bytes.count, forms: start.1..<forms.count)
        slots[slot] = Int32(entries.count)
        entries.append(entry)
        if entries.count * 2 > slots.count { grow() }
        return forms[entry.forms]
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for (number, entry) in entries.enumerated() {
            var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }

    private static func areSame(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
        guard first.count == second.count else { return false }
        return zip(first, second).allSatisfy { ASCII.lowercased($0) == ASCII.lowercased($1) }
    }

    private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word { hash = (hash ^ UInt64(ASCII.lowercased(byte))) &* 0x100_0000_01B3 }
        return hash ^ hash >> 29
    }
}
