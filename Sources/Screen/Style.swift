/// A colour as it is asked for; the terminal shows the nearest it has.
package enum Colour: Hashable, Sendable {
    /// The terminal's own foreground or background.
    case terminal
    /// One of the terminal's 16 themed colours, 0 to 15.
    case themed(UInt8)
    /// A fixed colour, and the themed colour (0 to 15) that stands in for it where there are only 16.
    case fixed(red: UInt8, green: UInt8, blue: UInt8, themed: UInt8)
}

/// How a cell's text looks.
package struct Style: Hashable, Sendable {
    /// Marks that need no colour.
    package struct Marks: OptionSet, Hashable, Sendable {
        /// The set bits.
        package let rawValue: UInt8
        /// Marks of these bits.
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Heavier type.
        package static let bold = Marks(rawValue: 1)
        /// Fainter type.
        package static let dim = Marks(rawValue: 2)
        /// Slanted type.
        package static let italic = Marks(rawValue: 4)
        /// A line under the text.
        package static let underline = Marks(rawValue: 8)
        /// Foreground and background exchanged.
        package static let reverse = Marks(rawValue: 16)
    }

    /// The text's colour.
    package var foreground: Colour
    /// The colour behind it.
    package var background: Colour
    /// Marks that need no colour.
    package var marks: Marks

    /// A style; without arguments the terminal's own.
    package init(foreground: Colour = .terminal, background: Colour = .terminal, marks: Marks = []) {
        self.foreground = foreground
        self.background = background
        self.marks = marks
    }

    /// The terminal's own colours, no marks.
    package static let plain = Style()

    /// The same style with marks added.
    package func adding(_ more: Marks) -> Style {
        Style(foreground: foreground, background: background, marks: marks.union(more))
    }
}
