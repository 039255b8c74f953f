import Foundation
import Testing

/// One text file of the project as the rules see it.
struct SourceFile: Sendable {
    /// The path from the top of the project.
    let path: String
    /// All of it, a line each.
    let lines: [String]
    /// The same lines without comments and without the words of string literals.
    let code: [String]

    init(path: String, text: String) {
        self.path = path
        lines = text.components(separatedBy: "\n")
        code = path.hasSuffix(".swift") ? SwiftText.code(of: text).components(separatedBy: "\n") : lines
    }

    /// The target a file under Sources/ or Tests/ belongs to ("Analysis"); empty elsewhere.
    var room: String {
        let parts = path.split(separator: "/")
        return parts.count > 2 ? String(parts[1]) : ""
    }

    /// The file's name without folders and ending.
    var name: String {
        let last = path.split(separator: "/").last ?? ""
        return String(last.prefix { $0 != "." })
    }

    /// The lines (1-based) of the code in which a regular expression matches, and what its first group caught.
    func places(of pattern: String, inCode: Bool = true) -> [(line: Int, match: String)] {
        guard let expression = try? NSRegularExpression(pattern: pattern) else {
            preconditionFailure("no regular expression: \(pattern)")
        }
        return (inCode ? code : lines).enumerated().flatMap { number, line in
            expression.matches(in: line, range: NSRange(line.startIndex..., in: line)).compactMap { match in
                Range(match.range(at: match.numberOfRanges > 1 ? 1 : 0), in: line)
                    .map { (number + 1, String(line[$0])) }
            }
        }
    }
}

extension SourceFile {
    /// The lines from a declaration to the brace that closes its body.
    func block(from line: Int) -> ClosedRange<Int> {
        var depth = 0
        for number in line...code.count {
            for character in code[number - 1] {
                if character == "{" { depth += 1 }
                if character == "}" { depth -= 1 }
            }
            if depth == 0, number > line || code[number - 1].contains("}") { return line...number }
        }
        return line...code.count
    }
}

/// A broken rule: where, which, and what to do about it.
struct Violation: CustomStringConvertible, Hashable {
    var path: String
    var line: Int
    var rule: String
    var advice: String

    init(_ file: SourceFile, line: Int, rule: String, advice: String) {
        path = file.path
        self.line = line
        self.rule = rule
        self.advice = advice
    }

    var description: String { "\(path):\(line): \(rule): \(advice)" }
}

/// Fails the test once for each broken rule, with the place and the advice in the failure.
func expectNone(_ violations: [Violation], sourceLocation: SourceLocation = #_sourceLocation) {
    for violation in violations { Issue.record("\(violation)", sourceLocation: sourceLocation) }
}

/// The project on disk.
enum House {
    /// The top of the project.
    static let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Every Swift file of the rooms.
    static let sources = files(under: "Sources", endings: ["swift"])
    /// Every Swift file of the tests.
    static let tests = files(under: "Tests", endings: ["swift"])
    /// Package.swift.
    static let manifest = file("Package.swift")
    /// Everything people read or run that is no Swift of a room.
    static let papers =
        ["README.md", "CHANGELOG.md", "Package.swift", ".ci/run"].filter(exists).map(file)
        + ["docs", "scripts", "seeds", "Benchmarks"].flatMap { files(under: $0) }

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: top.path + "/" + path)
    }

    static func file(_ path: String) -> SourceFile {
        let bytes = FileManager.default.contents(atPath: top.path + "/" + path) ?? Data()
        return SourceFile(path: path, text: String(decoding: bytes, as: UTF8.self))
    }

    /// The paths of all files below a folder, in order; with endings only such files.
    static func paths(under folder: String, endings: Set<String> = []) -> [String] {
        let all = FileManager.default.enumerator(atPath: top.path + "/" + folder)?.compactMap {
            $0 as? String
        }
        return (all ?? []).filter { path in
            var isFolder: ObjCBool = false
            let full = "\(top.path)/\(folder)/\(path)"
            guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder) else { return false }
            return !isFolder.boolValue
                && (endings.isEmpty || endings.contains((path as NSString).pathExtension))
        }
        .sorted().map { "\(folder)/\($0)" }
    }

    private static func files(under folder: String, endings: Set<String> = []) -> [SourceFile] {
        paths(under: folder, endings: endings).map(file)
    }
}
