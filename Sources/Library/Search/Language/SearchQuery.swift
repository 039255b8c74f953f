import Foundation

/// A query as it was understood: every clause must hold.
package struct SearchQuery: Hashable, Sendable {
    /// Where a term looks.
    package enum Field: String, Hashable, Sendable, CaseIterable {
        /// Title and text.
        case anywhere
        /// The headline only.
        case title
        /// The words of statements.
        case said
        /// Who says something.
        case speaker
        /// Who publishes.
        case outlet
        /// Who wrote.
        case by
        /// The number of a story.
        case story
        /// Published on this day or later.
        case after
        /// Published before this day.
        case before
        /// A state: unread, read or starred.
        case `is`
    }

    /// What a term looks for.
    package enum Value: Hashable, Sendable {
        /// A word in any of its forms.
        case word(String)
        /// Words in this order, as they are written.
        case phrase(String)
        /// Words that begin so.
        case prefix(String)
        /// A moment.
        case date(Date)
        /// A story's number.
        case number(Int64)
    }

    /// One thing that is looked for.
    package struct Term: Hashable, Sendable {
        /// Where it looks.
        package var field: Field
        /// What it looks for.
        package var value: Value
    }

    /// Terms of which one must hold, or none where they are excluded.
    package struct Clause: Hashable, Sendable {
        /// The terms; all of one ``group``.
        package var alternatives: [Term]
        /// Whether what they find is left out.
        package var isExcluded: Bool

        /// Which index answers the clause.
        var group: Group {
            switch alternatives.first?.field {
            case .anywhere, .title: .words
            case .said, .speaker: .sayings
            default: .rows
            }
        }
    }

    /// The indexes that answer clauses.
    enum Group {
        case words, sayings, rows
    }

    /// The clauses, in the order of the query.
    package var clauses: [Clause]

    /// What makes no sense in a query, and where.
    package struct Complaint: Error, Hashable, Sendable, CustomStringConvertible {
        /// The character of the query, counted from 1, at which the trouble begins.
        package var position: Int
        /// What is wrong and what would be right.
        package var reason: String

        /// The sentence the user sees.
        package var description: String { "character \(position): \(reason)" }
    }
}
