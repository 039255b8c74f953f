/// Which bytes of a text stand within quotation marks. Curly marks and straight double marks count; a line's end
/// closes what is open, since a quotation that goes on opens anew with the next paragraph.
struct QuotedBytes {
    private var isQuoted: [Bool]

    /// Marks the bytes of a text. O(n).
    init(_ bytes: [UInt8]) {
        isQuoted = Array(repeating: false, count: bytes.count)
        var isOpen = false
        for place in bytes.indices {
            switch bytes[place] {
            case 0x0A: isOpen = false
            case 0x22: isOpen.toggle()
            case 0xE2 where place + 2 < bytes.count && bytes[place + 1] == 0x80:
                if bytes[place + 2] == 0x9C { isOpen = true }
                if bytes[place + 2] == 0x9D { isOpen = false }
            default: isQuoted[place] = isOpen
            }
        }
    }

    /// Whether the byte at this place stands within quotation marks.
    func contains(_ place: Int) -> Bool { isQuoted[place] }
}
