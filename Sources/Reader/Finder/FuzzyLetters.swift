extension FuzzyMatch {
    /// A text prepared for matching.
    package struct Letters: Hashable, Sendable {
        /// The letters without case.
        let all: [Unicode.Scalar]
        /// What a match at each place earns besides.
        let bonus: [Int]
        /// Which letters there are.
        let presence: Presence

        /// How much it is, for its place among equal matches: the least first.
        let extent: Int

        /// Prepares a text. O(length).
        /// - Parameter standing: how often it is met with, 1 or more: of equal matches the shorter text comes first, and
        ///   each doubling counts as four letters less.
        package init(_ text: String, standing: Int = 1) {
            var before = Kind.space
            var letters: [Unicode.Scalar] = []
            var earned: [Int] = []
            for scalar in text.unicodeScalars {
                let kind = Kind(scalar)
                letters.append(Self.lower(scalar))
                earned.append(Kind.bonus(before, kind))
                before = kind
            }
            all = letters
            bonus = earned
            presence = Presence(letters)
            let doublings = Int.bitWidth - 1 - max(standing, 1).leadingZeroBitCount
            extent = letters.count - 4 * doublings
        }

        /// How long the text is.
        package var count: Int { all.count }

        private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
            switch scalar {
            case "A"..."Z": Unicode.Scalar(UInt8(scalar.value) | 0x20)
            case "\0"..."\u{7F}": scalar
            default: scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
            }
        }
    }

    /// A word of a pattern.
    struct Word {
        /// Its letters without case.
        let letters: [Unicode.Scalar]
        /// Which letters there are.
        let presence: Presence

        /// The words of what is typed.
        static func list(_ pattern: String) -> [Word] {
            pattern.lowercased().split(separator: " ").map { word in
                let letters = Array(word.unicodeScalars)
                return Word(letters: letters, presence: Presence(letters))
            }
        }
    }

    /// Which letters stand in a text, as a set of 64 classes: most texts lack a letter of most patterns, and need no
    /// second look.
    struct Presence: Hashable {
        private var bits: UInt64 = 0

        init(_ letters: [Unicode.Scalar]) {
            for letter in letters { bits |= 1 << (UInt64(letter.value) & 63) }
        }

        /// Whether all classes of another set are there.
        func includes(_ other: Presence) -> Bool { other.bits & ~bits == 0 }
    }

    private enum Kind: Int {
        case space, nonWord, delimiter, lower, upper, letter, number

        /// Most letters are plain, and the properties of Unicode take long to look up.
        private static let plain: [Kind] = (UInt8(0)..<0x80).map { Kind(properties: Unicode.Scalar($0)) }

        init(_ scalar: Unicode.Scalar) {
            self = scalar.isASCII ? Self.plain[Int(scalar.value)] : Kind(properties: scalar)
        }

        private init(properties scalar: Unicode.Scalar) {
            let properties = scalar.properties
            if properties.isWhitespace {
                self = .space
            } else if properties.isLowercase {
                self = .lower
            } else if properties.isUppercase {
                self = .upper
            } else if properties.isAlphabetic {
                self = .letter
            } else if properties.numericType != nil {
                self = .number
            } else {
                self = "/,:;|".unicodeScalars.contains(scalar) ? .delimiter : .nonWord
            }
        }

        /// What a match of a letter earns for where it stands.
        static func bonus(_ before: Kind, _ kind: Kind) -> Int {
            if kind.rawValue > Kind.delimiter.rawValue {
                switch before {
                case .space: return boundaryAfterSpace
                case .delimiter: return boundaryAfterDelimiter
                case .nonWord: return boundary
                default: break
                }
            }
            if before == .lower && kind == .upper || before != .number && kind == .number { return camel }
            switch kind {
            case .nonWord, .delimiter: return boundary
            case .space: return boundaryAfterSpace
            default: return 0
            }
        }
    }
}
