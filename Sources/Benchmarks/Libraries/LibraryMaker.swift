import Analysis
import Dispatch
import Foundation
import Library
import News
import Newsdesk
import Synchronization

/// Makes a library of a given size out of one that holds a corpus with its findings.
struct LibraryMaker {
    /// The library of the corpus, everything in it analysed.
    let corpus: String
    /// Told now and then how many articles are made.
    let progress: (Int) -> Void

    /// How many articles are written between two commits.
    private static let batch = 2_048

    /// Makes a library through the library's own ways of writing in bulk; one that is there already is added to.
    /// - Returns: how many bytes of text and headlines were written.
    func make(_ count: Int, at path: String) throws -> Int {
        var base: [BaseArticle] = []
        let source = try NewsLibrary(at: corpus)
        try source.eachReading { base.append(BaseArticle($0)) }
        try source.close()
        let recombination = Recombination(base)
        let library = try NewsLibrary(at: path)
        var words = WordCounts()
        var textBytes = 0
        let first = try library.counts().articles
        guard first < count else {
            try library.close()
            return 0
        }
        let starts = stride(from: first, to: count, by: Self.batch)
        var ahead = Batch(recombination, first..<min(first + Self.batch, count))
        for start in starts {
            let batch = ahead
            let end = min(start + Self.batch, count)
            // The next articles are made while these are written.
            if end < count { ahead = Batch(recombination, end..<min(end + Self.batch, count)) }
            let made = batch.wait()
            try write(made.products, to: library)
            words.add(made.words)
            textBytes += made.textBytes
            if words.size > 200_000 || end == count {
                try library.add(words)
                words = WordCounts()
            }
            progress(end)
        }
        try library.close()
        return textBytes
    }

    private func write(_ products: [Recombination.Product], to library: NewsLibrary) throws {
        let outcomes = try library.store(products.map(\.incoming), now: Date())
        var findings: [ArticleFindings] = []
        var moves: [(article: ArticleID, story: StoryID)] = []
        for (product, outcome) in zip(products, outcomes) {
            guard case .added(let id) = outcome else { continue }
            findings.append(
                ArticleFindings(id: id, attributions: product.attributions, features: product.features))
            if product.story > 0 { moves.append((id, StoryID(rawValue: product.story))) }
        }
        let versions = AnalysisVersions(
            attributions: AttributionExtractor.version, features: StoryIndex.version)
        try library.store(findings, moves: moves, copies: [], versions)
    }
}

/// Articles that are being made on the other cores.
private final class Batch: Sendable {
    struct Made: Sendable {
        var products: [Recombination.Product] = []
        var words = WordCounts()
        var textBytes = 0
    }

    private let made = Mutex(Made())
    private let isMade = DispatchSemaphore(value: 0)

    init(_ recombination: Recombination, _ numbers: Range<Int>) {
        DispatchQueue.global().async {
            var made = Made(products: OrderedBatch.mapped(Array(numbers)) { recombination.product($0) })
            for product in made.products {
                made.words.add(product.incoming)
                let article = product.incoming.article
                made.textBytes += article.text.utf8.count + article.title.utf8.count
            }
            self.made.withLock { $0 = made }
            self.isMade.signal()
        }
    }

    func wait() -> Made {
        isMade.wait()
        return made.withLock { $0 }
    }
}
