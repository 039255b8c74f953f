import Testing

@testable import Formats

@Suite struct CharsetsTests {
    @Test(
        arguments: [
            ([0xEF, 0xBB, 0xBF, 0x5A, 0x6F, 0xC3, 0xAB], nil),
            ([0x5A, 0x6F, 0xC3, 0xAB], nil),
            ([0x5A, 0x6F, 0xEB], nil),
            ([0xFF, 0xFE, 0x5A, 0x00, 0x6F, 0x00, 0xEB, 0x00], nil),
            ([0x00, 0x5A, 0x00, 0x6F, 0x00, 0xEB], nil),
            ([0x5A, 0x6F, 0xEB], "iso-8859-1"),
            ([0x5A, 0x6F, 0x89], "ibm437"),
        ] as [([UInt8], String?)])
    func `a name with an accent is read in whatever set it is written`(bytes: [UInt8], declared: String?) {
        #expect(Charsets.text(of: bytes, declared: declared) == "Zoë")
    }

    @Test func `curly quotes of Windows are quotes`() {
        #expect(Charsets.text(of: [0x93, 0x59, 0x65, 0x73, 0x94]) == "“Yes”")
    }

    @Test func `a document's own word for its set counts where its bytes are not UTF-8`() {
        let declaration = Array(#"<?xml version="1.0" encoding="windows-1251"?><t>"#.utf8)
        #expect(Charsets.text(of: declaration + [0xCC, 0xE8, 0xF0]).hasSuffix("<t>Мир"))
    }

    @Test func `one stray byte does not turn a long UTF-8 text into Latin-1`() {
        let bytes = Array(String(repeating: "naïve café ", count: 20).utf8) + [0xFF]
        #expect(Charsets.text(of: bytes).hasPrefix("naïve café"))
    }

    @Test func `an unknown set from outside counts for nothing`() {
        #expect(Charsets.text(of: Array("Zoë".utf8), declared: "x-unheard-of") == "Zoë")
    }
}
