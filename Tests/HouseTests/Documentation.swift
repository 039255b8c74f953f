/// What every declaration that another room can see must say.
enum Documentation {
    private static let modifiers =
        #"(?:(?:@\w+(?:\([^)]*\))?|static|final|nonisolated|mutating|indirect|private\(set\)|"#
        + #"override|convenience|required|package\(set\))\s+)*"#

    /// Shared declarations without a doc comment. A member that fulfils a documented requirement of a protocol of
    /// its own room inherits the requirement's comment, as it does in generated documentation.
    static func violations(in file: SourceFile, inherited: Set<String> = []) -> [Violation] {
        file.places(of: "^\\s*(" + modifiers + #"(?:package|public)\s+(?!import\b|extension\b).*)"#)
            .filter { !isDocumented(file, line: $0.line) && !inherited.contains(name(of: $0.match)) }
            .map { line, match in
                Violation(
                    file, line: line, rule: "doc comment (\(match.prefix(60)))",
                    advice: "say above it what it answers: units, ranges, errors, cost")
            }
    }

    /// The names of the documented requirements of the protocols that a file declares.
    static func requirements(in file: SourceFile) -> Set<String> {
        let protocols = file.places(of: #"\b(protocol)\s+\w+"#).map { file.block(from: $0.line) }
        return Set(
            file.places(of: #"^\s+((?:mutating |static )*(?:var|func) \w+)"#)
                .filter { place in protocols.contains { $0.contains(place.line) } }
                .filter { isDocumented(file, line: $0.line) }.map { name(of: $0.match) })
    }

    /// "func draw" of a declaration's line; empty where it is neither function nor property.
    private static func name(of declaration: String) -> String {
        let words = declaration.split { !($0.isLetter || $0.isNumber || $0 == "_") }
        guard let keyword = words.firstIndex(where: { $0 == "func" || $0 == "var" || $0 == "let" }),
            keyword + 1 < words.count
        else { return "" }
        return (words[keyword] == "func" ? "func " : "var ") + words[keyword + 1]
    }

    private static func isDocumented(_ file: SourceFile, line: Int) -> Bool {
        var above = line - 2
        while above >= 0 {
            let text = file.lines[above].drop { $0 == " " }
            if text.hasPrefix("///") { return true }
            guard text.hasPrefix("@") else { return false }
            above -= 1
        }
        return false
    }
}
