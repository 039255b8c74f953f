import Foundation
import Library
import News

extension Newsdesk {
    /// Takes files, folders and standard input ("-") into the library: articles of any form, lists of feeds, newsboat's
    /// store. Stores what is new, then analyses and groups what waits, from this intake or an earlier one that was
    /// stopped.
    ///
    /// All of it is committed in small steps; stopping loses nothing, and the next intake goes on with what waits.
    /// - Parameters:
    ///   - paths: what to take in, in this order; none goes on with what waits.
    ///   - outlet: who publishes articles that do not say so themselves.
    ///   - analyses: whether what waits is analysed and grouped at once; else the next intake or reader does it.
    ///   - progress: told a few times a second how far it has come.
    ///   - isCancelled: asked before each step.
    /// - Throws: an error of the library's; files that cannot be read are lines of the report.
    package func take(
        _ paths: [String], outlet: String?, analyses: Bool = true, progress: (IntakeProgress) -> Void,
        isCancelled: @Sendable () -> Bool
    ) throws -> IntakeReport {
        var report = IntakeReport()
        do {
            try store(paths, outlet: outlet, &report, progress: progress, isCancelled: isCancelled)
            if analyses { try analyseWaiting(&report, progress: progress, isCancelled: isCancelled) }
        } catch is Stopped {
            report.isStopped = true
        }
        let changed = report.added + report.changed
        progress(IntakeProgress(stage: .done, done: report.read, total: report.read, changed: changed))
        return report
    }

    /// Thrown inside an intake that was asked to stop.
    struct Stopped: Error {}

    private func store(
        _ paths: [String], outlet: String?, _ report: inout IntakeReport,
        progress: (IntakeProgress) -> Void, isCancelled: @Sendable () -> Bool
    ) throws {
        let total = IntakeSources.count(paths)
        var taking = Taking(library: library)
        // The vocabulary only helps; that it could not be stored is no reason to fail.
        defer { try? library.add(taking.words) }
        try OrderedBatch.run(
            IntakeSources(paths), transform: { ParsedParcel.parse($0, outlet: outlet) },
            deliver: { parsed in
                switch parsed.content {
                case .articles(let articles): taking.batch += articles.map { (parsed.path, $0) }
                case .feeds(let list): try taking.subscribe(list, parsed.path, &report)
                case .problem(let sentence): report.problems.append(sentence)
                }
                guard taking.batch.count >= OrderedBatch.chunk else { return }
                try taking.commit(&report)
                progress(
                    IntakeProgress(
                        stage: .reading, done: report.read, total: total,
                        changed: report.added + report.changed))
                if isCancelled() { throw Stopped() }
            })
        try taking.commit(&report)
    }
}
