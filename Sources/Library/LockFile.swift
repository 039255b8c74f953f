import Foundation

/// A lock among programs: a file beside the library that is there as long as one holds it, or waits for it.
///
/// The system takes the lock away when its holder ends, however it ends; the file it left is taken by the next one. The
/// file goes while it is still locked, and who locks one that is gone knows it by the missing name and begins again: so no
/// two hold locks on different files of one name.
package struct LockFile {
    /// What came of trying to take a lock.
    package enum Attempt {
        /// It is held until ``LockFile/release()``.
        case taken(LockFile)
        /// Another program, or another part of this one, holds it.
        case held
        /// No file can be made there.
        case impossible
    }

    private let path: String
    private let file: Int32

    /// Tries to take the lock at a path, without waiting.
    package static func take(_ path: String) -> Attempt {
        while true {
            let file = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
            guard file >= 0 else { return .impossible }
            guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
                close(file)
                return .held
            }
            var status = stat()
            if fstat(file, &status) == 0, status.st_nlink > 0 {
                return .taken(LockFile(path: path, file: file))
            }
            close(file)
        }
    }

    /// Gives the lock back and takes its file away.
    package func release() {
        unlink(path)
        close(file)
    }
}
