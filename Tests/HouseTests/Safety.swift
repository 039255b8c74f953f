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
