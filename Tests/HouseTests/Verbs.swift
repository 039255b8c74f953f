import Foundation

/// Newsdesk's verbs: the methods other rooms can call on the type `Newsdesk`. What two verbs share is a step that
/// is no verb; so no verb's body names another verb without a receiver or on `self`.
enum Verbs {
    /// The names of the verbs that these files declare.
    static func names(in files: [SourceFile]) -> Set<String> {
        Set(
            files.filter(isDesk).flatMap {
                $0.places(of: #"^ {4}(?:static )?package (?:static )?func (\w+)"#)
            }.map(\.match))
    }

    /// Calls of one verb inside another.
    static func violations(in file: SourceFile, verbs: Set<String>) -> [Violation] {
        guard isDesk(file), !verbs.isEmpty else { return [] }
        let call = #"(?:(?<![.\w])|\bself\.|\bSelf\.)("# + verbs.sorted().joined(separator: "|") + #")\("#
        let bodies = Lengths.functions(in: file).filter { verbs.contains(verb(of: $0)) }
        return file.places(of: call).compactMap { line, name in
            guard !file.code[line - 1].contains("func \(name)") else { return nil }
            guard let body = bodies.first(where: { $0.lines.contains(line) }) else { return nil }
            return Violation(
                file, line: line, rule: "no verb calls another (\(verb(of: body)) calls \(name))",
                advice: "make what both need a step that both call")
        }
    }

    /// State in Newsdesk beside its handles.
    static func state(in file: SourceFile) -> [Violation] {
        guard file.room == "Newsdesk", file.name == "Newsdesk" else { return [] }
        return file.places(of: #"^ {4}(?:(?:package|private|private\(set\)|fileprivate) )*(var \w+[^{]*)$"#)
            .map {
                Violation(
                    file, line: $0.line, rule: "Newsdesk holds handles only (\($0.match))",
                    advice: "keep it in the library, or in the value the verb returns")
            }
    }

    private static func isDesk(_ file: SourceFile) -> Bool {
        file.room == "Newsdesk" && !file.places(of: #"^(?:package )?(?:extension|struct) Newsdesk\b"#).isEmpty
    }

    private static func verb(of extent: Lengths.Extent) -> String {
        extent.name.split(separator: " ").last.map(String.init) ?? ""
    }
}
