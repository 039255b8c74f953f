import Screen

/// How things look. Colour adds, never carries: each mark has a glyph or a word as well.
package struct Theme: Hashable, Sendable {
    /// The colour of the focus.
    package var accent: Colour
    /// Colours of speakers, the most quoted first.
    package var speakers: [Colour]
    private let inserted: Colour

    /// The theme for a configuration.
    package init(_ configuration: Configuration = Configuration()) {
        accent = .themed(6)
        speakers = configuration.background == .dark ? Self.onDark : Self.onLight
        inserted = configuration.background == .dark ? Self.skyBlue : Self.blue
    }

    /// Running text.
    package var text: Style { .plain }
    /// What is secondary: ages, counts, hints, rules.
    package var secondary: Style { Style(marks: .dim) }
    /// Headlines and headings.
    package var heading: Style { Style(marks: .bold) }
    /// The bar at the selected row and other marks of the focus.
    package var focus: Style { Style(foreground: accent, marks: .bold) }
    /// The mark of what is unread.
    package var unread: Style { Style(foreground: accent) }
    /// Words that a search found.
    package var match: Style { Style(marks: [.bold, .underline]) }
    /// Words that only a newer text has.
    package var added: Style { Style(foreground: inserted, marks: .bold) }
    /// Words that only an older text has.
    package var removed: Style { Style(foreground: Self.vermilion) }
    /// Where accounts differ, which the eye should meet first.
    package var difference: Style { Style(foreground: accent, marks: .bold) }
    /// What went wrong.
    package var error: Style { Style(marks: .bold) }

    /// The words of a speaker by rank: 0 is the most quoted. Ranks beyond the colours take none.
    package func speaker(_ rank: Int) -> Style {
        speakers.indices.contains(rank) ? Style(foreground: speakers[rank]) : .plain
    }

    // Okabe and Ito, Color Universal Design (2008): told apart with any common colour blindness.
    private static let orange = Colour.fixed(red: 230, green: 159, blue: 0, themed: 3)
    private static let skyBlue = Colour.fixed(red: 86, green: 180, blue: 233, themed: 12)
    private static let green = Colour.fixed(red: 0, green: 158, blue: 115, themed: 2)
    private static let yellow = Colour.fixed(red: 240, green: 228, blue: 66, themed: 11)
    private static let blue = Colour.fixed(red: 0, green: 114, blue: 178, themed: 4)
    private static let vermilion = Colour.fixed(red: 213, green: 94, blue: 0, themed: 1)
    private static let purple = Colour.fixed(red: 204, green: 121, blue: 167, themed: 5)

    // Yellow and sky blue cannot be read on white, blue hardly on black: they come last or not at all.
    private static let onDark = [orange, skyBlue, green, purple, vermilion, yellow]
    private static let onLight = [blue, vermilion, green, purple]
}
