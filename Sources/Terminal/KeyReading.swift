import Screen

/// What the keyboard of a terminal can tell.
package enum TerminalEvent: Hashable, Sendable {
    /// A key was pressed.
    case key(Key)
    /// Text was pasted: it is no commands, whatever it holds.
    case pasted(String)
    /// The window may have another size, or the screen must be painted anew.
    case resized(Size)
    /// The terminal answered the question after its background.
    case background(isLight: Bool)
    /// The program was asked to end, or its terminal is gone.
    case askedToEnd(signal: Int32)
}

/// One unit of what curses reads: a scalar, or a key that the terminal's description names.
package enum KeyUnit: Hashable, Sendable {
    /// A scalar, control characters included.
    case scalar(Unicode.Scalar)
    /// A key that curses found in the terminal's description.
    case named(Key)
    /// Nothing more is waiting: an escape that came alone was the Escape key.
    case pause
}

/// Makes keys of what arrives: a state machine that takes units and returns events.
/// Unknown escape sequences are swallowed whole, so that their parts are never taken for commands.
package struct KeyReading {
    private enum State {
        case ground
        case escape
        case sequence([Unicode.Scalar])
        case singleShift
        case paste
        case report([Unicode.Scalar])
    }

    private var state = State.ground
    private var pasted: [Unicode.Scalar] = []
    private var cluster: [Unicode.Scalar] = []
    static let longestPaste = 1 << 20

    /// Whether the terminal was asked for its background and has not answered. Only then is Alt and a bracket the
    /// beginning of an answer.
    var expectsBackground = false

    /// A keyboard that has sent nothing yet.
    package init() {}

    /// What one more unit completes.
    package mutating func events(for unit: KeyUnit) -> [TerminalEvent] {
        switch (state, unit) {
        case (.paste, _): return pasting(unit)
        case (.ground, .scalar(let scalar)): return plain(scalar)
        case (.ground, .named(let key)): return finishCluster() + [.key(key)]
        case (.ground, .pause): return finishCluster()
        case (.escape, .scalar("[")):
            state = .sequence([])
            return []
        case (.escape, .scalar("]")) where expectsBackground:
            state = .report([])
            return []
        case (.report(let scalars), .scalar(let scalar)): return report(scalars, scalar)
        case (.report(let scalars), .pause): return scalars.isEmpty ? leave(.alt("]")) : []
        case (.report, .named): return leave(nil) + events(for: unit)
        case (.escape, .scalar("O")):
            state = .singleShift
            return []
        case (.escape, .scalar(let scalar)): return alt(scalar)
        case (.escape, .named(let key)): return leave(.escape) + [.key(key)]
        case (.escape, .pause): return leave(.escape)
        case (.sequence(let scalars), .scalar(let scalar)): return sequence(scalars, scalar)
        case (.sequence(let scalars), _):
            let ended = scalars.isEmpty ? leave(.alt("[")) : leave(nil)
            return ended + events(for: unit)
        case (.singleShift, .scalar(let scalar)): return leave(ControlSequence.singleShift(scalar))
        case (.singleShift, _): return leave(.alt("O")) + events(for: unit)
        }
    }

    private mutating func leave(_ key: Key?) -> [TerminalEvent] {
        state = .ground
        return key.map { [.key($0)] } ?? []
    }

    private mutating func alt(_ scalar: Unicode.Scalar) -> [TerminalEvent] {
        if scalar == "\u{1B}" { return [.key(.escape)] }
        state = .ground
        if let key = ControlSequence.control(scalar) { return [.key(.escape), .key(key)] }
        return [.key(.alt(Character(scalar)))]
    }

    private mutating func sequence(_ scalars: [Unicode.Scalar], _ scalar: Unicode.Scalar) -> [TerminalEvent] {
        guard ("@"..."~").contains(scalar), !(scalars.isEmpty && scalar == "[") else {
            state = .sequence(scalars.count < 64 ? scalars + [scalar] : scalars)
            return []
        }
        if scalar == "~", String(scalars) == "200" {
            state = .paste
            return []
        }
        return leave(ControlSequence.key(parameters: String(scalars), final: scalar))
    }

    /// Collects `11;rgb:RRRR/GGGG/BBBB` up to BEL or ST (`ESC \`), for which curses gives two scalars.
    private mutating func report(_ scalars: [Unicode.Scalar], _ scalar: Unicode.Scalar) -> [TerminalEvent] {
        if scalar == "\u{07}" || (scalar == "\\" && scalars.last == "\u{1B}") {
            state = .ground
            expectsBackground = false
            return ControlSequence.isLightBackground(String(scalars)).map { [.background(isLight: $0)] } ?? []
        }
        let all = scalars + [scalar]
        guard all.starts(with: "11".unicodeScalars.prefix(all.count)), all.count < 64 else {
            return leave(.alt("]")) + events(for: .scalar(scalar))
        }
        state = .report(all)
        return []
    }

    private mutating func pasting(_ unit: KeyUnit) -> [TerminalEvent] {
        guard case .scalar(let scalar) = unit else { return [] }
        pasted.append(scalar)
        let end = "\u{1B}[201~".unicodeScalars
        if pasted.suffix(end.count).elementsEqual(end) {
            defer { pasted = [] }
            state = .ground
            return [.pasted(String(pasted.dropLast(end.count)))]
        }
        // The end mark must still be found in what goes beyond the limit.
        if pasted.count > Self.longestPaste { pasted.remove(at: Self.longestPaste - end.count) }
        return []
    }

    private mutating func plain(_ scalar: Unicode.Scalar) -> [TerminalEvent] {
        if scalar == "\u{1B}" {
            state = .escape
            return finishCluster()
        }
        if let key = ControlSequence.control(scalar) { return finishCluster() + [.key(key)] }
        // Input methods send a cluster's scalars at once; only a following one says that it has ended.
        if cluster.isEmpty || (!scalar.isASCII && String(cluster + [scalar]).count == 1) {
            cluster.append(scalar)
            return []
        }
        let finished = finishCluster()
        cluster = [scalar]
        return finished
    }

    private mutating func finishCluster() -> [TerminalEvent] {
        defer { cluster = [] }
        return String(cluster).map { .key(.character($0)) }
    }
}

extension String {
    fileprivate init(_ scalars: some Sequence<Unicode.Scalar>) {
        var view = UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.init(view)
    }
}
