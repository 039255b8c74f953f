import Analysis
import Foundation
import Library
import News

extension Newsdesk {
    /// How many articles are analysed between two commits.
    private static let analysedAtOnce = 128

    /// Analyses and groups all that waits, in the order of arrival.
    func analyseWaiting(
        _ report: inout IntakeReport, progress: (IntakeProgress) -> Void, isCancelled: @Sendable () -> Bool
    ) throws {
        let versions = AnalysisVersions(attributions: AttributionExtractor.version, features: 1)
        _ = try library.requeue(olderThan: versions)
        let extractor = AttributionExtractor()
        let total = try library.counts().waiting
        while true {
            let waiting = try library.waiting(after: nil, limit: Self.analysedAtOnce)
            guard !waiting.isEmpty else { return }
            if isCancelled() { throw Stopped() }
            let findings = OrderedBatch.mapped(waiting) { id, article in
                let attributions = extractor.attributions(in: article.text, title: article.title)
                return ArticleFindings(id: id, attributions: attributions, features: [])
            }
            try library.store(findings, versions)
            try library.move(waiting.map { ($0.id, StoryID(rawValue: $0.id.rawValue)) })
            report.analysed += findings.count
            progress(
                IntakeProgress(
                    stage: .analysing, done: report.analysed, total: max(total, report.analysed),
                    changed: report.added + report.changed))
        }
    }
}
