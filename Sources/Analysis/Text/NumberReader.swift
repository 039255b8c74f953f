/// A word or a part of a hyphenated word, as numbers are read from.
struct NumberAtom {
    /// In lower case.
    var text: String
    /// Where it stands.
    var range: Range<Int>
    /// Whether it begins with a capital letter.
    var isCapitalised: Bool
    /// Whether a hyphen or a dash joins it to the one before.
    var isJoined: Bool
    /// The characters between it and the one before, without space.
    var before: String
}

/// Reads one number, in digits or spelled out, from a list of atoms.
struct NumberReader {
    /// A number and how far it reaches.
    struct Reading {
        /// The value, or the least where the words are vague.
        var value: Double
        /// The greatest value.
        var upper: Double
        /// How far the true value may be off.
        var tolerance: Double
        /// The atom after it.
        var end: Int
        /// The multiplier that was named at its end, 1 where none was.
        var scale = 1.0
        /// Whether it is a part of a whole, in percent.
        var isShare = false
        /// Whether it is written in digits.
        var isDigits = false
    }

    private let atoms: [NumberAtom]
    private static let roundest = 0.05
    private static let shareTolerance = 2.5

    /// A reader of these atoms.
    init(_ atoms: [NumberAtom]) { self.atoms = atoms }

    /// The number that begins at an atom; nil where none does.
    func reading(at index: Int) -> Reading? {
        guard index < atoms.count, FigureSigns.mayBeginNumber(atoms[index].text) else { return nil }
        return share(at: index) ?? digits(at: index) ?? vague(at: index) ?? spelled(at: index)
    }

    private func text(_ index: Int) -> String { index < atoms.count ? atoms[index].text : "" }

    /// "half of", "a third of", "three quarters", "one in five", "three out of four".
    private func share(at index: Int) -> Reading? {
        if text(index) == "half" {
            let isPart = ["of", "the", "all", "its", "their", "his", "her", "said", "were"].contains(
                text(index + 1))
            return isPart ? share(0.5, end: index + 1) : nil
        }
        guard let count = NumberWords.small[text(index)] ?? (text(index) == "a" ? 1 : Double(text(index))),
            count >= 1, count < 100
        else { return nil }
        if let part = NumberWords.parts[text(index + 1)], count < 10 {
            guard count > 1 || text(index + 2) == "of" else { return nil }
            return count * part < 1 ? share(count * part, end: index + 2) : nil
        }
        let isOutOf = text(index + 1) == "out" && text(index + 2) == "of"
        guard isOutOf || text(index) == "one" && text(index + 1) == "in" else { return nil }
        let end = index + (isOutOf ? 3 : 2)
        guard let whole = NumberWords.small[text(end)] ?? Double(text(end)), whole > count, whole <= 100
        else {
            return nil
        }
        return share(count / whole, end: end + 1)
    }

    private func share(_ part: Double, end: Int) -> Reading {
        Reading(
            value: part * 100, upper: part * 100, tolerance: Self.shareTolerance, end: end, isShare: true)
    }

    /// "10,000", "3.5 million", "5bn".
    private func digits(at index: Int) -> Reading? {
        guard let first = text(index).utf8.first, ASCII.isDigit(first) else { return nil }
        let written = text(index).filter { $0 != "," }
        let number = written.prefix { $0.isNumber && $0.isASCII || $0 == "." }
        let suffix = String(written.dropFirst(number.count))
        guard let value = Double(number), value < 1e15 else { return nil }
        guard suffix.isEmpty || NumberWords.scales[suffix] != nil else { return nil }
        var scale = NumberWords.scales[suffix] ?? 1
        var end = index + 1
        while let factor = NumberWords.scales[text(end)], text(end).count > 1, atoms[end].before.isEmpty {
            scale *= factor
            end += 1
        }
        let step = lastStep(of: String(number))
        let isRound = scale > 1 || step >= 100 || step < 1
        let tolerance = isRound ? min(step / 2, value * Self.roundest) : 0
        return Reading(
            value: value * scale, upper: value * scale, tolerance: tolerance * scale, end: end, scale: scale,
            isDigits: true)
    }

    /// What the last digit that is no trailing nought counts: 100 in "1,200", 0.1 in "3.5".
    private func lastStep(of number: String) -> Double {
        if let dot = number.firstIndex(of: ".") {
            var step = 1.0
            for _ in number[number.index(after: dot)...] { step /= 10 }
            return step
        }
        var step = 1.0
        for digit in number.reversed() {
            guard digit == "0" else { break }
            step *= 10
        }
        return step
    }

    /// "dozens of", "tens of thousands of", "a few hundred".
    private func vague(at index: Int) -> Reading? {
        if text(index) == "tens", text(index + 1) == "of", let scale = plural(text(index + 2)) {
            return Reading(value: 20 * scale, upper: 99.9 * scale, tolerance: 0, end: index + 3)
        }
        guard let range = NumberWords.vague[text(index)], text(index + 1) == "of" else { return nil }
        if let scale = plural(text(index + 2)) {
            return Reading(
                value: range.lowerBound * scale, upper: range.upperBound * scale, tolerance: 0, end: index + 3
            )
        }
        return Reading(value: range.lowerBound, upper: range.upperBound, tolerance: 0, end: index + 1)
    }

    private func plural(_ word: String) -> Double? {
        word.hasSuffix("s") ? NumberWords.scales[String(word.dropLast())] : nil
    }

    /// "twenty-one", "two hundred and six thousand", "a dozen", "half a million".
    private func spelled(at index: Int) -> Reading? {
        var place = index
        var (total, current, scale, isNumber): (Double, Double, Double, Bool) = (0, 0, 1, false)
        if text(place) == "half", ["a", "an"].contains(text(place + 1)),
            NumberWords.scales[text(place + 2)] != nil
        {
            (current, place) = (0.5, place + 2)
        } else if ["a", "an"].contains(text(place)), isScale(place + 1) {
            (current, place) = (1, place + 1)
        }
        while place < atoms.count, place == index || atoms[place].before.isEmpty {
            if let small = NumberWords.small[text(place)] {
                guard scale > 1 || current == 0 || current >= 20 && small < 10 else { break }
                (current, scale, isNumber) = (current + small, 1, true)
            } else if isScale(place), let factor = NumberWords.scales[text(place)], isNumber || current > 0 {
                (current, scale, isNumber) = (current * factor, factor, true)
                if factor >= 1_000 { (total, current) = (total + current, 0) }
            } else if text(place) == "and", isNumber, scale == 100, NumberWords.small[text(place + 1)] != nil
            {
                // "two hundred and six" is one number.
            } else {
                break
            }
            place += 1
        }
        var value = total + current
        if isNumber, text(place) == "and", text(place + 1) == "a", text(place + 2) == "half" {
            (value, place) = (value + 0.5, place + 3)
        }
        // "one" alone is a pronoun or an article as often as a number.
        let isMeasured = NumberWords.measures[text(place)] != nil || text(place) == "percent"
        guard isNumber, value != 1 || place > index + 1 || isMeasured else { return nil }
        let step = scale == 12 ? 2 : scale
        let tolerance = scale > 1 ? min(step / 2, max(value * Self.roundest, scale == 12 ? 1 : 0)) : 0
        return Reading(value: value, upper: value, tolerance: tolerance, end: place, scale: scale)
    }

    private func isScale(_ index: Int) -> Bool {
        text(index).count > 2 && NumberWords.scales[text(index)] != nil
    }
}
