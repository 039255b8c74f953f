import News

/// One quotation mark or apostrophe with what stands around it.
struct QuotationMark {
    enum Kind {
        case openDouble, closeDouble, straightDouble, lowDouble, openGuillemet, closeGuillemet
        case openSingle, closeSingle, straightSingle
    }

    let kind: Kind
    let place: Int
    let end: Int
    let paragraph: Int
    /// Whether white space, a bracket, a dash, another mark or nothing stands before it.
    let followsSpace: Bool
    let followsPluralS: Bool
    let beginsParagraph: Bool
    let precedesWord: Bool
    /// Whether white space, a stop or nothing stands after it.
    let precedesPause: Bool
    let precedesLowerWord: Bool
    /// Whether it stands for left-out letters or figures: ’90s, ’em, ’til.
    let isElision: Bool

    var isDouble: Bool { kind != .openSingle && kind != .closeSingle && kind != .straightSingle }
    var opensSingle: Bool {
        (kind == .openSingle || kind == .straightSingle) && followsSpace && precedesWord && !isElision
    }

    func closesSingle(_ opening: Kind) -> Bool {
        let fits = opening == .openSingle ? kind == .closeSingle : kind != .openSingle && !isDouble
        return fits && !precedesWord && !followsBlank
    }

    private let followsBlank: Bool

    /// Every mark of a text, in order; markup tags left in a text are passed over.
    static func all(in bytes: [UInt8]) -> [QuotationMark] {
        bytes.withUnsafeBufferPointer { buffer in
            var marks: [QuotationMark] = []
            var place = 0
            var paragraph = 0
            var lineStart = 0
            while place < buffer.count {
                let byte = buffer[place]
                switch byte {
                case 0x0A:
                    paragraph += 1
                    lineStart = place + 1
                case 0x3C: place += tagLength(buffer, place)
                case 0x22, 0x27, 0x60, 0xC2, 0xE2:
                    if let (kind, length) = kind(buffer, place) {
                        marks.append(
                            QuotationMark(kind, buffer, place..<(place + length), paragraph, lineStart))
                        place += length - 1
                    }
                default: break
                }
                place += 1
            }
            return marks
        }
    }

    private init(
        _ kind: Kind, _ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange, _ paragraph: Int,
        _ lineStart: Int
    ) {
        self.kind = kind
        place = range.lowerBound
        end = range.upperBound
        self.paragraph = paragraph
        let isFirst = place == lineStart
        let before = isFirst ? 0x20 : bytes[place - 1]
        let after = end < bytes.count ? bytes[end] : 0x20
        followsBlank = isFirst || ASCII.isSpace(before) || before == 0x28
        followsSpace = isFirst || Self.opensBefore(bytes, place)
        followsPluralS = before == 0x73
        beginsParagraph = bytes[lineStart..<place].allSatisfy(ASCII.isSpace)
        precedesWord = UTF8Scan.wordScalarLength(bytes, at: end) > 0
        precedesPause =
            ASCII.isSpace(after) || [0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x29].contains(after)
            || (after == 0xC2 && end + 1 < bytes.count && bytes[end + 1] == 0xA0)
        var next = end
        while next < bytes.count, bytes[next] == 0x20 { next += 1 }
        precedesLowerWord = next > end && next < bytes.count && ASCII.isLower(bytes[next])
        isElision = Self.isElision(bytes, end)
    }

    private static func kind(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> (Kind, Int)? {
        let next = place + 1 < bytes.count ? bytes[place + 1] : 0
        let third = place + 2 < bytes.count ? bytes[place + 2] : 0
        switch (bytes[place], next, third) {
        case (0x22, _, _): return (.straightDouble, 1)
        case (0x27, 0x27, _), (0x60, 0x60, _): return (.straightDouble, 2)
        case (0x27, _, _): return (.straightSingle, 1)
        case (0xC2, 0xAB, _): return (.openGuillemet, 2)
        case (0xC2, 0xBB, _): return (.closeGuillemet, 2)
        case (0xE2, 0x80, 0x98): return (.openSingle, 3)
        case (0xE2, 0x80, 0x99): return (.closeSingle, 3)
        case (0xE2, 0x80, 0x9C): return (.openDouble, 3)
        case (0xE2, 0x80, 0x9D): return (.closeDouble, 3)
        case (0xE2, 0x80, 0x9E): return (.lowDouble, 3)
        case (0xE2, 0x80, 0xB9), (0xE2, 0x80, 0xBA):
            // ‹ › here and › ‹ there: what opens stands behind a space or another mark.
            let opens = place == 0 || opensBefore(bytes, place) || isGuillemet(bytes, before: place)
            return (opens ? .openSingle : .closeSingle, 3)
        default: return nil
        }
    }

    private static func isGuillemet(_ bytes: UnsafeBufferPointer<UInt8>, before place: Int) -> Bool {
        place > 1 && bytes[place - 2] == 0xC2 && (bytes[place - 1] == 0xAB || bytes[place - 1] == 0xBB)
    }

    private static func opensBefore(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        switch bytes[place - 1] {
        case 0x20, 0x09, 0x0A, 0x0D, 0x28, 0x5B, 0x7B, 0x2D, 0x2F, 0x22, 0x27: return true
        case 0xA0: return place > 1 && bytes[place - 2] == 0xC2
        case let last where place > 2 && bytes[place - 3] == 0xE2 && bytes[place - 2] == 0x80:
            // Dashes, the ellipsis, opening marks and the zero-width space.
            return (0x93...0x95).contains(last) || [0xA6, 0x9C, 0x98, 0x8B].contains(last)
        default: return false
        }
    }

    private static func tagLength(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
        guard place + 1 < bytes.count, ASCII.isLower(bytes[place + 1]) else { return 0 }
        var end = place + 1
        while end < bytes.count, end - place < 400, bytes[end] != 0x0A, bytes[end] != 0x3C {
            if bytes[end] == 0x3E { return end - place }
            end += 1
        }
        return 0
    }

    private static func isElision(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        var end = start
        while end < bytes.count, end - start < 6, ASCII.isAlphanumeric(bytes[end]) { end += 1 }
        let word = bytes[start..<end].map(ASCII.lowercased)
        if word.count == 2, word.allSatisfy(ASCII.isDigit) { return true }
        if word.count == 3, ASCII.isDigit(word[0]), word[1] == 0x30, word[2] == 0x73 { return true }
        return elisions.contains(word)
    }

    private static let elisions: Set<[UInt8]> = Set(
        ["em", "til", "tis", "twas", "cause", "n", "bout", "round"].map { Array($0.utf8) })
}
