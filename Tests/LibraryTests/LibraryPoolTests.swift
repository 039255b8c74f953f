import Dispatch
import Foundation
import News
import Synchronization
import Testing

@testable import Library

/// Several programs that write to one library: each has a connection of its own here as there.
@Suite struct LibraryPoolTests {
    private func withTwo(
        patience: Int = 10_000, _ test: (_ first: NewsLibrary, _ second: NewsLibrary) throws -> Void
    ) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("library.sqlite").path
        let (first, second) = (try NewsLibrary(at: path), try NewsLibrary(at: path, patience: patience))
        try test(first, second)
        try first.close()
        try second.close()
    }

    @Test func `a library that cannot be written says so, with its place, not what the database says`() throws
    {
        try withTwo { library, _ in
            try library.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = 1") }
            let failure = #expect(throws: NewsLibrary.Failure.self) {
                try library.tag([ArticleID(rawValue: 1)], "later", isOn: true)
            }
            let sentence = try #require(failure).description
            #expect(sentence.hasPrefix("cannot write to the library \(library.path);"))
            #expect(!sentence.contains("SQL"))
        }
    }

    @Test func `one who writes one batch after the other lets another go before its next but one`() throws {
        try withTwo { bulk, reader in
            let batches = Mutex(0)
            let isOver = Mutex(false)
            let hasEnded = DispatchSemaphore(value: 0)
            DispatchQueue.global().async {
                while !isOver.withLock({ $0 }) {
                    try? bulk.pool.write { _ in
                        batches.withLock { $0 += 1 }
                        usleep(10_000)
                    }
                }
                hasEnded.signal()
            }
            while batches.withLock({ $0 }) == 0 { usleep(1_000) }
            for _ in 0..<10 {
                let before = batches.withLock { $0 }
                try reader.pool.write { _ in }
                #expect(batches.withLock { $0 } - before <= 2)
            }
            isOver.withLock { $0 = true }
            hasEnded.wait()
        }
    }

    @Test func `where another program never ends its write, that is said in a sentence, and nothing changes`()
        throws
    {
        try withTwo(patience: 20) { other, reader in
            try other.pool.write { _ in
                let failure = #expect(throws: NewsLibrary.Failure.self) {
                    try reader.mark([ArticleID(rawValue: 1)], isRead: true)
                }
                #expect(failure?.description.contains("another program is writing") == true)
            }
            try reader.mark([ArticleID(rawValue: 1)], isRead: true)
        }
    }

    @Test func `a program that was stopped while it had the turn keeps nobody from writing`() throws {
        try withTwo(patience: 20) { other, reader in
            let stopped = open(other.path + "-turn", O_CREAT | O_RDWR, 0o600)
            defer { close(stopped) }
            #expect(flock(stopped, LOCK_EX) == 0)
            var isWritten = false
            try reader.pool.write { _ in isWritten = true }
            #expect(isWritten)
        }
    }

    @Test func `nothing stays beside a library that was written and closed`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let library = try NewsLibrary(at: folder.appendingPathComponent("library.sqlite").path)
        try library.pool.write { _ in }
        try library.close()
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names == ["library.sqlite"])
    }
}
