import Screen

/// Keys as they are written for `crossread script`: `jj<Enter>]s<C-d>`, `<lt>` for a `<`.
enum KeySyntax {
    /// What is wrong with written keys.
    enum Failure: Error, Equatable, CustomStringConvertible {
        /// A name in angle brackets that no key has.
        case unknownName(String)

        /// The sentence the user sees.
        var description: String {
            switch self {
            case .unknownName(let name):
                "“<\(name)>” is no key; names are <Enter>, <Esc>, <Tab>, <Space>, <BS>, <Up>, <PageDown>, <F1>, "
                    + "<C-d>, <M-x> and the like, and <lt> for a “<”"
            }
        }
    }

    /// The keys that a text names, in order. A `<` that no `>` follows is itself.
    /// - Throws: ``Failure/unknownName(_:)``.
    static func keys(_ text: String) throws(Failure) -> [Key] {
        var keys: [Key] = []
        var rest = Substring(text)
        while let first = rest.first {
            if first == "<", let end = rest.firstIndex(of: ">") {
                let name = String(rest[rest.index(after: rest.startIndex)..<end])
                guard let key = key(named: name) else { throw .unknownName(name) }
                keys.append(key)
                rest = rest[rest.index(after: end)...]
            } else {
                keys.append(first.isNewline ? .enter : first == "\t" ? .tab : .character(first))
                rest.removeFirst()
            }
        }
        return keys
    }

    private static func key(named name: String) -> Key? {
        let lowered = name.lowercased()
        if let key = names[lowered] { return key }
        if lowered.count == 3, let last = name.last {
            if lowered.hasPrefix("c-") { return .control(Character(last.lowercased())) }
            if lowered.hasPrefix("m-") || lowered.hasPrefix("a-") { return .alt(last) }
        }
        if lowered.hasPrefix("f"), let number = Int(lowered.dropFirst()), (1...63).contains(number) {
            return .function(number)
        }
        return nil
    }

    private static let names: [String: Key] = [
        "lt": .character("<"), "gt": .character(">"), "space": .character(" "), "bar": .character("|"),
        "enter": .enter, "return": .enter, "cr": .enter, "tab": .tab, "s-tab": .backTab, "backtab": .backTab,
        "esc": .escape, "escape": .escape, "bs": .backspace, "backspace": .backspace, "del": .delete,
        "delete": .delete, "insert": .insert, "ins": .insert, "up": .up, "down": .down, "left": .left,
        "right": .right, "home": .home, "end": .end, "pageup": .pageUp, "pgup": .pageUp,
        "pagedown": .pageDown, "pgdn": .pageDown,
    ]
}
