import Screen

/// How many colours a terminal has.
package enum ColourDepth: Int, Comparable, Sendable {
    /// Only marks (bold, underline, …).
    case none
    /// The eight colours of the oldest colour terminals.
    case eight
    /// The 16 themed colours.
    case sixteen
    /// The 256 colours of xterm: 16 themed, a cube of 216, 24 greys.
    case palette
    /// 16 million.
    case full

    /// Fewer colours come first.
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// The depth that the description of the terminal and the environment promise.
    /// - Parameters:
    ///   - colours: terminfo's `colors`; negative where it says nothing.
    ///   - saysFull: whether terminfo's extension `RGB` (or tmux's `Tc`) is there.
    ///   - environment: the variables `NO_COLOR` (https://no-color.org), `COLORTERM` and `STY` count.
    package init(colours: Int, saysFull: Bool, environment: [String: String]) {
        if let noColour = environment["NO_COLOR"], !noColour.isEmpty {
            self = .none
            return
        }
        let promise = environment["COLORTERM"] ?? ""
        // GNU screen hands on its parent's promise without keeping it.
        let isKept = environment["STY"] == nil && colours >= 8
        if saysFull || (isKept && (promise == "truecolor" || promise == "24bit")) {
            self = .full
        } else {
            switch colours {
            case ..<8: self = .none
            case ..<16: self = .eight
            case ..<256: self = .sixteen
            default: self = .palette
            }
        }
    }
}

/// A colour as a terminal of one depth is asked for it.
enum TerminalColour: Hashable {
    /// The terminal's own.
    case own
    /// An entry of the palette.
    case entry(Int)
    /// A mixture.
    case mixture(red: UInt8, green: UInt8, blue: UInt8)

    /// The nearest that a terminal of this depth has.
    init(_ colour: Colour, depth: ColourDepth) {
        switch (colour, depth) {
        case (.terminal, _), (_, .none): self = .own
        case (.themed(let entry), .eight): self = .entry(Int(entry & 7))
        case (.themed(let entry), _): self = .entry(Int(entry & 15))
        case (.fixed(_, _, _, let themed), .eight): self = .entry(Int(themed & 7))
        case (.fixed(_, _, _, let themed), .sixteen): self = .entry(Int(themed & 15))
        case (.fixed(let red, let green, let blue, _), .palette):
            self = .entry(Self.nearestEntry(red: Int(red), green: Int(green), blue: Int(blue)))
        case (.fixed(let red, let green, let blue, _), .full):
            self = .mixture(red: red, green: green, blue: blue)
        }
    }

    /// The nearest of xterm's cube (16 to 231) and greys (232 to 255); the first 16 belong to the reader's theme.
    static func nearestEntry(red: Int, green: Int, blue: Int) -> Int {
        let steps = [red, green, blue].map(nearestStep)
        let cube = 16 + 36 * steps[0] + 6 * steps[1] + steps[2]
        let mixed = steps.map { cubeLevels[$0] }
        let grey = max(0, min(23, ((red + green + blue) / 3 - 3) / 10))
        let greyLevel = 8 + 10 * grey
        func distance(_ levels: [Int]) -> Int {
            zip(levels, [red, green, blue]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        }
        return distance([greyLevel, greyLevel, greyLevel]) < distance(mixed) ? 232 + grey : cube
    }

    private static let cubeLevels = [0, 95, 135, 175, 215, 255]

    private static func nearestStep(_ level: Int) -> Int {
        cubeLevels.indices.min { abs(cubeLevels[$0] - level) < abs(cubeLevels[$1] - level) } ?? 0
    }
}
