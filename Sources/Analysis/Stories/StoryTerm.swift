/// A word or a pair of neighbouring words that says what an article is about: a number made from its stem, how often it
/// stands, and where. Six bytes in the index, five in the library.
struct StoryTerm: Hashable, Sendable {
    /// Where a term stands and what it is.
    struct Marks: OptionSet, Hashable, Sendable {
        let rawValue: UInt8

        static let title = Marks(rawValue: 1)
        static let lead = Marks(rawValue: 2)
        static let name = Marks(rawValue: 4)
        static let number = Marks(rawValue: 8)
        /// Two words side by side; what is both a name and a number at once is nothing else.
        static let pair: Marks = [.name, .number]
    }

    /// The term as a number; two terms of one number are taken for one term.
    var key: UInt32
    /// How often it stands, in half steps of the logarithm to base 2, 0 to 15.
    var countCode: UInt8
    /// Where it stands and what it is.
    var marks: Marks

    /// What a count weighs by its code: 1 and its natural logarithm.
    static let countWeights: [Float] = (0..<16).map { 1 + Float($0) * 0.346_573_6 }

    /// The code of a count.
    static func code(count: Int) -> UInt8 {
        count < smallCodes.count ? smallCodes[max(0, count)] : longCode(count)
    }

    /// The codes of the counts that most terms have.
    private static let smallCodes = (0..<32).map(longCode)

    private static func longCode(_ count: Int) -> UInt8 {
        UInt8(min(15, (2 * RealFunctions.logarithm(Double(max(1, count))) / 0.693_147_18).rounded()))
    }

    /// Count and marks in one byte.
    var packed: UInt8 { countCode << 4 | marks.rawValue }

    init(key: UInt32, countCode: UInt8, marks: Marks) {
        self.key = key
        self.countCode = countCode
        self.marks = marks
    }

    init(key: UInt32, packed: UInt8) {
        self.init(key: key, countCode: packed >> 4, marks: Marks(rawValue: packed & 15))
    }
}

/// Makes the numbers of terms. FNV-1a with the last step of MurmurHash3, so that the numbers are spread evenly.
enum TermKey {
    /// The number of a word; never 0.
    static func word(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return max(1, mixed(hash))
    }

    /// The number of two neighbouring words; never 0.
    static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 {
        max(1, mixed(first &* 31 &+ second &+ 0x9E37_79B9))
    }

    static func mixed(_ value: UInt32) -> UInt32 {
        var hash = value
        hash = (hash ^ hash >> 16) &* 0x85EB_CA6B
        hash = (hash ^ hash >> 13) &* 0xC2B2_AE35
        return hash ^ hash >> 16
    }
}
