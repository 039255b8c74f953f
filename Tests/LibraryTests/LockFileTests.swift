import Dispatch
import Foundation
import Synchronization
import Testing

@testable import Library

@Suite struct LockFileTests {
    private func withPath(_ test: (String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try test(path)
    }

    @Test func `what one holds no other takes, and the file goes with the lock`() throws {
        try withPath { path in
            guard case .taken(let lock) = LockFile.take(path) else { Issue.record("not taken"); return }
            guard case .held = LockFile.take(path) else { Issue.record("taken twice"); return }
            lock.release()
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    @Test func `a file that a crash left behind is no lock, and goes with the next one`() throws {
        try withPath { path in
            try Data().write(to: URL(fileURLWithPath: path))
            guard case .taken(let lock) = LockFile.take(path) else { Issue.record("not taken"); return }
            lock.release()
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    @Test func `where no file can be made, that is said at once`() throws {
        try withPath { missing in
            guard case .impossible = LockFile.take(missing + "/lock") else { Issue.record("taken"); return }
        }
    }

    @Test func `of many who come and go no two hold it at once`() throws {
        try withPath { path in
            let holders = Mutex(0)
            let most = Mutex(0)
            let times = Mutex(0)
            DispatchQueue.concurrentPerform(iterations: 8) { _ in
                for _ in 0..<2_000 {
                    guard case .taken(let lock) = LockFile.take(path) else { continue }
                    let now = holders.withLock { count in
                        count += 1
                        return count
                    }
                    most.withLock { $0 = max($0, now) }
                    times.withLock { $0 += 1 }
                    holders.withLock { $0 -= 1 }
                    lock.release()
                }
            }
            #expect(most.withLock { $0 } == 1)
            #expect(times.withLock { $0 } > 0)
        }
    }
}
