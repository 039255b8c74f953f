import Foundation

/// The search language.
///
///     query  = clause { clause }                     all of them
///     clause = part { "OR" part }                    one of them
///     part   = [ "-" ] [ field ":" ] ( word | phrase | "(" query ")" )
///     field  = "title" | "said" | "speaker" | "outlet" | "by" | "tag" | "story" | "after" | "before" | "on" | "is"
///     phrase = quotation mark, words, quotation mark
package enum QueryLanguage {
    /// Understands a query.
    /// - Parameters:
    ///   - query: what was typed.
    ///   - isTyping: whether more may follow: then the last word is the beginning of one, and what is not finished
    ///     (an open quotation mark or parenthesis, a field without a value, an OR at the end) is passed over.
    ///   - now: what "today" and "last week" mean, in UTC.
    /// - Throws: `SearchQuery.Complaint`.
    package static func parse(_ query: String, isTyping: Bool, now: Date) throws -> SearchQuery {
        var words = QueryWord.words(of: query)
        if isTyping { dropUnfinished(&words) }
        var parser = QueryParser(
            words: words, isTyping: isTyping, typesOn: isTyping && query.last?.isWhitespace == false,
            now: now)
        return try parser.query()
    }

    /// What is wrong with the filter that a query ends with, if nothing more is typed; nil where nothing is. An open
    /// quotation mark or parenthesis counts as closed.
    package static func complaint(aboutLastFilterOf query: String, now: Date) -> SearchQuery.Complaint? {
        guard QueryWord.words(of: query).last?.field != nil else { return nil }
        let isQuoteOpen = query.count(where: { $0 == "\"" }) % 2 == 1
        let open = query.count(where: { $0 == "(" }) - query.count(where: { $0 == ")" })
        let closed = query + (isQuoteOpen ? "\"" : "") + String(repeating: ")", count: max(0, open))
        do {
            _ = try parse(closed, isTyping: false, now: now)
        } catch let complaint as SearchQuery.Complaint {
            return complaint
        } catch {}
        return nil
    }

    private static func dropUnfinished(_ words: inout [QueryWord]) {
        while let last = words.last, last.kind != .closing {
            let field = last.field.flatMap(SearchQuery.Field.init)
            let isState =
                last.field == "is" && !QueryParser.states.contains(last.text)
                && QueryParser.states.contains { $0.hasPrefix(last.text) }
            let isDate = field?.isDate == true && last.text.count < 4 && last.text.last?.isNumber != false
            guard
                last.kind == .opening || last.text.isEmpty || last.isOr || last.text == "-" || isState
                    || isDate
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
    private let typesOn: Bool
    private let now: Date

    /// - Parameter typesOn: whether the last word is the beginning of one.
    init(words: [QueryWord], isTyping: Bool, typesOn: Bool, now: Date) {
        self.words = words[...]
        self.isTyping = isTyping
        self.typesOn = typesOn
        self.now = now
    }

    mutating func query() throws -> SearchQuery {
        let condition = try conditions(inside: nil, of: nil)
        if let stray = words.first {
            throw complaint(stray, "nothing was opened that this ) could close; take it away")
        }
        return SearchQuery(condition: condition)
    }

    /// Clauses up to the end or the closing parenthesis, all of which must hold; nil where there are none.
    private mutating func conditions(
        inside opening: QueryWord?, of field: SearchQuery.Field?
    ) throws -> SearchQuery.Condition? {
        var parts: [SearchQuery.Condition] = []
        let start = words.first?.position ?? 1
        while let word = words.first, word.kind != .closing {
            guard !word.isOr else { throw complaint(word, "OR stands between two words; put one before it") }
            words.removeFirst()
            if let clause = try clause(from: word, of: field) { parts.append(clause) }
        }
        if let opening {
            if words.first?.kind == .closing {
                words.removeFirst()
            } else if !isTyping {
                throw complaint(opening, "this parenthesis is not closed; add )")
            }
        }
        if !parts.isEmpty, parts.allSatisfy(\.isExclusion) {
            throw SearchQuery.Complaint(
                position: start, reason: "exclusions alone find nothing; add a word that must be there")
        }
        return parts.count > 1 ? .all(parts) : parts.first
    }

    private mutating func clause(
        from first: QueryWord, of field: SearchQuery.Field?
    ) throws -> SearchQuery.Condition? {
        var alternatives = try part(first, of: field).map { [$0] } ?? []
        while let or = words.first, or.isOr {
            words.removeFirst()
            guard let next = words.first, !next.isOr, next.kind != .closing else {
                throw complaint(or, "OR stands between two words; put one after it")
            }
            words.removeFirst()
            guard !first.isExcluded, !next.isExcluded else {
                throw complaint(or, "OR cannot join exclusions; leave each out with its own -")
            }
            if let other = try part(next, of: field) { alternatives.append(other) }
        }
        guard alternatives.count == 1, first.isExcluded else {
            return alternatives.count > 1 ? .any(alternatives) : alternatives.first
        }
        return .not(alternatives[0])
    }

    /// What a word or a parenthesis asks; nil where nothing in it can be looked for.
    private mutating func part(
        _ word: QueryWord, of outer: SearchQuery.Field?
    ) throws -> SearchQuery.Condition? {
        var field = outer
        if let name = word.field {
            guard let known = SearchQuery.Field(rawValue: name), known != .anywhere else {
                throw complaint(
                    word,
                    "there is no field \(name):; use title, said, speaker, outlet, by, tag, story, "
                        + "after, before, on or is, or put it in quotation marks")
            }
            guard outer == nil || outer == known else {
                throw complaint(word, "a field inside another field's parentheses; take one of them away")
            }
            field = known
        }
        if word.kind == .opening {
            guard let condition = try conditions(inside: word, of: field) else {
                if isTyping { return nil }
                throw complaint(word, "nothing stands in these parentheses; put words there")
            }
            return condition
        }
        return try term(word, field ?? .anywhere).map { .term($0) }
    }

    private mutating func term(_ word: QueryWord, _ field: SearchQuery.Field) throws -> SearchQuery.Term? {
        if field != .anywhere, word.text.isEmpty {
            if isTyping { return nil }
            throw complaint(word, "\(field.rawValue): needs a value right after it")
        }
        switch field {
        case .after, .before, .on:
            return try days(word, field).map { .init(field: field, value: .days($0)) }
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
        case .outlet, .tag: return .init(field: field, value: .word(word.text))
        default: return try wordValue(word).map { .init(field: field, value: $0) }
        }
    }

    /// The days that a date names, in one word or several: "after:last week", "before:3 days ago"; nil for the beginning
    /// of a date that is being typed.
    private mutating func days(_ word: QueryWord, _ field: SearchQuery.Field) throws -> Range<Date>? {
        if !word.isQuoted {
            for more in [2, 1] where words.count >= more {
                let next = words.prefix(more)
                guard next.allSatisfy({ $0.kind == .word && $0.field == nil && !$0.isQuoted }) else {
                    continue
                }
                let text = ([word.text] + next.map(\.text)).joined(separator: " ")
                guard let days = QueryDates.days(text, now: now) else { continue }
                words = words.dropFirst(more)
                return days
            }
        }
        if let days = QueryDates.days(word.text, now: now) { return days }
        let isUnfinished =
            typesOn && QueryDates.mayBecomeDays(([word] + words).map(\.text).joined(separator: " "))
        if isUnfinished, words.allSatisfy({ $0.kind == .word && $0.field == nil }) {
            words = []
            return nil
        }
        throw complaint(
            word,
            "\(field.rawValue): needs a date: 2024-11-21, 2024-11, 2024, today, yesterday, monday, "
                + "last week or 3 days ago")
    }

    private func complaint(_ word: QueryWord, _ reason: String) -> SearchQuery.Complaint {
        SearchQuery.Complaint(position: word.position, reason: reason)
    }

    private func wordValue(_ word: QueryWord) throws -> SearchQuery.Value? {
        guard word.isClosed || isTyping else {
            throw complaint(word, "the quotation mark is not closed; add another")
        }
        guard word.text.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
        let isLast = typesOn && words.allSatisfy { $0.kind == .closing }
        if word.isQuoted { return .phrase(word.text, isOpen: isLast && !word.isClosed) }
        if word.text.hasSuffix("*") { return .prefix(String(word.text.dropLast())) }
        return isLast ? .prefix(word.text) : .word(word.text)
    }
}
