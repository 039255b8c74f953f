/// Finds a snippet in the text it was cut from.
enum SnippetPlace {
    /// Where the longest stretch of a snippet between marks of omission stands, as a UTF-8 offset of the text; nil where
    /// it does not. What is a line end or a tab in the text is a space in the snippet. O(length of the text), as a rule.
    static func start(of snippet: String, in text: String) -> Int? {
        let stretches = snippet.split(separator: "…").map { trimmed(Array($0.utf8)) }
        let wanted = stretches.max { $0.count < $1.count } ?? []
        let bytes = Array(text.utf8)
        guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
        return (0...(bytes.count - wanted.count)).first { start in
            bytes[start] == first && zip(bytes[start...], wanted).allSatisfy { spaced($0) == $1 }
        }
    }

    private static let space: UInt8 = 0x20

    private static func spaced(_ byte: UInt8) -> UInt8 { byte < space ? space : byte }

    private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
        guard let first = bytes.firstIndex(where: { $0 != space }),
            let last = bytes.lastIndex(where: { $0 != space })
        else { return [] }
        return Array(bytes[first...last])
    }
}
