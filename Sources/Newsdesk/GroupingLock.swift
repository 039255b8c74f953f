import Library

/// Lets one program at a time group the articles of a library: two would give the same numbers to different stories.
struct GroupingLock {
    private let lock: LockFile

    /// Takes the lock; nil where another holds it. That one goes on until nothing waits.
    init?(beside library: String) {
        guard case .taken(let lock) = LockFile.take(library + "-grouping") else { return nil }
        self.lock = lock
    }

    /// Gives the lock back.
    func release() { lock.release() }
}
