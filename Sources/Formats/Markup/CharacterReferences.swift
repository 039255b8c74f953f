import CLibXML2

/// Character references of HTML and XML ("&eacute;", "&#146;"): what they stand for, mended where feeds misuse them.
enum CharacterReferences {
    /// A reference found in bytes: what it stands for and how many bytes it takes, the "&" included.
    struct Found {
        var scalar: UInt32
        var length: Int
        /// A reference to 128...255 may be one byte of UTF-8 that was taken for Latin-1 or Windows-1252.
        var isNumeric: Bool
    }

    /// The reference that begins at an "&"; nil where none does.
    static func reference(in bytes: ArraySlice<UInt8>) -> Found? {
        let body = bytes.dropFirst()
        guard let first = body.first else { return nil }
        return first == UInt8(ascii: "#") ? numeric(body.dropFirst()) : named(body)
    }

    /// What a run of numeric references stands for: UTF-8 that was written byte by byte is put together again,
    /// and 128...159 are what Windows-1252 makes of them (HTML Living Standard, section 13.2.5.80).
    static func scalars(ofRun run: [UInt32]) -> String {
        if run.count > 1, run.allSatisfy({ (0x80...0xFF).contains($0) }),
            let text = String(validating: run.map { UInt8($0) }, as: UTF8.self)
        {
            return text
        }
        return String(String.UnicodeScalarView(run.map(mended)))
    }

    private static func mended(_ value: UInt32) -> Unicode.Scalar {
        if (0x80...0x9F).contains(value) { return Charsets.upperControls[Int(value) - 0x80] }
        guard let scalar = Unicode.Scalar(value), value >= 0x20 || [0x09, 0x0A, 0x0D].contains(value),
            value & 0xFFFE != 0xFFFE
        else { return "\u{FFFD}" }
        return scalar
    }

    private static func numeric(_ body: ArraySlice<UInt8>) -> Found? {
        let isHexadecimal = body.first == UInt8(ascii: "x") || body.first == UInt8(ascii: "X")
        let digits = (isHexadecimal ? body.dropFirst() : body).prefix(10).prefix(while: isAlphanumeric)
        guard let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10),
            bytes(after: digits, of: body).first == UInt8(ascii: ";")
        else { return nil }
        return Found(scalar: value, length: 3 + digits.count + (isHexadecimal ? 1 : 0), isNumeric: true)
    }

    private static func named(_ body: ArraySlice<UInt8>) -> Found? {
        let name = body.prefix(10).prefix(while: isAlphanumeric)
        guard !name.isEmpty, bytes(after: name, of: body).first == UInt8(ascii: ";") else { return nil }
        let word = String(decoding: name, as: UTF8.self)
        if word == "apos" { return Found(scalar: 0x27, length: 6, isNumeric: false) }
        guard let entity = htmlEntityLookup(word) else { return nil }
        return Found(scalar: entity.pointee.value, length: name.count + 2, isNumeric: false)
    }

    private static func bytes(after part: ArraySlice<UInt8>, of whole: ArraySlice<UInt8>) -> ArraySlice<UInt8>
    {
        whole[part.endIndex...]
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}
