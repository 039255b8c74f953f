/// Why no screen can be painted.
package enum TerminalFailure: Error, CustomStringConvertible {
    /// Standard output leads to no terminal.
    case outputIsNoTerminal
    /// There is no keyboard: standard input is no terminal and `/dev/tty` cannot be opened.
    case noKeyboard
    /// terminfo has no description that curses can use.
    case unknownTerminal(name: String)
    /// The terminal cannot place its cursor.
    case cannotPlaceCursor(name: String)

    /// The sentence the user sees.
    package var description: String {
        switch self {
        case .outputIsNoTerminal:
            "standard output is no terminal; start the reader in one, or print a screen with “crossread script”"
        case .noKeyboard:
            "no keyboard can be reached; start the reader in a terminal"
        case .unknownTerminal(let name):
            "nothing is known about the terminal “\(name)”; set TERM to what it resembles, say TERM=xterm-256color"
        case .cannotPlaceCursor(let name):
            "the terminal “\(name)” cannot place its cursor; use another, or print a screen with “crossread script”"
        }
    }
}
