import CLibXML2

/// One of the character sets that the system's `iconv` knows.
struct CharsetConversion {
    private let name: String

    /// The set of this name; nil where the system knows none.
    init?(name: String) {
        let name = Self.webName(name)
        guard let converter = Self.opened(name) else { return nil }
        iconv_close(converter)
        self.name = name
    }

    /// The text of bytes in this set; what is no text of it becomes a mark of loss; nil where more than a tenth does. O(n).
    func text(of bytes: [UInt8]) -> String? {
        guard let converter = Self.opened(name) else { return nil }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output: [UInt8] = []
        var losses = 0
        input.withUnsafeMutableBufferPointer { buffer in
            var next = buffer.baseAddress
            var left = buffer.count
            while left > 0 {
                output += Self.converted(converter, &next, &left)
                guard left > 0 else { break }
                output += "\u{FFFD}".utf8
                losses += 1
                next = next?.advanced(by: 1)
                left -= 1
            }
        }
        return losses * 10 > bytes.count ? nil : String(decoding: output, as: UTF8.self)
    }

    /// Converts until the end or the first byte that is no text.
    private static func converted(
        _ converter: iconv_t, _ next: inout UnsafeMutablePointer<CChar>?, _ left: inout Int
    ) -> [UInt8] {
        var room = [CChar](repeating: 0, count: left * 4 + 16)
        let written = room.withUnsafeMutableBufferPointer { buffer in
            var place = buffer.baseAddress
            var free = buffer.count
            iconv(converter, &next, &left, &place, &free)
            return buffer.count - free
        }
        return room.prefix(written).map { UInt8(bitPattern: $0) }
    }

    private static func opened(_ name: String) -> iconv_t? {
        let converter = iconv_open("UTF-8", name)
        return converter == iconv_t(bitPattern: -1) ? nil : converter
    }

    /// What the web means by a name is at times a larger set than the name says (Encoding Standard, section 4.2).
    private static func webName(_ name: String) -> String {
        switch name.lowercased() {
        case "gb2312", "gbk": "GB18030"
        case "shift_jis", "shift-jis", "sjis": "CP932"
        case "euc-kr", "ks_c_5601-1987": "CP949"
        case "iso-8859-9": "CP1254"
        case "iso-8859-11", "tis-620": "CP874"
        case "x-sjis", "ms_kanji", "windows-31j": "CP932"
        case "x-euc-jp": "EUC-JP"
        case "x-gbk", "gb_2312-80", "x-cp936": "GB18030"
        case "big5", "x-x-big5", "cn-big5": "BIG5-HKSCS"
        case "ksc5601", "ks_c_5601-1989", "windows-949": "CP949"
        case "x-mac-roman", "mac", "macroman", "mac-roman": "MACINTOSH"
        case "x-mac-cyrillic", "x-mac-ukrainian": "MAC-CYRILLIC"
        case "koi", "koi8": "KOI8-R"
        case "unicode", "iso-10646-ucs-2": "UTF-16"
        case "logical", "iso-8859-8-i": "ISO-8859-8"
        case let name where name.hasPrefix("x-cp125"): "CP\(name.dropFirst(4))"
        default: name
        }
    }
}
