import Foundation

/// Lets one program at a time group the articles of a library: two would give the same numbers to different stories.
/// The system takes the lock away when its holder ends, however it ends.
struct GroupingLock {
    private let file: Int32

    /// Takes the lock; nil where another holds it. That one goes on until nothing waits.
    init?(beside library: String) {
        file = open(library + "-grouping", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard file >= 0 else { return nil }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            close(file)
            return nil
        }
    }

    /// Gives the lock back.
    func release() {
        close(file)
    }
}
