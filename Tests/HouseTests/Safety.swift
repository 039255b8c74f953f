/// What may bring the program down or hide state.
enum Safety {
    static func violations(in file: SourceFile) -> [Violation] {
        forced(in: file) + globals(in: file)
    }

    /// Force unwraps, `try!`, `as!`.
    static func forced(in file: SourceFile) -> [Violation] {
        file.places(of: #"(\btry!|\bas!|[\w\)\]\}"?>]!(?![=\w]))"#).map { line, match in
            Violation(
                file, line: line, rule: "no force (\(match))",
                advice: "handle the other case, or state the precondition with guard and preconditionFailure")
        }
    }

    /// Variables that everybody can change: at the top of a file or stored in a type.
    static func globals(in file: SourceFile) -> [Violation] {
        let modifiers =
            #"(?:(?:@\w+|package|public|internal|private|fileprivate|nonisolated(?:\(unsafe\))?)\s+)*"#
        let global = file.places(of: "^(" + modifiers + #"var\s+\w+)"#)
        let stored = file.places(of: #"(\b(?:static|class)\s+var\s+\w+\s*(?::[^={]+)?=(?!=))"#)
        return (global + stored).map { line, match in
            Violation(
                file, line: line, rule: "no global var (\(match))",
                advice: "hold it in a value that is handed on")
        }
    }
}

/// What every declaration that another room can see must say.
enum Documentation {
    static func violations(in file: SourceFile) -> [Violation] {
        let modifiers =
            #"(?:(?:@\w+(?:\([^)]*\))?|static|final|nonisolated|mutating|indirect|private\(set\)|"#
            + #"override|convenience|required|package\(set\))\s+)*"#
        return file.places(of: "^\\s*(" + modifiers + #"(?:package|public)\s+(?!import\b|extension\b).*)"#)
            .filter { !isDocumented(file, line: $0.line) }
            .map { line, match in
                Violation(
                    file, line: line, rule: "doc comment (\(match.prefix(60)))",
                    advice: "say above it what it answers: units, ranges, errors, cost")
            }
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
