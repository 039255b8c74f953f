import Analysis
import Foundation
import Library
import News

extension Newsdesk {
    /// What this program's analysis is.
    static var analysisVersions: AnalysisVersions {
        AnalysisVersions(attributions: AttributionExtractor.version, features: StoryIndex.version)
    }

    /// Whether ``take(_:outlet:progress:isCancelled:)`` without paths has something to do: an intake that was stopped,
    /// or findings of an older version. O(1).
    package func isBehind() throws -> Bool { try library.isBehind(Self.analysisVersions) }

    /// Analyses and groups all that waits, in the order of arrival. Each step is one commit: an article is out of the
    /// queue once its findings and its story are stored. While a step is stored, the next is grouped.
    func analyseWaiting(
        _ report: inout IntakeReport, progress: (IntakeProgress) -> Void, isCancelled: @Sendable () -> Bool
    ) throws {
        let versions = Self.analysisVersions
        try library.requeue(olderThan: versions)
        guard let lock = GroupingLock(beside: library.path) else { return }
        defer { lock.release() }
        var steps = AnalysisSteps(library: library)
        defer { steps.finish() }
        let total = try library.counts().waiting
        var storing: (step: AnalysisSteps.Step, isStored: Ahead<Bool>)?
        defer { _ = try? storing?.isStored.value() }
        repeat {
            var next = try steps.next()
            if let (step, isStored) = storing {
                if try !isStored.value() {
                    try store(step, versions, &steps)
                    // What came next was grouped without knowing what the reader decided.
                    next = try next.map { try steps.again($0) }
                }
                report.analysed += step.findings.count
                progress(
                    IntakeProgress(
                        stage: .analysing, done: report.analysed, total: max(total, report.analysed),
                        changed: report.added + report.changed))
            }
            storing = nil
            if isCancelled() { throw Stopped() }
            storing = next.map { step in
                (step, Ahead { [library] in try library.store(step, versions) })
            }
        } while storing != nil
        if report.analysed > 0 { try library.refreshSavedSearches(now: Date()) }
    }

    /// Groups a step anew, and stores it, as often as the reader decides something about stories meanwhile.
    private func store(
        _ step: AnalysisSteps.Step, _ versions: AnalysisVersions, _ steps: inout AnalysisSteps
    ) throws {
        var step = step
        repeat { step = try steps.again(step) } while try !library.store(step, versions)
    }
}

extension NewsLibrary {
    /// Stores a step in one commit.
    /// - Returns: false where the reader has decided something about stories that its grouping did not know.
    fileprivate func store(_ step: AnalysisSteps.Step, _ versions: AnalysisVersions) throws -> Bool {
        try store(
            step.findings, moves: step.moves, copies: step.copies, versions, around: step.around,
            decisionMark: step.decisionMark)
    }
}

/// The findings about what waits, a bounded number of articles at a time; while one lot is grouped and stored, the
/// next is analysed.
struct AnalysisSteps {
    /// How many articles are analysed between two commits at the most.
    private static let size = 640
    /// How much text, as UTF-8, is analysed between two commits: who stops does not wait for long articles.
    private static let bytes = 1_000_000
    /// How many articles an arrival can still join.
    private static let remembered = 30_000

    /// What is to be committed together.
    struct Step: Sendable {
        /// What was grouped, so that it can be grouped anew.
        fileprivate var lot: [Analysed]
        var findings: [ArticleFindings]
        var moves: [(article: ArticleID, story: StoryID)]
        var copies: [(article: ArticleID, original: ArticleID?)]
        var around: StoryFindings
        /// The reader's decisions that grouping knew.
        var decisionMark: Int
    }

    fileprivate typealias Analysed = (findings: ArticleFindings, features: StoryFeatures)

    let library: NewsLibrary
    private var index: StoryIndex?
    private var decisionMark = 0
    private var ahead: Ahead<[Analysed]>?
    private var last: ArticleID?
    private var groupedCount = 0

    init(library: NewsLibrary) { self.library = library }

    /// The next step; nil when nothing waits any more.
    mutating func next() throws -> Step? {
        let lot = try (ahead ?? analysing(after: last)).value()
        guard let end = lot.last?.findings.id else { return try settling() }
        last = end
        ahead = analysing(after: end)
        return try grouped(lot)
    }

    /// A step once more, because the reader has decided something about stories meanwhile.
    mutating func again(_ step: Step) throws -> Step {
        index = nil
        return try grouped(step.lot)
    }

    private mutating func grouped(_ lot: [Analysed]) throws -> Step {
        var index = try self.index ?? restoredIndex()
        // A second holder would have all of it copied at the first change.
        self.index = nil
        let arrivals = lot.map { (features: $0.features, key: $0.findings.id.rawValue) }
        let moves = index.assign(arrivals, mapped: OrderedBatch.mapped).moved.map {
            (article: ArticleID(rawValue: $0.article), story: StoryID(rawValue: $0.story))
        }
        groupedCount += lot.count
        self.index = index
        return step(lot, moves, index)
    }

    /// At the end of an intake that is a good part of all: everything grouped as a whole.
    private mutating func settling() throws -> Step? {
        guard var index, groupedCount * 4 >= index.count, index.count > 1 else { return nil }
        self.index = nil
        groupedCount = 0
        let moves = index.settle().moved.map {
            (article: ArticleID(rawValue: $0.article), story: StoryID(rawValue: $0.story))
        }
        self.index = index
        return moves.isEmpty ? nil : step([], moves, index)
    }

    private func step(
        _ lot: [Analysed], _ moves: [(article: ArticleID, story: StoryID)], _ index: StoryIndex
    ) -> Step {
        let stories = Set(moves.map(\.story))
        return Step(
            lot: lot, findings: lot.map(\.findings), moves: moves, copies: Self.copies(in: stories, index),
            around: StoryFindings(of: lot.map(\.findings.id), in: stories, index),
            decisionMark: decisionMark)
    }

    /// Which articles of these stories repeat the text of one that arrived before.
    private static func copies(
        in stories: Set<StoryID>, _ index: StoryIndex
    ) -> [(article: ArticleID, original: ArticleID?)] {
        stories.sorted().flatMap { story in
            index.independentAccounts(of: story.rawValue).flatMap { group in
                group.map { key in
                    (ArticleID(rawValue: key), key == group[0] ? nil : ArticleID(rawValue: group[0]))
                }
            }
        }
    }

    /// Waits for what was begun: nothing may read from a library that is closed next.
    func finish() {
        _ = try? ahead?.value()
    }

    private func analysing(after last: ArticleID?) -> Ahead<[Analysed]> {
        Ahead { [library] in
            let waiting = try library.waiting(after: last, limit: Self.size, bytes: Self.bytes)
            let extractor = AttributionExtractor()
            return OrderedBatch.mapped(waiting) { id, article in
                let attributions = extractor.attributions(in: article.text, title: article.title)
                let features = StoryFeatures(article: article, attributions: attributions)
                return (
                    ArticleFindings(id: id, attributions: attributions, features: features.bytes), features
                )
            }
        }
    }

    private mutating func restoredIndex() throws -> StoryIndex {
        decisionMark = try library.decisionMark()
        var index = StoryIndex(capacity: Self.remembered)
        let nextStory = try library.eachGrouped(limit: Self.remembered, version: StoryIndex.version) {
            guard let features = StoryFeatures(bytes: $1) else { return }
            index.restore(key: $0.rawValue, features: features, story: $2.rawValue)
        }
        index.nextStory = max(index.nextStory, nextStory)
        index.bind(try library.bonds())
        return index
    }
}

extension StoryFindings {
    /// What lies around the stories that a step touched.
    fileprivate init(of arrivals: [ArticleID], in touched: Set<StoryID>, _ index: StoryIndex) {
        self.init()
        for story in touched.sorted() {
            let keys = index.articles(of: story.rawValue)
            linked += keys.map { ArticleID(rawValue: $0) }
            doubts += keys.map { (ArticleID(rawValue: $0), index.isDoubtful($0)) }
            links += index.links(of: story.rawValue).map {
                (ArticleID(rawValue: $0.article), ArticleID(rawValue: $0.other), $0.isForeign)
            }
        }
        mentions = arrivals.flatMap { index.mentions(of: $0.rawValue) }
            .map { (ArticleID(rawValue: $0.article), ArticleID(rawValue: $0.roundUp)) }
    }
}
