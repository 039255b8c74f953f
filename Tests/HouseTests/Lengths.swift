/// How long files and functions are.
enum Lengths {
    /// The most lines a file may have.
    static let file = 300
    /// The most lines a function may have, from its first word to its closing brace.
    static let function = 40

    /// A function, initialiser, subscript or computed property and the lines it takes (1-based, both included).
    struct Extent: Hashable {
        var name: String
        var lines: ClosedRange<Int>
    }

    static func longFile(_ file: SourceFile) -> [Violation] {
        let count = file.lines.last == "" ? file.lines.count - 1 : file.lines.count
        guard count > Self.file else { return [] }
        return [
            Violation(
                file, line: count, rule: "\(Self.file) lines a file",
                advice: "split it: it does more than one thing")
        ]
    }

    static func longFunctions(in file: SourceFile) -> [Violation] {
        functions(in: file).filter { $0.lines.count > function && !isTable($0, in: file) }.map {
            Violation(
                file, line: $0.lines.lowerBound, rule: "\(function) lines a function",
                advice: "\($0.name) has \($0.lines.count); give its steps names of their own")
        }
    }

    /// Every function of a file, nested ones too.
    static func functions(in file: SourceFile) -> [Extent] {
        let opener =
            #"(?:^|[\s(])(func\s+\S+?(?=[(<\s])|init[?]?(?=[(<])|subscript(?=[(<])|deinit|var\s+\w+)"#
        return file.places(of: opener).compactMap { line, match in
            let isProperty = match.hasPrefix("var")
            guard let end = end(of: file, from: line, after: match, isProperty: isProperty) else {
                return nil
            }
            return Extent(name: match, lines: line...end)
        }
    }

    /// The line of the brace that closes the declaration; nil where it has no body.
    private static func end(of file: SourceFile, from first: Int, after word: String, isProperty: Bool)
        -> Int?
    {
        var parentheses = 0
        var braces = 0
        for number in first...file.code.count {
            var text = Substring(file.code[number - 1])
            if number == first, let found = text.range(of: word) { text = text[found.upperBound...] }
            for character in text {
                switch character {
                case "(", "[": parentheses += 1
                case ")", "]": parentheses -= 1
                case "=" where isProperty && braces == 0 && parentheses == 0: return nil
                case "{" where braces > 0 || parentheses == 0: braces += 1
                case "}" where braces > 0 || parentheses == 0:
                    braces -= 1
                    if braces == 0 { return number }
                    if braces < 0 { return nil }
                default: break
                }
                if parentheses < 0 { return nil }
            }
            if braces == 0, parentheses == 0, endsWithoutBody(file, after: number, isProperty: isProperty) {
                return nil
            }
        }
        return nil
    }

    /// A declaration without an open brace goes on only where the next line carries its signature on.
    private static func endsWithoutBody(_ file: SourceFile, after number: Int, isProperty: Bool) -> Bool {
        if isProperty { return true }
        guard number < file.code.count else { return true }
        let next = file.code[number].drop { $0 == " " }
        return !["{", "where", "->", "throws", "async", ")"].contains { next.hasPrefix($0) }
    }

    /// Whether a body is one `switch` of one-line cases.
    private static func isTable(_ extent: Extent, in file: SourceFile) -> Bool {
        let body = file.code[(extent.lines.lowerBound - 1)..<extent.lines.upperBound]
            .map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
        guard let start = body.firstIndex(where: { $0.hasPrefix("switch ") }), start <= 4 else {
            return false
        }
        let rest = body[(start + 1)...]
        guard rest.count > 2, rest.suffix(2).allSatisfy({ $0.hasPrefix("}") }) else { return false }
        var isAfterCase = false
        for line in rest.dropLast(2) {
            let isCase = line.hasPrefix("case ") || line.hasPrefix("default")
            guard isCase || isAfterCase else { return false }
            isAfterCase = isCase
        }
        return true
    }
}
