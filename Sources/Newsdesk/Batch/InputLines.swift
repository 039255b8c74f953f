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

    private let handle: FileHandle
    private var buffer = Data()
    private var isAtEnd = false
    private static let pieceSize = 1 << 20

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
        var searched = buffer.startIndex
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                let line = Data(buffer[buffer.startIndex..<end])
                buffer = buffer[(end + 1)...]
                return line
            }
            if isAtEnd {
                defer { buffer = Data() }
                return buffer.isEmpty ? nil : Data(buffer)
            }
            let piece = (try? handle.read(upToCount: Self.pieceSize)) ?? Data()
            if piece.isEmpty { isAtEnd = true }
            let done = buffer.count
            buffer = Data(buffer) + piece
            searched = buffer.startIndex + done
        }
    }
}
