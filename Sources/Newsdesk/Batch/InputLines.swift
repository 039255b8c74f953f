import Foundation

/// The lines of a file or of standard input, read in pieces, so that memory does not grow with the input.
package struct InputLines: Sequence, IteratorProtocol {
    /// Why an input cannot be read.
    package enum Failure: Error, CustomStringConvertible {
        /// There is no such file, or it may not be read.
        case unreadable(path: String)

        /// The sentence the user sees.
        package var description: String {
            switch self {
            case .unreadable(let path): "cannot read \(path); check that the file exists and may be read"
            }
        }
    }

    /// How many bytes of a line are kept; a longer one comes out cut to this and one byte more.
    package static let mostBytes = 16 << 20
    private static let pieceSize = 1 << 20

    private let handle: FileHandle
    private var piece = Data()
    private var isAtEnd = false

    /// Opens a file; "-" is standard input.
    /// - Throws: ``Failure/unreadable(path:)``.
    package init(path: String) throws {
        if path == "-" {
            handle = .standardInput
        } else if let file = FileHandle(forReadingAtPath: path) {
            handle = file
        } else {
            throw Failure.unreadable(path: path)
        }
    }

    /// The next line without its line end; nil at the end of the input.
    package mutating func next() -> Data? {
        var line = Data()
        var hasLine = false
        while refill() {
            hasLine = true
            let end = piece.firstIndex(of: 0x0A)
            let part = piece[piece.startIndex..<(end ?? piece.endIndex)]
            line.append(part.prefix(Self.mostBytes + 1 - line.count))
            piece = piece[(end.map { $0 + 1 } ?? piece.endIndex)...]
            if end != nil { return line }
        }
        return hasLine ? line : nil
    }

    /// Reads on where the piece is used up; false at the end of the input.
    private mutating func refill() -> Bool {
        guard piece.isEmpty, !isAtEnd else { return !piece.isEmpty }
        piece = (try? handle.read(upToCount: Self.pieceSize)) ?? Data()
        isAtEnd = piece.isEmpty
        return !isAtEnd
    }
}
