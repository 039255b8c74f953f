import Foundation
import News
import Newsdesk
import Reader

/// Writes a comparison that is looked at in the reader into a file.
enum ExportingComparison {
    /// Why nothing was written.
    enum Failure: Error, Equatable, CustomStringConvertible {
        /// The name's ending says no format.
        case unknownFormat(String)
        /// There is a file of this name.
        case exists(String)
        /// The file cannot be written.
        case notWritten(String, reason: String)

        /// The sentence the user sees.
        var description: String {
            switch self {
            case .unknownFormat(let name):
                "“\(name)” says no format; end the name with .md or .html"
            case .exists(let path): "\(path) is there already; give another name"
            case .notWritten(let path, let reason): "\(path) cannot be written (\(reason))"
            }
        }
    }

    /// Writes the note; `~` stands for the home folder.
    /// - Returns: what to say about it.
    /// - Throws: ``Failure``.
    static func write(_ story: ComparedStory, to name: String) throws(Failure) -> String {
        guard let format = NoteFormat(fileName: name) else { throw .unknownFormat(name) }
        let path = expanded(name)
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        guard FileManager.default.fileExists(atPath: folder) else {
            throw .notWritten(path, reason: "there is no folder \(folder)")
        }
        let bytes = Data(format.text(of: ComparisonNote(story)).utf8)
        do {
            try bytes.write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
        } catch CocoaError.fileWriteFileExists {
            throw .exists(path)
        } catch {
            throw .notWritten(path, reason: (error as NSError).localizedDescription)
        }
        return "Wrote the comparison to \(path)"
    }

    /// The path with the home folder, as the environment names it, for a leading `~`.
    private static func expanded(_ name: String) -> String {
        guard name == "~" || name.hasPrefix("~/"), let home = ProcessInfo.processInfo.environment["HOME"]
        else { return NSString(string: name).expandingTildeInPath }
        return home + name.dropFirst()
    }
}
