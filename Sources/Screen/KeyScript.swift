/// Keys written in one line, as tests and scripts give them: characters as typed, names in angle brackets
/// (`jj<Enter>]s<C-d>`), `<lt>` for a `<`.
package enum KeyScript {
    private static let names: [String: Key] = [
        "enter": .enter, "return": .enter, "cr": .enter, "tab": .tab, "s-tab": .backTab, "esc": .escape,
        "escape": .escape, "backspace": .backspace, "bs": .backspace, "delete": .delete, "del": .delete,
        "insert": .insert, "up": .up, "down": .down, "left": .left, "right": .right, "home": .home,
        "end": .end, "pageup": .pageUp, "pagedown": .pageDown, "space": .character(" "),
        "lt": .character("<"), "gt": .character(">"), "bar": .character("|"), "backtab": .backTab,
        "ins": .insert, "pgup": .pageUp, "pgdn": .pageDown,
    ]

    /// What is wrong with a line of keys.
    package enum Failure: Error, Hashable, CustomStringConvertible {
        /// A name in angle brackets that no key has.
        case unknownName(String)

        /// What is wrong and what to write instead, in one sentence.
        package var description: String {
            switch self {
            case .unknownName(let name):
                "no key is called <\(name)>; names are <Enter>, <Esc>, <Tab>, <Space>, <BS>, <Up>, <PageDown>, "
                    + "<F1>, <C-d>, <M-x> and the like, and <lt> is a plain <"
            }
        }
    }

    /// The keys of a line, in turn. A `<` without a `>` after it is itself. O(length of the line).
    package static func keys(_ text: String) throws(Failure) -> [Key] {
        var keys: [Key] = []
        var rest = Substring(text)
        while let character = rest.popFirst() {
            guard character == "<", let end = rest.firstIndex(of: ">") else {
                keys.append(character.isNewline ? .enter : character == "\t" ? .tab : .character(character))
                continue
            }
            keys.append(try key(named: String(rest[..<end])))
            rest = rest[rest.index(after: end)...]
        }
        return keys
    }

    private static func key(named name: String) throws(Failure) -> Key {
        let lower = name.lowercased()
        if let key = names[lower] { return key }
        if lower.count == 3, let last = lower.last {
            if lower.hasPrefix("c-") { return .control(last) }
            if lower.hasPrefix("m-") || lower.hasPrefix("a-"), let shown = name.last { return .alt(shown) }
        }
        if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...63).contains(number) {
            return .function(number)
        }
        throw .unknownName(name)
    }
}
