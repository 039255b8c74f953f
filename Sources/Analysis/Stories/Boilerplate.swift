/// Lines that a page puts around an article.
enum Boilerplate {
    /// A text without lines such as "Read more: …", as UTF-8, at most `limit` bytes of it. O(n) of what is kept.
    static func removed(from text: [UInt8], limit: Int) -> [UInt8] {
        var kept: [UInt8] = []
        kept.reserveCapacity(min(text.count, limit))
        var start = 0
        while start < text.count, kept.count < limit {
            let end = text[start...].firstIndex(of: 0x0A) ?? text.count
            if !isBoilerplate(text[start..<end]) {
                kept += text[start..<min(end, start + limit)]
                kept.append(0x0A)
            }
            start = end + 1
        }
        while let last = kept.last, kept.count > limit, last & 0xC0 == 0x80 || last >= 0xC0 {
            kept.removeLast()
        }
        return kept
    }

    private static let longest = 90

    private static func isBoilerplate(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count <= longest,
            let first = line.firstIndex(where: { !ASCII.isSpace($0) }), ASCII.isAlphanumeric(line[first])
        else { return false }
        let opening = line[first...].prefix(24).map(ASCII.lowercased)
        return openings.contains { opening.starts(with: $0) }
    }

    private static let openings: [[UInt8]] = [
        "photo", "image:", "image source", "advertisement", "share this", "share on", "read more",
        "read also",
        "related:", "related stories", "copyright", "all rights reserved", "sign up", "subscribe",
        "follow us",
        "follow ", "click here", "get breaking", "comment", "close", "listen", "watch", "story continues",
        "contact the writer", "see also", "more:", "newsletter", "most read", "recommended", "skip to",
        "download our", "getty images", "file photo", "this article", "support our", "log in", "cookie",
    ].map { Array($0.utf8) }
}
