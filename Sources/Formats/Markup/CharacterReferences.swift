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
        guard let scalar = added[word] ?? htmlEntityLookup(word)?.pointee.value else { return nil }
        return Found(scalar: scalar, length: name.count + 2, isNumeric: false)
    }

    /// Names of HTML 5 that feeds use and HTML 4 has not.
    private static let added: [String: UInt32] = [
        "apos": 0x27, "AMP": 0x26, "LT": 0x3C, "GT": 0x3E, "QUOT": 0x22, "COPY": 0xA9, "REG": 0xAE,
        "TRADE": 0x2122, "comma": 0x2C, "colon": 0x3A, "period": 0x2E, "excl": 0x21, "quest": 0x3F,
        "num": 0x23,
        "lpar": 0x28, "rpar": 0x29, "lsqb": 0x5B, "lbrack": 0x5B, "rsqb": 0x5D, "rbrack": 0x5D,
        "dollar": 0x24,
        "percnt": 0x25, "sol": 0x2F, "semi": 0x3B, "plus": 0x2B, "equals": 0x3D, "lowbar": 0x5F, "ast": 0x2A,
        "commat": 0x40, "grave": 0x60, "NewLine": 0x0A, "Tab": 0x09, "hyphen": 0x2010,
        "dash": 0x2010, "horbar": 0x2015, "mldr": 0x2026, "hairsp": 0x200A, "numsp": 0x2007, "puncsp": 0x2008,
        "check": 0x2713, "star": 0x2606, "starf": 0x2605, "rsquor": 0x2019, "rdquor": 0x201D,
        "lsquor": 0x201A,
        "ldquor": 0x201E, "ccaron": 0x10D, "Ccaron": 0x10C, "ecaron": 0x11B, "rcaron": 0x159, "Zcaron": 0x17D,
        "zcaron": 0x17E, "lstrok": 0x142, "Lstrok": 0x141, "nacute": 0x144, "sacute": 0x15B, "aogon": 0x105,
        "eogon": 0x119, "zdot": 0x17C, "zacute": 0x17A, "cacute": 0x107, "uring": 0x16F, "half": 0xBD,
    ]

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
