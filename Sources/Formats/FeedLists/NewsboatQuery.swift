/// Translates newsboat's filter expressions (its manual, "Filter language") into this program's search language, as far
/// as one says what the other says.
enum NewsboatQuery {
    /// Why an expression has no translation.
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    /// The query that finds what an expression finds.
    /// - Throws: ``Failure``, which names what has no counterpart.
    static func translated(_ expression: String) throws -> String {
        var parser = Parser(words: try words(of: expression))
        let query = try parser.disjunction()
        guard parser.isAtEnd else { throw Failure(description: "its query is not understood") }
        return query
    }

    /// Names, operators, parentheses, and values in quotes, which keep their opening quote.
    private static func words(of text: String) throws -> [String] {
        var words: [String] = []
        var rest = text[...]
        while let first = rest.first {
            if first.isWhitespace {
                rest = rest.dropFirst()
            } else if first == "\"" || first == "'" {
                guard let end = rest.dropFirst().firstIndex(of: first) else {
                    throw Failure(description: "a quotation mark in its query is not closed")
                }
                words.append("\"" + rest[rest.index(after: rest.startIndex)..<end])
                rest = rest[rest.index(after: end)...]
            } else if first == "(" || first == ")" {
                words.append(String(first))
                rest = rest.dropFirst()
            } else {
                let isSign = "=!<>~#".contains(first)
                let word = rest.prefix {
                    !$0.isWhitespace && !"()\"'".contains($0) && "=!<>~#".contains($0) == isSign
                }
                words.append(String(word))
                rest = rest.dropFirst(word.count)
            }
        }
        return words
    }

    private struct Parser {
        /// Deeper parentheses are refused: nobody writes them, and they would exhaust the stack.
        private static let deepest = 32

        private var words: ArraySlice<String>
        private var depth = 0

        init(words: [String]) { self.words = words[...] }

        var isAtEnd: Bool { words.isEmpty }

        mutating func disjunction() throws -> String {
            var parts = [try conjunction()]
            while takes("or") { parts.append(try conjunction()) }
            return parts.count == 1
                ? parts[0] : parts.map { $0.contains(" ") ? "(\($0))" : $0 }.joined(separator: " OR ")
        }

        private mutating func conjunction() throws -> String {
            var parts = [try condition()]
            while takes("and") { parts.append(try condition()) }
            return parts.joined(separator: " ")
        }

        private mutating func condition() throws -> String {
            guard takes("(") else { return try comparison() }
            depth += 1
            guard depth < Self.deepest else { throw Failure(description: "its query is too deep") }
            let inner = try disjunction()
            guard takes(")") else { throw Failure(description: "a parenthesis in its query is not closed") }
            depth -= 1
            return "(\(inner))"
        }

        private mutating func comparison() throws -> String {
            guard let name = words.popFirst(), let sign = words.popFirst(), var value = words.popFirst()
            else {
                throw Failure(description: "its query ends too early")
            }
            if value.hasPrefix("\"") { value.removeFirst() }
            return try NewsboatQuery.condition(name.lowercased(), sign, value)
        }

        private mutating func takes(_ word: String) -> Bool {
            guard words.first?.lowercased() == word else { return false }
            words.removeFirst()
            return true
        }
    }

    private static func condition(_ name: String, _ sign: String, _ value: String) throws -> String {
        let isDenied = sign.hasPrefix("!")
        switch name {
        case "unread":
            return (value == "yes") != isDenied ? "is:unread" : "is:read"
        case "flags":
            return isDenied != (value.isEmpty && sign != "#") ? "-is:starred" : "is:starred"
        case "age":
            guard let days = Int(value), days >= 0, sign == "<" || sign == "<=" else {
                throw Failure(description: "its query asks for old articles (age \(sign) \(value))")
            }
            return "after:\(days)d"
        case "title", "author", "content", "description", "feedtitle":
            return (isDenied ? "-" : "") + (try field(name)) + (try words(value, sign))
        default:
            throw Failure(
                description: "its query uses \u{201C}\(name)\u{201D}, which a search here does not have")
        }
    }

    private static func field(_ name: String) throws -> String {
        switch name {
        case "title": "title:"
        case "author": "by:"
        case "feedtitle": "outlet:"
        default: ""
        }
    }

    /// A text, or a regular expression that is only words apart by "|".
    private static func words(_ value: String, _ sign: String) throws -> String {
        guard ["=", "==", "!=", "=~", "!~", "#", "!#"].contains(sign) else {
            throw Failure(description: "its query compares with \u{201C}\(sign)\u{201D}")
        }
        var text = value
        if sign.hasSuffix("~"), text.hasPrefix("("), text.hasSuffix(")") {
            text = String(text.dropFirst().dropLast())
        }
        let parts = sign.hasSuffix("~") ? text.split(separator: "|").map(String.init) : [text]
        let isPlain = parts.allSatisfy { part in
            part.contains { $0.isLetter || $0.isNumber }
                && !part.contains { "\"\\[](){}*+?^$.|".contains($0) }
        }
        guard isPlain, !parts.isEmpty else {
            throw Failure(description: "its query has a regular expression (\(value))")
        }
        let phrases = parts.map { part in
            part.allSatisfy { $0.isLetter || $0.isNumber } && part != "OR" ? part : "\"\(part)\""
        }
        return phrases.count == 1 ? phrases[0] : "(\(phrases.joined(separator: " OR ")))"
    }
}
