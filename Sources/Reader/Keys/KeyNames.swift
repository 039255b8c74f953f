import Screen

/// How keys are written on the help page, in hints and in the settings file, and read back from there.
package enum KeyNames {
    private static let names: [(name: String, key: Key)] = [
        ("Enter", .enter), ("Tab", .tab), ("S-Tab", .backTab), ("Esc", .escape), ("Backspace", .backspace),
        ("Delete", .delete), ("Insert", .insert), ("↑", .up), ("↓", .down), ("←", .left), ("→", .right),
        ("Home", .home), ("End", .end), ("PgUp", .pageUp), ("PgDn", .pageDown), ("Space", .character(" ")),
    ]

    /// How one key is written.
    package static func label(_ key: Key) -> String {
        if let named = names.first(where: { $0.key == key }) { return named.name }
        switch key {
        case .character(let character): return String(character)
        case .control(let letter): return "^" + letter.uppercased()
        case .alt(let character): return "M-\(character)"
        case .function(let number): return "F\(number)"
        default: return ""
        }
    }

    /// How keys pressed in turn are written: `gg`, `]s`, `^W h`.
    package static func label(_ keys: [Key]) -> String {
        let labels = keys.map(label)
        return labels.joined(separator: labels.contains { $0.count > 1 } ? " " : "")
    }

    /// Reads keys as they are written: names of keys by themselves or parted by spaces, characters in a row.
    package static func keys(_ text: String) -> [Key] {
        text.split(separator: " ").flatMap { part -> [Key] in
            let word = String(part)
            if let named = names.first(where: { $0.name == word }) { return [named.key] }
            if word.count == 2, word.hasPrefix("^"), let letter = word.lowercased().last {
                return [.control(letter)]
            }
            if word.count == 3, word.hasPrefix("M-"), let character = word.last { return [.alt(character)] }
            if word.hasPrefix("F"), word.count > 1, let number = Int(word.dropFirst()) {
                return [.function(number)]
            }
            return word.map { .character($0) }
        }
    }
}
