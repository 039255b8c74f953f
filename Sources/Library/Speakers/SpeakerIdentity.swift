import News

/// Tells whether speakers of different articles are the same: by their full names, titles, case and accents aside. A surname
/// alone says nothing outside of its article, unless the role agrees as well.
package struct SpeakerIdentity: Hashable, Sendable {
    /// The name's words that count: lower case, no accents, no titles, no initials.
    package let words: [String]

    /// The identity of a name. O(length).
    package init(_ name: String) {
        var words = name.split { $0.isWhitespace || $0 == "," }.map { Self.folded(String($0)) }.filter {
            !$0.isEmpty
        }
        while words.count > 1, Self.titles.contains(words[0]) { words.removeFirst() }
        // These are given names or surnames too: a name of two words keeps them.
        while words.count > 2, Self.offices.contains(words[0]) || Self.titles.contains(words[0]) {
            words.removeFirst()
        }
        while words.count > 2, Self.suffixes.contains(words[words.count - 1]) { words.removeLast() }
        if words.count > 2 {
            let inner = words[1..<(words.count - 1)].filter { $0.count > 1 }
            words = [words[0]] + inner + [words[words.count - 1]]
        }
        self.words = words
    }

    /// The whole name as a key.
    package var key: String { words.joined(separator: " ") }
    /// The last word of the name.
    package var surname: String { words.last ?? "" }
    /// Whether the name is enough to be known by in other articles.
    package var isFull: Bool { words.count > 1 }

    /// Whether a speaker of an article is meant: of the same name, or of the surname and the role that is known.
    package func isMeant(by speaker: Speaker, of role: String?) -> Bool {
        let other = SpeakerIdentity(speaker.name)
        if other.key == key { return true }
        guard isFull, !other.isFull, other.surname == surname, let role, let its = speaker.role else {
            return false
        }
        return Self.agree(role, its)
    }

    /// Whether two roles speak of one office: they share a word that is no filler.
    package static func agree(_ role: String, _ other: String) -> Bool {
        let words = Set(telling(role))
        return telling(other).contains { words.contains($0) }
    }

    private static func telling(_ role: String) -> [String] {
        role.split { !$0.isLetter }.map { folded(String($0)) }.filter {
            $0.count > 3 && !fillers.contains($0)
        }
    }

    private static func folded(_ word: String) -> String {
        String(String.UnicodeScalarView(word.lowercased().unicodeScalars.compactMap(plain)))
    }

    /// A letter without its accent; nil for full stops and apostrophes, which are written or not.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x2E, 0x27, 0x2019: nil
        case 0xE0...0x17F: letters[Int(scalar.value) - 0xE0]
        default: scalar
        }
    }

    /// The plain letters for U+00E0 to U+017F.
    private static let letters = Array(
        ("aaaaaaaceeeeiiiidnooooo÷ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkk"
            + "llllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").unicodeScalars)

    private static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "sir", "dame", "lord", "lady", "dr", "prof", "professor", "president",
        "minister",
        "senator", "sen", "rep", "gov", "governor", "mayor", "judge", "justice", "general", "gen", "col",
        "secretary",
        "chancellor", "king", "queen", "pope", "rev", "russian", "french", "british", "german", "ukrainian",
        "prime",
        "the", "capt", "captain", "lt", "herr", "frau", "m", "mme", "don", "former", "us", "foreign",
        "defence",
    ]
    private static let offices: Set<String> = [
        "acting", "admiral", "adm", "alderman", "ambassador", "archbishop", "assistant", "attorney",
        "baroness",
        "bishop", "brigadier", "cardinal", "chair", "chairman", "chairwoman", "chief", "city", "coach",
        "colonel", "commander", "commissioner", "congressman", "congresswoman", "constable", "corporal",
        "councillor", "councilman", "councilor", "councilwoman", "county", "deputy", "detective", "director",
        "district", "father", "fire", "imam", "inspector", "interim", "justice", "lieutenant", "maj", "major",
        "marshal", "officer", "pastor", "police", "premier", "principal", "rabbi", "representative",
        "reverend",
        "senior", "sergeant", "sgt", "sheikh", "sheriff", "spokesman", "spokesperson", "spokeswoman", "state",
        "superintendent", "supervisor", "treasurer", "undersecretary", "vice",
    ]
    private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]
    private static let fillers: Set<String> = [
        "former", "senior", "deputy", "vice", "chief", "head", "with", "from",
    ]
}
