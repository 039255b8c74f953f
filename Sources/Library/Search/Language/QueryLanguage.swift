import Foundation

/// The search language: words, `"exact phrase"`, `pre*`, `-not`, `OR`, and fields
/// (`outlet: by: title: said: speaker: story: after: before: is:`).
package enum QueryLanguage {
    /// Understands a query.
    /// - Parameters:
    ///   - query: what was typed.
    ///   - isTyping: whether more may follow: then the last word is the beginning of one, and what is not finished
    ///     (an open quotation mark, a field without a value, an OR at the end) is passed over.
    ///   - now: what "today" and "yesterday" mean, in UTC.
    /// - Throws: `SearchQuery.Complaint`.
    package static func parse(_ query: String, isTyping: Bool, now: Date) throws -> SearchQuery {
        var words = QueryWord.words(of: query)
        if isTyping { dropUnfinished(&words) }
        var parser = QueryParser(
            words: words, isTyping: isTyping && query.last?.isWhitespace == false, now: now)
        return try parser.query()
    }

    private static func dropUnfinished(_ words: inout [QueryWord]) {
        while let last = words.last {
            let isFieldAlone =
                last.field.map { $0 == "is" || last.text.isEmpty } == true
                && !QueryParser.states.contains(last.text)
            let isDate = last.field == "after" || last.field == "before"
            guard
                last.text.isEmpty || last.text == "OR" || last.text == "-" || isFieldAlone
                    || isDate && last.text.count < 4
            else { return }
            words.removeLast()
        }
    }
}

/// Puts the words of a query together.
struct QueryParser {
    static let states = ["unread", "read", "starred"]
    private var words: ArraySlice<QueryWord>
    private let isTyping: Bool
    private let now: Date

    init(words: [QueryWord], isTyping: Bool, now: Date) {
        self.words = words[...]
        self.isTyping = isTyping
        self.now = now
    }

    mutating func query() throws -> SearchQuery {
        var clauses: [SearchQuery.Clause] = []
        let start = words.first?.position ?? 1
        while let word = words.popFirst() {
            guard !isOr(word) else { throw complaint(word, "OR stands between two words; put one before it") }
            if let clause = try clause(from: word) { clauses.append(clause) }
        }
        if !clauses.isEmpty, clauses.allSatisfy(\.isExcluded) {
            throw SearchQuery.Complaint(
                position: start, reason: "exclusions alone find nothing; add a word that must be there")
        }
        return SearchQuery(clauses: clauses)
    }

    private func isOr(_ word: QueryWord) -> Bool { word.text == "OR" && !word.isQuoted && word.field == nil }

    private func complaint(_ word: QueryWord, _ reason: String) -> SearchQuery.Complaint {
        SearchQuery.Complaint(position: word.position, reason: reason)
    }

    private mutating func clause(from first: QueryWord) throws -> SearchQuery.Clause? {
        var alternatives = try term(first).map { [$0] } ?? []
        while let or = words.first, isOr(or) {
            words.removeFirst()
            guard let next = words.popFirst(), !isOr(next) else {
                throw complaint(or, "OR stands between two words; put one after it")
            }
            guard !first.isExcluded, !next.isExcluded else {
                throw complaint(or, "OR cannot join exclusions; leave each out with its own -")
            }
            guard let other = try term(next) else { continue }
            alternatives.append(other)
            guard Self.canJoin(alternatives[0], other) else {
                throw complaint(or, "OR joins words with words, or one field with the same field")
            }
        }
        return alternatives.isEmpty
            ? nil : SearchQuery.Clause(alternatives: alternatives, isExcluded: first.isExcluded)
    }

    private static func canJoin(_ left: SearchQuery.Term, _ right: SearchQuery.Term) -> Bool {
        let groups = [left, right].map { SearchQuery.Clause(alternatives: [$0], isExcluded: false).group }
        return groups[0] == groups[1] && (groups[0] != .rows || left.field == right.field)
    }

    /// What a word looks for; nil where nothing in it can be looked for.
    private func term(_ word: QueryWord) throws -> SearchQuery.Term? {
        guard let name = word.field else {
            return try wordValue(word).map { .init(field: .anywhere, value: $0) }
        }
        guard let field = SearchQuery.Field(rawValue: name), field != .anywhere else {
            let names = SearchQuery.Field.allCases.dropFirst().map { $0.rawValue + ":" }.joined(
                separator: " ")
            throw complaint(word, "there is no field \(name): (there are \(names))")
        }
        guard !word.text.isEmpty else { throw complaint(word, "\(name): needs a word right after it") }
        switch field {
        case .after, .before:
            guard let date = QueryDates.date(word.text, now: now) else {
                throw complaint(
                    word, "\(name): needs a date: 2024-11-21, 2024-11, 2024, today, yesterday or 7d")
            }
            return .init(field: field, value: .date(date))
        case .story:
            guard let number = Int64(word.text) else {
                throw complaint(word, "story: needs a story's number")
            }
            return .init(field: field, value: .number(number))
        case .is:
            guard Self.states.contains(word.text.lowercased()) else {
                throw complaint(word, "is: can be unread, read or starred")
            }
            return .init(field: field, value: .word(word.text.lowercased()))
        case .outlet, .by: return .init(field: field, value: .word(word.text))
        default: return try wordValue(word).map { .init(field: field, value: $0) }
        }
    }

    private func wordValue(_ word: QueryWord) throws -> SearchQuery.Value? {
        guard word.isClosed || isTyping else {
            throw complaint(word, "the quotation mark is not closed; add another")
        }
        guard word.text.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
        if word.isQuoted { return .phrase(word.text) }
        if word.text.hasSuffix("*") { return .prefix(String(word.text.dropLast())) }
        return isTyping && words.isEmpty ? .prefix(word.text) : .word(word.text)
    }
}

/// Dates as a query names them.
enum QueryDates {
    private static let units: [Character: Int] = ["d": 1, "w": 7, "m": 30, "y": 365]

    /// The first moment, in UTC, of the day, month or year that is named; nil where none is.
    static func date(_ text: String, now: Date) -> Date? {
        let day = 86_400.0
        let today = (now.timeIntervalSince1970 / day).rounded(.down) * day
        switch text.lowercased() {
        case "today": return Date(timeIntervalSince1970: today)
        case "yesterday": return Date(timeIntervalSince1970: today - day)
        default: break
        }
        if let unit = text.last.flatMap({ units[$0] }), let count = Int(text.dropLast()), count < 10_000 {
            return Date(timeIntervalSince1970: today - Double(count * unit) * day)
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count, (1...3).contains(parts.count), parts[0].count == 4 else {
            return nil
        }
        var components = DateComponents()
        components.year = numbers[0]
        components.month = numbers.count > 1 ? numbers[1] : 1
        components.day = numbers.count > 2 ? numbers[2] : 1
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        guard components.isValidDate(in: calendar) else { return nil }
        return calendar.date(from: components)
    }
}
