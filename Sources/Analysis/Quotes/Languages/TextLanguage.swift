/// The language of a text, as far as it matters for finding who speaks.
enum TextLanguage: Int, CaseIterable {
    case english, german, french, spanish, russian, italian, portuguese, dutch, ukrainian
    /// A language whose words of saying are not known.
    case other

    /// Whether it is written in Cyrillic letters.
    var isCyrillic: Bool { self == .russian || self == .ukrainian }
}

/// Guesses the language of a text by its script and its function words. English where nothing speaks against it: names,
/// scores and short notes have few function words.
struct LanguageGuess {
    /// How many words are looked at.
    private static let sample = 300

    /// The language of a text. O(1): the beginning decides.
    static func language(of text: PreparedText) -> TextLanguage {
        let words = (0..<text.count).lazy.filter { text.isWord($0) && text.shapes[$0] != .figure }
            .prefix(sample)
        var hits = [Int](repeating: 0, count: LanguageWords.lists.count)
        var foreign = 0
        var cyrillic = 0
        var count = 0
        for item in words {
            count += 1
            let lead = text.bytes[Int(text.starts[item])]
            if lead >= 0xCE {
                foreign += 1
                if lead == 0xD0 || lead == 0xD1 { cyrillic += 1 }
            }
            var bits = LanguageWords.languages[text.keys[item]] ?? 0
            while bits != 0 {
                hits[bits.trailingZeroBitCount] += 1
                bits &= bits - 1
            }
        }
        if foreign * 2 > count { return cyrillic * 2 > count ? CyrillicLetters.language(of: text) : .other }
        return best(hits, of: count)
    }

    /// A text is foreign when another language's function words are frequent and outnumber the English ones.
    private static func best(_ hits: [Int], of words: Int) -> TextLanguage {
        let english = hits[0]
        let top = hits.indices.dropFirst().max { hits[$0] < hits[$1] } ?? 0
        guard hits[top] >= 3 || words <= 12 && hits[top] >= 2, hits[top] * 8 >= words,
            hits[top] * 2 > english * 3
        else { return .english }
        return LanguageWords.lists[top].language
    }
}

/// The commonest function words of many languages. Those of a language without rules are there to tell that it is none of
/// the others.
enum LanguageWords {
    /// English first.
    static let lists: [(language: TextLanguage, words: String)] = [
        (
            .english,
            """
            the of and to that is was for with said it as by he at from have has are this but not be his they \
            which were she will would had their been who its in a an on
            """
        ),
        (
            .german,
            """
            der die das und ist nicht mit von den dem des sich auf für eine ein einen einer auch als nach bei wird \
            sind hat sagte werden dass im zu es er sie wir ich aus noch über so am vom zum zur
            """
        ),
        (
            .french,
            """
            le la les des du et est une un que qui dans pour pas sur au avec par plus ce il elle sont ont nous vous \
            été cette aux selon mais de à en ne se je dit a
            """
        ),
        (
            .spanish,
            """
            el la los las de y que en un una por con para se del al es no su lo más como pero sus este fue ha son \
            dijo según está muy
            """
        ),
        (
            .italian,
            """
            il lo la gli di che è un una per con non del della dei delle nel nella sono ha si da al anche più come \
            ma alla questo ed detto i le
            """
        ),
        (
            .portuguese,
            """
            o os as de que e um uma para com não do da dos das no na em por se mais foi ao são como mas pelo pela \
            disse é à está
            """
        ),
        (
            .dutch,
            """
            de het een en van is dat niet op te zijn voor met die aan er ook als bij maar om heeft wordt door hij \
            zij naar werd uit zegt we
            """
        ),
        (.other, "i w nie na że się z do to jest jak o od po za przez ale był dla są tego oraz powiedział"),
        (.other, "ve bir bu için de da ile olarak çok daha ne gibi sonra kadar olduğunu ise dedi değil var"),
        (
            .other,
            "och att det som en är på för med av inte den till har de ett om han var jag från sade säger"
        ),
        (.other, "og at det som en er på for med av ikke den til har de et om han var jeg fra vi sagde sier"),
        (.other, "ja on ei se että oli mutta kun myös hän ovat sanoi tai niin"),
        (.other, "a v na se že je s do z to o ale byl jako které pro podle řekl jsme i by"),
        (.other, "a az és hogy nem is egy volt meg de van ezt már mondta csak"),
        (.other, "și în de la că nu cu pe un o din este pentru care mai să au spus a"),
        (.other, "yang dan di ini untuk dengan itu dari pada tidak dalam akan kata kami"),
    ]

    /// For each word the lists that have it, a bit each.
    static let languages: [UInt64: UInt32] = {
        var table: [UInt64: UInt32] = [:]
        for (place, list) in lists.enumerated() {
            for word in list.words.split(separator: " ") {
                table[WordKey.key(folding: String(word)), default: 0] |= 1 << UInt32(place)
            }
        }
        return table
    }()
}

/// Tells the languages in Cyrillic letters apart by the letters that not all of them have.
enum CyrillicLetters {
    /// How many bytes are looked at.
    private static let sample = 4_000

    /// Russian and Ukrainian by their own letters; other where there are others' letters or none.
    static func language(of text: PreparedText) -> TextLanguage {
        var russian = 0
        var ukrainian = 0
        var strange = 0
        for place in text.bytes.indices.dropFirst().prefix(sample) where text.bytes[place - 1] == 0xD1 {
            switch text.bytes[place] {
            case 0x8B, 0x8D: russian += 1
            case 0x94, 0x96, 0x97: ukrainian += 1
            case 0x92, 0x98, 0x99, 0x9A, 0x9B, 0x9E, 0x9F: strange += 1
            default: break
            }
        }
        if strange > 0 { return .other }
        if ukrainian > russian { return .ukrainian }
        return russian > 0 ? .russian : .other
    }
}
