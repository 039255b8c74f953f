/// The words of the compared articles, each known by a number; words with one stem share a stem number.
/// Counts are taken within the story: a name that stands in every sentence of it must weigh almost nothing.
struct StoryVocabulary {
    /// One written form of a word.
    struct Form {
        /// The number of its stem.
        var stem: Int32
        /// Whether it is written in digits.
        var isNumber: Bool
        /// What lists of words say of it.
        var traits: ListedTraits
        /// How often it stands with a capital where a small letter was due.
        var capitalised = 0
        /// How often it stands with a small letter.
        var small = 0

        /// Whether it is a function word, which tells nothing of what a passage is about.
        var isFunctionWord: Bool { traits.contains(.isFunctionWord) }
        /// Whether it names a weekday or a month.
        var isDate: Bool { traits.contains(.isDate) }
        /// Whether a clause may begin with it.
        var beginsClause: Bool { traits.contains(.beginsClause) }
        /// Whether it is read as a verb.
        var isVerb: Bool { traits.contains(.isVerb) }
        /// Whether it stands before the verb that tells what is done.
        var isAuxiliary: Bool { traits.contains(.isAuxiliary) }
        /// Whether the story writes it as a name.
        var isName: Bool { capitalised > 0 && capitalised >= small }
        /// Whether it names somebody or something that can do something.
        var isAgent: Bool { isName && !isFunctionWord && !isDate }
    }

    /// The written forms by number.
    private(set) var forms: [Form] = []
    /// For each stem how rare it is in news at large, 0 to about 9.4.
    private(set) var rarities: [Float] = []
    /// For each stem the thesaurus' groups that hold it, ascending.
    private(set) var groups: [[Thesaurus.Group]] = []
    /// For each stem its place in the table of like words; nil where it is not in it.
    private(set) var likenessNumbers: [WordLinks.Number?] = []
    /// For each stem its place in the table of synonyms; nil where it is not in it.
    private(set) var synonymNumbers: [WordLinks.Number?] = []
    /// How many stems there are.
    var stemCount: Int32 { Int32(rarities.count) }
    private var formNumbers: [String: Int32] = [:]
    private var stemNumbers: [String: Int32] = [:]

    /// The number of a word in small letters; a new one gets the next number.
    mutating func form(of word: String, stemmer: WordStemmer) -> Int32 {
        if let known = formNumbers[word] { return known }
        let root = WordForms.root(of: word, stemmer: stemmer)
        let isNumber = root.utf8.first.map(ASCII.isDigit) ?? false
        let number = stemNumbers[root] ?? stemCount
        if number == stemCount {
            stemNumbers[root] = number
            let key = TermKey.word(root.utf8)
            let known = BackgroundWords.shared.entry(key)
            likenessNumbers.append(WordLikeness.shared.links.number(of: key))
            synonymNumbers.append(WordLinks.synonyms.number(of: key))
            rarities.append(known.rarity)
            groups.append(Thesaurus.shared.groups(of: key))
        }
        forms.append(Form(stem: number, isNumber: isNumber, traits: ListedTraits.of(word)))
        formNumbers[word] = Int32(forms.count - 1)
        return Int32(forms.count - 1)
    }

    /// The stem number of a word in small letters; nil where the story has no such word.
    func stem(of word: String) -> Int32? {
        formNumbers[word].map { forms[Int($0)].stem }
    }

    /// Counts one occurrence as written with a capital or a small letter.
    mutating func count(_ form: Int32, isCapitalised: Bool) {
        if isCapitalised {
            forms[Int(form)].capitalised += 1
        } else {
            forms[Int(form)].small += 1
        }
    }
}

/// Words that tell nothing of what a passage is about.
enum FunctionWords {
    /// The function words of English in small letters.
    static let all: Set<String> = Set(
        """
        the a an of to in on for and or but is are was were be been being by with at from as that this it its he
        she his her him they them their theirs i we us our you your my me who which whom whose what when where
        while how has have had having not no nor will would could should may might can do does did doing than
        then there here so if because into about over after before also just more most up out all some any one
        other said say says told mr mrs ms it's i'm he's she's they're we're don't didn't isn't wasn't won't
        can't couldn't wouldn't i've we've i'd i'll that's there's
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// Weekdays and months in small letters ("may" and "march" are too often verbs).
    static let dates: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
        "april", "june", "july", "august", "september", "october", "november", "december",
    ]

    /// Numbers that are spelled out where they are small.
    static let smallNumbers: [String: String] = [
        "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
        "nine": "9", "ten": "10", "eleven": "11", "twelve": "12",
    ]
}

/// How a word of a text becomes words that can be compared.
enum WordForms {
    /// The words a folded word is made of: cut at hyphens, without a possessive ending, thousands commas and the
    /// dots of "U.S".
    static func parts(of word: String) -> [String] {
        var bytes: [UInt8] = []
        var parts: [String] = []
        let isNumber = word.utf8.first.map(ASCII.isDigit) ?? false
        for byte in word.utf8 {
            switch byte {
            case 0x2D:
                if !bytes.isEmpty { parts.append(String(decoding: bytes, as: UTF8.self)) }
                bytes.removeAll(keepingCapacity: true)
            case 0x2C: break
            case 0x2E where !isNumber: break
            default: bytes.append(byte)
            }
        }
        if bytes.count > 2, bytes[bytes.count - 1] == 0x73, bytes[bytes.count - 2] == 0x27 {
            bytes.removeLast(2)
        }
        if !bytes.isEmpty { parts.append(String(decoding: bytes, as: UTF8.self)) }
        return parts
    }

    /// What the forms of a word share: its stem, and digits for a small number that is spelled out.
    static func root(of word: String, stemmer: WordStemmer) -> String {
        let written = FunctionWords.smallNumbers[word] ?? word
        return written.utf8.first.map(ASCII.isDigit) == true ? written : stemmer.stem(written)
    }

    /// Whether a word begins with a capital letter.
    static func isCapitalised(_ words: TextWords, _ index: Int) -> Bool {
        let byte = words.bytes[Int(words.starts[index])]
        if byte < 0x80 { return ASCII.isUpper(byte) }
        return words.text(index).first?.isUppercase ?? false
    }
}
