/// What the help page says beside keys: the marks of a page, and where the settings lie.
enum HelpMarks {
    /// The marks of a page with these contexts.
    static func of(_ contexts: [KeyContext]) -> [(mark: String, meaning: String)] {
        contexts.flatMap(marks)
    }

    /// Where the settings lie.
    static let settings =
        "$XDG_CONFIG_HOME/crossread/config.toml, or ~/.config/crossread/config.toml; docs/settings.md lists them"

    private static let doubt = ("?", "In doubt: who speaks, or whether it was said at all, is a guess")

    private static let said = [
        ("❝", "Quoted"), ("❝…", "Partly quoted"), ("~", "Told in the outlet’s own words"), doubt,
    ]

    private static func marks(of context: KeyContext) -> [(mark: String, meaning: String)] {
        switch context {
        case .stories: [("•", "Something in it is unread"), ("★", "Something in it is starred")]
        case .articles, .results: [("•", "Unread"), ("★", "Starred"), ("✓", "Selected")]
        case .outlets:
            [("•", "Unread"), ("★", "Starred"), ("?", "In doubt: it may be of another story")]
        case .article:
            [
                ("❝  ▏", "Words that are quoted, in the speaker’s colour"), ("┊", "Words that are told"),
                doubt,
                ("¶2", "The second paragraph of that account"),
            ]
        case .statements, .grid:
            said + [("≠", "In a cell: that outlet gives the words to another speaker, or another figure")]
        case .speaker: said
        case .sideBySide:
            [
                ("2/3", "Two of three accounts have it"),
                ("?", "In doubt: that the other account tells the same is a guess"),
                ("≠", "Another account gives a figure in it differently"), ("◇", "Only here"),
            ]
        default: []
        }
    }
}
