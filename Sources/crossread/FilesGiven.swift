import ArgumentParser
import Foundation
import Newsdesk

extension Newsdesk {
    /// Files and folders in a library of their own, which `close()` takes away. Says what could not be read.
    /// - Throws: `ExitCode.failure` where nothing could, `BadInput.noArticle`, and what the library throws.
    static func holding(_ paths: [String]) throws -> Newsdesk {
        let newsdesk = try Newsdesk.temporary()
        do {
            let report = try newsdesk.take(paths, outlet: nil, progress: { _ in }, isCancelled: { false })
            report.problems.forEach(Console.complain)
            guard report.read > 0 else {
                if report.problems.isEmpty { throw BadInput.noArticle }
                throw ExitCode.failure
            }
            return newsdesk
        } catch {
            newsdesk.close()
            throw error
        }
    }
}

/// A batch whose lines go to standard output, and whose complaints to standard error.
enum BatchOfLines {
    /// Runs a batch.
    /// - Throws: `ExitCode.failure` where it only complained, and what the batch throws.
    static func run(
        _ batch: (_ deliver: (Data) throws -> Void, _ complain: (String) -> Void) throws -> Void
    ) throws {
        var hasDelivered = false
        var hasComplained = false
        try batch { line in
            FileHandle.standardOutput.write(line)
            hasDelivered = true
        } _: { sentence in
            Console.complain(sentence)
            hasComplained = true
        }
        if hasComplained && !hasDelivered { throw ExitCode.failure }
    }
}
