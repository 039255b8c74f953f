import Foundation
import GRDB

/// What a query asks of an article's row.
struct RowConditions {
    private(set) var conditions: [String] = []
    private(set) var arguments: [any DatabaseValueConvertible] = []

    init(_ clauses: [SearchQuery.Clause]) {
        for clause in clauses {
            let alternatives = clause.alternatives.compactMap { condition($0) }
            guard !alternatives.isEmpty else { continue }
            let either = "(" + alternatives.joined(separator: " OR ") + ")"
            // A comparison with nothing is neither true nor false; what is not known to be so is not left out.
            conditions.append(clause.isExcluded ? "NOT ifnull(\(either), 0)" : either)
        }
    }

    private mutating func condition(_ term: SearchQuery.Term) -> String? {
        switch (term.field, term.value) {
        case (.outlet, .word(let name)):
            arguments.append(Self.pattern(name))
            return "outlet IN (SELECT id FROM outlets WHERE name LIKE ? ESCAPE '\\')"
        case (.by, .word(let name)):
            arguments.append(Self.pattern(name))
            return "byline LIKE ? ESCAPE '\\'"
        case (.story, .number(let number)):
            arguments.append(number)
            return "story = ?"
        case (.after, .date(let date)):
            arguments.append(date.timeIntervalSince1970)
            return "dated >= ?"
        case (.before, .date(let date)):
            arguments.append(date.timeIntervalSince1970)
            return "dated < ?"
        case (.is, .word(let state)):
            return ["unread": "isRead = 0", "read": "isRead = 1"][state] ?? "isStarred = 1"
        default: return nil
        }
    }

    private static func pattern(_ text: String) -> String {
        var escaped = ""
        for character in text {
            if "%_\\".contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
        return "%" + escaped + "%"
    }
}
