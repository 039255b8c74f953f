import CNcurses
import Glibc
import Screen

/// A terminal that curses has opened: keys and signals come out of it, frames go into it.
/// One thread uses it, the one that made it. It is given back on every way out, a crash included.
package final class CursesTerminal {
    /// How many cells the window has.
    package private(set) var size: Size
    private let keyboard: Int32
    private let screen = STDOUT_FILENO
    private let signals: WakingPipe
    private let keys: UnsafeMutablePointer<WINDOW>
    private let capabilities: Capabilities
    private let environment: [String: String]
    private var settingsBefore: termios
    private var painting: Painting
    private var reading = KeyReading()
    private var isOurs = true
    private var isGone = false
    private var isClosed = false

    private static let bracketedPaste = (begin: "\u{1B}[?2004h", end: "\u{1B}[?2004l")
    /// How long curses waits for the rest of an escape sequence, in milliseconds.
    private static let escapeDelay: Int32 = 25

    /// Opens the terminal of standard output; where standard input is no terminal, the keys come from `/dev/tty`.
    /// - Throws: ``TerminalFailure``.
    package init(environment: [String: String]) throws(TerminalFailure) {
        guard isatty(screen) == 1 else { throw .outputIsNoTerminal }
        keyboard = isatty(STDIN_FILENO) == 1 ? STDIN_FILENO : open("/dev/tty", O_RDWR | O_CLOEXEC)
        guard keyboard >= 0, let pipe = WakingPipe() else { throw .noKeyboard }
        signals = pipe
        self.environment = environment
        settingsBefore = termios()
        tcgetattr(keyboard, &settingsBefore)
        let name = environment["TERM"] ?? ""
        try Self.openTerminal(named: name, keyboard: keyboard, screen: screen)
        capabilities = Capabilities.ofOpenedTerminal(environment: environment)
        guard let pad = newpad(1, 1), crossread_cursor_address(0, 0) != nil else {
            endwin()
            throw .cannotPlaceCursor(name: name)
        }
        keys = pad
        painting = Painting(capabilities: capabilities)
        size = Self.measure(screen, environment: environment)
        prepare()
    }

    deinit { close() }

    /// Shows a frame, sending only what changed since the last one.
    package func paint(_ frame: Frame) {
        if isOurs { send(painting.bytes(for: frame)) }
    }

    /// The next frame is sent as a whole, whatever stands on the screen now.
    package func forgetScreen() { painting.forget() }

    /// Sleeps until a key, a signal or one of these files calls, or the time is over.
    /// - Parameter milliseconds: the longest sleep; nil for ever.
    package func wait(orFor files: [Int32], milliseconds: Int?) {
        _ = Waiting.untilReadable([keyboard, signals.readingEnd] + files, milliseconds: milliseconds)
    }

    /// What happened since the last call, without waiting for more.
    package func events() -> [TerminalEvent] {
        var events = signals.drain().flatMap { event(forSignal: Int32($0)) }
        while let unit = nextUnit() { events += reading.events(for: unit) }
        events += reading.events(for: .pause)
        if isGone || Waiting.isOver(keyboard) { events.append(.askedToEnd(signal: SIGHUP)) }
        return events
    }

    /// Gives the terminal back as it was; ``takeAgain()`` undoes it. Does nothing a second time.
    package func giveBack() {
        guard isOurs else { return }
        send(Array((Self.bracketedPaste.end + capabilities.plain + capabilities.showCursor).utf8))
        endwin()
        // An answer that comes too late must not be read by the shell as if it were typed.
        if reading.expectsBackground { tcflush(keyboard, TCIFLUSH) }
        tcsetattr(keyboard, TCSADRAIN, &settingsBefore)
        isOurs = false
        crossread_terminal_is_ours(0)
        crossread_show_standard_error()
    }

    /// Takes the terminal again after ``giveBack()``; the next frame is sent as a whole.
    package func takeAgain() {
        guard !isOurs else { return }
        tcgetattr(keyboard, &settingsBefore)
        crossread_hold_standard_error()
        crossread_terminal_is_ours(1)
        isOurs = true
        enter()
    }

    /// Stops the program and its job until the shell continues them, the terminal given back meanwhile.
    package func suspend() {
        giveBack()
        crossread_stop()
        takeAgain()
    }

    /// Puts text on the terminal's clipboard (xterm's control sequence OSC 52).
    /// - Returns: false for a text longer than terminals take.
    package func copy(_ text: String) -> Bool {
        guard let sequence = Clipboard.sequence(for: text, insideTmux: environment["TMUX"] != nil) else {
            return false
        }
        send(Array(sequence.utf8))
        return true
    }

    /// Waits for Enter while the terminal is given back, so that what another program printed can be read.
    package func askForEnter() {
        send(Array("\r\n[Enter leads back to Crossread] ".utf8))
        var letter: UInt8 = 0
        while read(keyboard, &letter, 1) == 1, letter != 0x0A {}
    }

    /// Gives the terminal back for good; signals have their earlier handlers again.
    package func close() {
        guard !isClosed else { return }
        isClosed = true
        giveBack()
        crossread_forget_signals()
        signals.close()
    }

    private func prepare() {
        set_escdelay(Self.escapeDelay)
        raw()
        noecho()
        nonl()
        keypad(keys, true)
        nodelay(keys, true)
        let farewell =
            Self.bracketedPaste.end + capabilities.plain + capabilities.leaveKeypad + capabilities.showCursor
            + capabilities.leaveAlternateScreen
        crossread_watch_signals(
            screen, signals.writingEnd, &settingsBefore, farewell, farewell.utf8.count)
        crossread_hold_standard_error()
        enter()
        askForBackground()
    }

    /// The answer arrives among the keys, or never. The oldest terminals would show the question.
    private func askForBackground() {
        let name = environment["TERM"] ?? ""
        let answering = ["xterm", "tmux", "foot", "alacritty", "kitty", "wezterm", "rxvt", "st", "vte"]
        guard answering.contains(where: name.hasPrefix) else { return }
        reading.expectsBackground = true
        send(Array(ControlSequence.backgroundQuestion.utf8))
    }

    private func enter() {
        wrefresh(crossread_stdscr())
        send(Array(Self.bracketedPaste.begin.utf8))
        painting.forget()
        size = Self.measure(screen, environment: environment)
    }

    private func event(forSignal number: Int32) -> [TerminalEvent] {
        switch number {
        case SIGWINCH:
            size = Self.measure(screen, environment: environment)
            return [.resized(size)]
        case SIGTSTP:
            suspend()
            return [.resized(size)]
        case SIGCONT:
            return continued()
        default:
            return [.askedToEnd(signal: number)]
        }
    }

    /// Whoever stopped the program without asking may have changed the terminal's settings.
    private func continued() -> [TerminalEvent] {
        var settings = termios()
        if tcgetattr(keyboard, &settings) == 0, settings.c_lflag & tcflag_t(ICANON) != 0 {
            endwin()
            enter()
        }
        painting.forget()
        return [.resized(size)]
    }

    private func nextUnit() -> KeyUnit? {
        var code: UInt32 = 0
        switch crossread_read_key(keys, &code) {
        case OK: return .scalar(Unicode.Scalar(code) ?? "\u{FFFD}")
        case KEY_CODE_YES: return CursesKey.key(Int32(bitPattern: code)).map(KeyUnit.named) ?? nextUnit()
        default: return nil
        }
    }

    private func send(_ bytes: [UInt8]) {
        var sent = 0
        bytes.withUnsafeBytes { buffer in
            while sent < buffer.count, !isGone {
                let count = write(screen, buffer.baseAddress?.advanced(by: sent), buffer.count - sent)
                if count >= 0 {
                    sent += count
                } else if errno == EAGAIN {
                    Waiting.untilWritable(screen)
                } else if errno != EINTR {
                    isGone = true
                }
            }
        }
    }
}

extension CursesTerminal {
    /// Opens the terminal, or one that nearly all of today's resemble where its description is not installed here.
    private static func openTerminal(
        named name: String, keyboard: Int32, screen: Int32
    ) throws(TerminalFailure) {
        useWideCharacters()
        if crossread_open_terminal(name, keyboard, screen) != nil { return }
        guard !name.isEmpty, crossread_open_terminal("xterm-256color", keyboard, screen) != nil else {
            throw .unknownTerminal(name: name)
        }
    }

    /// In the C locale curses refuses whatever is not ASCII.
    private static func useWideCharacters() {
        setlocale(LC_CTYPE, "")
        if String(cString: nl_langinfo(nl_item(CODESET))) != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
    }

    private static func measure(_ screen: Int32, environment: [String: String]) -> Size {
        var columns: Int32 = 0
        var rows: Int32 = 0
        if crossread_window_size(screen, &columns, &rows) == 0 {
            return Size(columns: Int(columns), rows: Int(rows))
        }
        return Size(
            columns: environment["COLUMNS"].flatMap { Int($0) } ?? 80,
            rows: environment["LINES"].flatMap { Int($0) } ?? 24)
    }
}
