import FoundationEssentials

/// Values of the settings file and of the command line. The executable makes it; every value has a default.
package struct Configuration: Hashable, Sendable {
    /// What the terminal's background is taken for.
    package enum Background: String, Hashable, Sendable {
        case dark, light
    }

    /// Files and folders given on the command line, taken in at start; empty where the library itself is read.
    package var paths: [String] = []
    /// Whether articles of the library wait to be analysed, from an intake that was stopped or another version.
    package var hasWaiting = false
    /// The folder of sample articles; nil where there is none on this machine.
    package var seedsPath: String?
    /// When the reader was last opened on this library; nil at the first visit.
    package var lastVisit: Date?
    /// What the terminal's background is taken for: decides which speaker colours are readable.
    package var background = Background.dark
    /// The longest line of set text, in cells.
    package var measure = 72
    /// After how many minutes feeds are looked at while the reader is open; 0 leaves that to the reader.
    package var fetchMinutes = 0
    /// Seconds east of UTC where the reader sits.
    package var secondsFromUTC = 0
    /// What is wrong in the settings file, and in which line: told when the reader opens. Nil where nothing is.
    package var problem: String?
    /// Bindings of the key map that the settings file chooses, asked after its own and before Crossread's.
    package var keymap: [Binding] = []
    /// Bindings of the settings file, asked before Crossread's own.
    package var bindings: [Binding] = []

    /// The defaults.
    package init() {}
}
