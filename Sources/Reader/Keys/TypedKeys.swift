import Screen

/// Keys of a sequence under way, and the count before it.
package struct TypedKeys: Hashable, Sendable {
    /// The number typed so far.
    package private(set) var count: Int?
    /// The keys typed so far.
    package private(set) var keys: [Key] = []

    /// Greater counts are cut to this.
    static let mostCount = 999_999

    /// Nothing typed.
    package init() {}

    /// What came of a key.
    package enum Result: Hashable, Sendable {
        /// More keys are needed.
        case pending
        /// A command is complete, with what a macro does after it.
        case command(CommandWithCount, then: [Command])
        /// The key is text for the page.
        case text(Key)
        /// The keys mean nothing; they are forgotten.
        case unbound
    }

    /// Adds a key on a page.
    package mutating func press(_ key: Key, on page: any PageState, _ keyMap: KeyMap) -> Result {
        if !page.takesText, keys.isEmpty, let digit = digit(key) {
            count = min((count ?? 0) * 10 + digit, Self.mostCount)
            return .pending
        }
        if key == .escape, !(keys.isEmpty && count == nil) {
            self = TypedKeys()
            return .unbound
        }
        keys.append(key)
        switch keyMap.meaning(of: keys, in: page.allContexts) {
        case .beginning:
            return .pending
        case .command(let command, let then):
            defer { self = TypedKeys() }
            return .command(CommandWithCount(command: command, count: count), then: then)
        case .nothing:
            defer { self = TypedKeys() }
            return page.takesText && keys.count == 1 ? .text(key) : .unbound
        }
    }

    /// What was typed so far, as it is written; empty where nothing was.
    package var label: String { (count.map(String.init) ?? "") + KeyNames.label(keys) }

    /// A zero begins no count.
    private func digit(_ key: Key) -> Int? {
        guard case .character(let character) = key, character.isASCII,
            let digit = character.wholeNumberValue
        else { return nil }
        return digit == 0 && count == nil ? nil : digit
    }
}
