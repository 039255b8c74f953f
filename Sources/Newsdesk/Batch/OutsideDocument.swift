import Fetching
import Foundation

/// A document from wherever a command was pointed to: a file, standard input, or the web.
struct OutsideDocument {
    /// The document as it came.
    var bytes: [UInt8]
    /// Where it lies; "" for standard input.
    var address: String
    /// The media type it was sent with.
    var contentType: String?

    /// Reads a file, "-" or an address of the web.
    /// - Throws: `InputLines.Failure` and `FetchFailure`.
    static func read(_ place: String) throws -> OutsideDocument {
        if place.hasPrefix("http://") || place.hasPrefix("https://") {
            let response = try Fetcher.fetch(FetchRequest(address: place))
            return OutsideDocument(
                bytes: response.body, address: response.address, contentType: response.contentType)
        }
        let handle = place == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: place)
        guard let handle, let data = try? handle.readToEnd() ?? Data() else {
            throw InputLines.Failure.unreadable(path: place)
        }
        return OutsideDocument(bytes: Array(data), address: "", contentType: nil)
    }
}
