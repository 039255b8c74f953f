import FoundationEssentials
import Screen

/// Everything that can happen to the reader.
package enum Message: Sendable {
    /// A key was pressed.
    case key(Key)
    /// The window has another size.
    case resized(Size)
    /// An effect's answer.
    case answer(Answer, ticket: Int)
    /// The time went on: at start, then about once a minute, and before each paint in `script`.
    case clock(Date)
    /// Another program changed the library.
    case libraryChanged
}
