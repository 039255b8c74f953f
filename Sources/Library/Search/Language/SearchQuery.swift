import Foundation

/// A query as it was understood.
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
        /// Published on this day, or in this week, month or year.
        case on
        /// A state: unread, read or starred.
        case `is`
        /// A word that the reader put on articles.
        case tag

        /// Whether it looks for a date.
        var isDate: Bool { self == .after || self == .before || self == .on }
    }

    /// What a term looks for.
    package enum Value: Hashable, Sendable {
        /// A word in any of its forms.
        case word(String)
        /// Words in this order, as they are written; of the last one only the beginning where `isOpen`.
        case phrase(String, isOpen: Bool)
        /// Words that begin so.
        case prefix(String)
        /// Days.
        case days(Range<Date>)
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

    /// What must hold.
    package indirect enum Condition: Hashable, Sendable {
        /// This is found.
        case term(Term)
        /// Each of these holds; at least one of them is no exclusion.
        case all([Condition])
        /// One of these holds.
        case any([Condition])
        /// This does not hold; only inside of `all`.
        case not(Condition)

        /// Every term in it that is not excluded, in the order of the query.
        package var wanted: [Term] {
            switch self {
            case .term(let term): [term]
            case .all(let parts), .any(let parts): parts.flatMap(\.wanted)
            case .not: []
            }
        }

        /// Whether it depends on what the reader does with articles.
        var asksState: Bool {
            switch self {
            case .term(let term): term.field == .is || term.field == .tag
            case .all(let parts), .any(let parts): parts.contains(where: \.asksState)
            case .not(let part): part.asksState
            }
        }

        /// Whether it asks for words in a row.
        var hasPhrase: Bool {
            wanted.contains { if case .phrase = $0.value { true } else { false } }
        }

        /// Whether it leaves something out.
        var isExclusion: Bool {
            if case .not = self { return true }
            return false
        }
    }

    /// What must hold; nil where nothing is asked.
    package var condition: Condition?

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
