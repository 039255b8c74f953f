/// Which room may see which: the table of docs/architecture.md.
enum Arrows {
    /// What each room may import beside what comes with Swift.
    static let allowed: [String: Set<String>] = [
        "crossread": ["Reader", "Terminal", "Newsdesk", "Screen", "News", "ArgumentParser", "TOMLKit"],
        "Newsdesk": ["Library", "Fetching", "Formats", "Analysis", "News"],
        "Reader": ["Screen", "News"],
        "Terminal": ["Screen", "CNcurses"],
        "Library": ["News", "GRDB", "GRDBSQLite"],
        "Fetching": ["Formats", "News", "CCurl"],
        "Formats": ["News", "CLibXML2"],
        "Analysis": ["News", "CStemmer", "CModels"],
        "Training": ["Analysis", "Formats", "Newsdesk", "News", "ArgumentParser"],
        "Benchmarks": ["Analysis", "Library", "Newsdesk", "News", "Reader", "ArgumentParser"],
        "Fuzzing": ["Formats", "News"],
        "Screen": ["CUtf8proc"],
        "News": [],
        "CNcurses": [], "CLibXML2": [], "CUtf8proc": [], "CStemmer": [], "CCurl": [],
        "CModels": [],
    ]

    /// Rooms that do no I/O, read no clock and start no task.
    static let pure: Set<String> = ["Analysis", "Screen", "Reader", "News"]

    /// What comes with Swift and may be imported by every room that is not pure.
    static let system: Set<String> = [
        "Foundation", "FoundationEssentials", "Dispatch", "Synchronization", "Glibc",
    ]

    /// Modules with exactly one importing room.
    static let onlyImporter = [
        "CNcurses": "Terminal", "GRDB": "Library", "GRDBSQLite": "Library", "CLibXML2": "Formats",
        "CCurl": "Fetching", "CUtf8proc": "Screen", "CStemmer": "Analysis", "CModels": "Analysis",
    ]

    static func violations(in file: SourceFile, declared: [String: Set<String>]) -> [Violation] {
        let importLine =
            #"^\s*(?:@\w+\s+)*(?:\w+\s+)?import\s+(?:(?:struct|class|enum|func|let|var)\s+)?(\w+)"#
        return file.places(of: importLine).compactMap { line, module in
            func broken(_ advice: String) -> Violation {
                Violation(file, line: line, rule: "arrows (import \(module))", advice: advice)
            }
            if let room = onlyImporter[module], room != file.room {
                return broken("only \(room) imports \(module); ask \(room) for what you need")
            }
            if system.contains(module) {
                guard pure.contains(file.room), module != "FoundationEssentials" else { return nil }
                return broken("\(file.room) is pure; import FoundationEssentials at most")
            }
            guard let may = allowed[file.room] else {
                return broken(
                    "\(file.room) is no room of docs/architecture.md; add it there and to Arrows.allowed")
            }
            guard may.contains(module) else { return broken("no arrow leads from \(file.room) to \(module)") }
            if declared[file.room]?.contains(module) == true { return nil }
            return broken("Package.swift does not give \(file.room) this dependency")
        }
    }

    /// What Package.swift gives each target that is no test and no system library.
    static func declared(in manifest: SourceFile) -> [String: Set<String>] {
        let text = manifest.lines.joined(separator: "\n")
        var result: [String: Set<String>] = [:]
        for kind in [".target(", ".executableTarget("] {
            for part in text.components(separatedBy: "\n        " + kind).dropFirst() {
                let pieces = part.components(separatedBy: "\n        .")[0].components(
                    separatedBy: "dependencies: [")
                guard let target = strings(in: pieces[0]).first else { continue }
                result[target] = pieces.count < 2 ? [] : Set(strings(in: upToClosingBracket(pieces[1])))
            }
        }
        return result
    }

    /// The quoted words, without the names of packages.
    private static func strings(in text: String) -> [String] {
        SourceFile(path: "", text: text).places(of: #"(?<!package: )"([^"]+)""#, inCode: false).map(\.match)
    }

    private static func upToClosingBracket(_ text: String) -> String {
        var depth = 1
        return String(
            text.prefix { character in
                depth += character == "[" ? 1 : character == "]" ? -1 : 0
                return depth > 0
            })
    }
}
