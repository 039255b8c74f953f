import Foundation

/// Texts as the full-text indexes take them: what is written without spaces becomes pairs of characters, so that any part
/// of it is found, and letters that are no plain letter with a mark become the letters that stand for them.
enum IndexedText {
    private static let letters: [Unicode.Scalar: String] = [
        "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "đ": "d",
        "Đ": "d", "ð": "d", "Ð": "d", "ł": "l", "Ł": "l", "ı": "i", "þ": "th", "Þ": "th",
    ]

    /// A text as it is indexed. O(length); a text that needs no change is only looked through.
    static func prepared(_ text: String) -> String {
        guard mayNeedChange(text) else { return text }
        var made: [UInt8] = []
        made.reserveCapacity(text.utf8.count + text.utf8.count / 8)
        var isAfterJoined = false
        for place in text.unicodeScalars.indices {
            let scalar = text.unicodeScalars[place]
            let bytes = text.utf8[place..<text.unicodeScalars.index(after: place)]
            if scalar.isASCII {
                if isAfterJoined { made.append(0x20) }
                isAfterJoined = false
                made.append(UInt8(scalar.value))
            } else if isJoined(scalar) {
                // The pair that ends here; each character also begins one.
                if isAfterJoined { made.append(contentsOf: bytes) }
                made.append(0x20)
                made.append(contentsOf: bytes)
                isAfterJoined = true
            } else {
                if isAfterJoined { made.append(0x20) }
                isAfterJoined = false
                if let plain = letters[scalar] {
                    made.append(contentsOf: plain.utf8)
                } else {
                    made.append(contentsOf: bytes)
                }
            }
        }
        return String(decoding: made, as: UTF8.self)
    }

    /// The pairs of characters of a run without spaces; the character itself where it is alone.
    static func pairs(of run: String) -> [String] {
        let characters = Array(run.unicodeScalars)
        guard characters.count > 1 else { return [run] }
        return zip(characters, characters.dropFirst()).map { String(String.UnicodeScalarView([$0, $1])) }
    }

    /// Whether a character is written next to others without spaces between words: Chinese, Japanese, Korean.
    static func isJoined(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3005...0x3007, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF,
            0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF66...0xFF9D, 0x20000...0x3134F:
            true
        default: false
        }
    }

    /// The text cut where what is joined begins and ends.
    static func parts(of text: String) -> [(text: String, isJoined: Bool)] {
        var parts: [(text: String, isJoined: Bool)] = []
        for scalar in text.unicodeScalars {
            let isJoined = isJoined(scalar)
            if parts.last?.isJoined != isJoined { parts.append(("", isJoined)) }
            parts[parts.count - 1].text.unicodeScalars.append(scalar)
        }
        return parts
    }

    /// A folded text with the letters that stand for others.
    static func spelledOut(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { letters[$0] != nil }) else { return text }
        return text.unicodeScalars.map { letters[$0] ?? String($0) }.joined()
    }

    /// Nothing that is changed begins with any other byte.
    private static func mayNeedChange(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            bytes.contains {
                (0xC3...0xC5).contains($0) || $0 == 0xE1 || (0xE3...0xED).contains($0) || $0 >= 0xEF
            }
        }
    }
}
