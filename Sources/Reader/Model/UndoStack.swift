/// A change of the library that can be taken back.
package struct Change: Hashable, Sendable {
    /// What makes the change.
    package var forwards: [Effect.Wish]
    /// What takes it back.
    package var backwards: [Effect.Wish]
    /// What happened, as a sentence for the bottom line: "Marked 3 articles read".
    package var words: String
    /// What else is worth knowing when it has happened.
    package var aside: String

    /// A change of these parts.
    package init(forwards: [Effect.Wish], backwards: [Effect.Wish], words: String, aside: String = "") {
        self.forwards = forwards
        self.backwards = backwards
        self.words = words
        self.aside = aside
    }
}

/// What was changed, to be undone and redone in turn.
package struct UndoStack: Hashable, Sendable {
    private var done: [Change] = []
    private var undone: [Change] = []

    /// How many changes are kept.
    package static let depth = 200

    /// Nothing to undo.
    package init() {}

    /// Remembers a change; what was undone before can no longer be redone.
    package mutating func record(_ change: Change) {
        done.append(change)
        if done.count > Self.depth { done.removeFirst() }
        undone = []
    }

    /// The change to take back now; nil where there is none.
    package mutating func undo() -> Change? {
        guard let change = done.popLast() else { return nil }
        undone.append(change)
        return change
    }

    /// The change to make again now; nil where there is none.
    package mutating func redo() -> Change? {
        guard let change = undone.popLast() else { return nil }
        done.append(change)
        return change
    }
}
