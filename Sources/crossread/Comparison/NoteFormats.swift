import ArgumentParser
import Foundation

/// The languages that a note on a comparison can be written in.
enum NoteFormat: String, CaseIterable, ExpressibleByArgument {
    case markdown, html

    /// The format that a file's name asks for; nil for any other name.
    init?(fileName: String) {
        switch fileName.split(separator: ".").last?.lowercased() {
        case "md", "markdown": self = .markdown
        case "html", "htm": self = .html
        default: return nil
        }
    }

    /// The note in this language.
    func text(of note: ComparisonNote) -> String {
        switch self {
        case .markdown: MarkdownNote.text(of: note)
        case .html: HTMLNote.text(of: note)
        }
    }
}

/// A note in Markdown (CommonMark).
enum MarkdownNote {
    static func text(of note: ComparisonNote) -> String {
        var text = "# \(escaped(note.title))\n\n"
        for account in note.accounts {
            text +=
                "- **\(account.letter)** \(linked(account)), \(escaped(account.facts)): \(escaped(account.title))\n"
        }
        for section in note.sections {
            text += "\n## \(escaped(section.title))\n\n"
            for point in section.points {
                text += "- " + lines(of: point, note).joined(separator: "\n  ") + "\n"
            }
        }
        return text
    }

    private static func lines(of point: ComparisonNote.Point, _ note: ComparisonNote) -> [String] {
        let lead = point.lead.isEmpty ? "" : "**\(escaped(point.lead)):** "
        let first = lead + escaped(point.text)
        let details = point.details.map { "- \(linked(note.accounts[$0.account])): \(escaped($0.text))" }
        if !first.isEmpty { return [first] + details }
        // Passages that tell the same stand under each other.
        return details.dropLast().map { $0.dropFirst(2) + "  " }
            + details.suffix(1).map { String($0.dropFirst(2)) }
    }

    private static func linked(_ account: ComparisonNote.Account) -> String {
        let name = escaped(account.outlet)
        return account.address.map { "[\(name)](\($0))" } ?? name
    }

    /// Text in which no character means anything to Markdown.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            if "\\`*_[]<>#|~&!".contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
        // A number or a dash at the beginning of a line would begin a list.
        if let first = escaped.first, "-+".contains(first) { return "\\" + escaped }
        return escaped
    }
}

/// A note as a page of its own: no script, nothing from elsewhere.
enum HTMLNote {
    static func text(of note: ComparisonNote) -> String {
        var text = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(escaped(note.title))</title>
            <style>
            body { max-width: 42em; margin: 2em auto; padding: 0 1em; font: 1em/1.5 Georgia, serif; }
            h1 { font-size: 1.5em; line-height: 1.2; } h2 { font-size: 1.1em; margin-top: 2em; }
            li { margin: 0.6em 0; } li li { margin: 0.2em 0; } .facts { color: #666; }
            </style>
            </head>
            <body>
            <h1>\(escaped(note.title))</h1>
            <ul>

            """
        for account in note.accounts {
            text +=
                "<li><b>\(account.letter)</b> \(linked(account)) <span class=\"facts\">\(escaped(account.facts))"
            text += "</span><br>\(escaped(account.title))</li>\n"
        }
        text += "</ul>\n"
        for section in note.sections {
            text += "<h2>\(escaped(section.title))</h2>\n<ul>\n"
            for point in section.points { text += item(point, note) }
            text += "</ul>\n"
        }
        return text + "</body>\n</html>\n"
    }

    private static func item(_ point: ComparisonNote.Point, _ note: ComparisonNote) -> String {
        let lead = point.lead.isEmpty ? "" : "<b>\(escaped(point.lead)):</b> "
        let details = point.details.map {
            "<li>\(linked(note.accounts[$0.account])): \(escaped($0.text))</li>"
        }
        let list = details.isEmpty ? "" : "<ul>\(details.joined())</ul>"
        return "<li>\(lead)\(escaped(point.text))\(list)</li>\n"
    }

    private static func linked(_ account: ComparisonNote.Account) -> String {
        let name = escaped(account.outlet)
        return account.address.map { "<a href=\"\(escaped($0))\" rel=\"noopener noreferrer\">\(name)</a>" }
            ?? name
    }

    /// Text in which no character means anything to HTML.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}
