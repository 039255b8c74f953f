import CNcurses
import Screen

/// Curses' numbers for keys.
enum CursesKey {
    /// The key behind a number; nil where the reader has no use for it.
    static func key(_ code: Int32) -> Key? {
        let firstFunctionKey: Int32 = 0o410
        if (firstFunctionKey + 1...firstFunctionKey + 63).contains(code) {
            return .function(Int(code - firstFunctionKey))
        }
        return named[code]
    }

    private static let named: [Int32: Key] = [
        KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_HOME: .home, KEY_END: .end,
        KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_DC: .delete, KEY_IC: .insert,
        KEY_BACKSPACE: .backspace, KEY_ENTER: .enter, KEY_BTAB: .backTab, KEY_A1: .home, KEY_A3: .pageUp,
        KEY_C1: .end, KEY_C3: .pageDown,
        KEY_SR: .up, KEY_SF: .down, KEY_SLEFT: .left, KEY_SRIGHT: .right,
    ]
}
