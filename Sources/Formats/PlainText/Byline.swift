/// Lines that say who wrote an article.
enum Byline {
    private static let openings = [
        "written by ", "words by ", "story by ", "posted by ", "report by ", "by ",
    ]
    private static let joints: Set<String> = [
        "and", "de", "del", "della", "der", "den", "di", "da", "dos", "du", "van", "von", "la", "le", "el",
        "al", "bin",
        "ben", "ter", "&", "with",
    ]
    private static let jobs = [
        "editor", "correspondent", "reporter", "writer", "columnist", "journalist", "producer", "chief",
        "bureau",
        "staff", "analyst", "contributor", "for ", "in ", "at ", "of ", "political", "news",
    ]

    /// The names in "By Ana Reyes, political editor"; nil where the text is no byline.
    static func name(in text: String) -> String? {
        let lower = text.lowercased()
        guard let opening = openings.first(where: lower.hasPrefix) else { return nil }
        let rest = text.dropFirst(opening.count).trimmed()
        var names: [String] = []
        for part in rest.split(separator: ",").map({ $0.trimmed() }) {
            let isJob = jobs.contains { part.lowercased().contains($0) } && !names.isEmpty
            if isJob { break }
            guard let name = names.isEmpty ? personsBeforePlace(part) : persons(part) else { return nil }
            names.append(name)
        }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    /// Whether a line under a byline gives the writer's post and nothing more: "Herald Staff Writer".
    static func isPost(_ line: String) -> Bool {
        let words = line.split(separator: " ")
        let posts = ["writer", "correspondent", "reporter", "editor", "columnist", "staff", "bureau"]
        return (1...6).contains(words.count) && posts.contains(words.last?.lowercased() ?? "")
            && words.allSatisfy { $0.first?.isUppercase == true || joints.contains($0.lowercased()) }
    }

    /// The names before " in Porto", " for The Herald" or " at the port".
    private static func personsBeforePlace(_ text: String) -> String? {
        let words = text.split(separator: " ")
        let place =
            words.dropFirst(2).firstIndex { ["in", "for", "at", "of"].contains($0) } ?? words.endIndex
        guard place == words.endIndex || words.count - place <= 6 else { return nil }
        return persons(words[..<place].joined(separator: " "))
    }

    /// A text of nothing but names, as it is; nil where another word stands in it.
    private static func persons(_ text: String) -> String? {
        let words = text.split(separator: " ")
        guard (1...10).contains(words.count), !text.hasSuffix(".") || text.hasSuffix("r.") else { return nil }
        let areNames = words.allSatisfy { word in
            joints.contains(word.lowercased())
                || word.first?.isUppercase == true
                    && !word.contains { $0.isNumber || "?!;:“”\"".contains($0) }
        }
        return areNames && words.first?.first?.isUppercase == true ? text : nil
    }
}
