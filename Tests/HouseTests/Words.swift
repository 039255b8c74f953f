import Foundation

/// What no file of the project says.
enum Words {
    /// Promises instead of work. Spelt in halves, so that this file keeps its own rule.
    static let promises = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]

    /// Places and tools outside of the project.
    static let outside = [
        "/wo" + "rk/", "../sha" + "red", "/opt/sw" + "ift", "py" + "pi", "snapshot.deb" + "ian",
        "deb.deb" + "ian.org",
        "npm" + "js", "crates" + ".io", "farm-" + "bench", "issues " + "show", "wt-" + "house",
    ]

    static func violations(in file: SourceFile) -> [Violation] {
        let promises = file.places(of: "\\b(" + promises.joined(separator: "|") + ")\\b", inCode: false).map {
            Violation(file, line: $0.line, rule: "no promise (\($0.match))", advice: "do it, or leave it out")
        }
        let outside = outside.map(NSRegularExpression.escapedPattern).joined(separator: "|")
        return promises
            + file.places(of: "(?i)(" + outside + ")", inCode: false).map {
                Violation(
                    file, line: $0.line, rule: "the project speaks of itself alone (\($0.match))",
                    advice: "say it without the place where it was written")
            }
    }
}

/// Links between the project's papers.
enum Links {
    /// The relative links of a page that lead nowhere.
    static func broken(in page: SourceFile, exists: (String) -> Bool) -> [Violation] {
        let folder = (page.path as NSString).deletingLastPathComponent
        return page.places(of: #"\]\((?!https?:|mailto:|#)([^)#\s]+)"#, inCode: false).compactMap {
            line, link in
            let path = (folder as NSString).appendingPathComponent(link)
            if exists(path) { return nil }
            return Violation(
                page, line: line, rule: "no dead link (\(link))", advice: "name a file that exists")
        }
    }
}
