/// One press on the keyboard, whatever bytes the terminal sent for it.
package enum Key: Hashable, Sendable {
    /// A printable character (one grapheme cluster).
    case character(Character)
    /// Control and a letter, lower case: `^D` is `.control("d")`.
    case control(Character)
    /// Alt (Meta) and a character.
    case alt(Character)
    case enter, tab, backTab, escape, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// A function key, 1 to 63.
    case function(Int)
}
