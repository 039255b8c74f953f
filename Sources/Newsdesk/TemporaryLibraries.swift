import Foundation
import Glibc

/// Folders of libraries that are gone at the end: each is named after the process that made it, so that one that a
/// crash left behind is known.
enum TemporaryLibraries {
    private static let prefix = "crossread-library-"

    /// A folder for this process, not made yet.
    static func folder() -> URL {
        let name = "\(prefix)\(getpid())-\(UUID().uuidString)"
        return FileManager.default.temporaryDirectory.appendingPathComponent(name)
    }

    /// Takes away the folders of processes that are no more. What cannot be taken away stays for another time.
    static func clean() {
        let files = FileManager.default
        let folder = files.temporaryDirectory
        for name in (try? files.contentsOfDirectory(atPath: folder.path)) ?? [] where isLeftBehind(name) {
            try? files.removeItem(at: folder.appendingPathComponent(name))
        }
    }

    /// Whether a folder of this name belongs to a process that is no more.
    static func isLeftBehind(_ name: String) -> Bool {
        guard name.hasPrefix(prefix), let number = name.dropFirst(prefix.count).split(separator: "-").first,
            let process = pid_t(number), process > 0
        else { return false }
        return kill(process, 0) != 0 && errno == ESRCH
    }
}
