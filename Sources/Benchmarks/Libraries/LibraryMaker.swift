import Analysis
import Foundation
import Library
import News
import Newsdesk

/// Makes a library of a given size out of one that holds a corpus with its findings.
struct LibraryMaker {
    /// The library of the corpus, everything in it analysed.
    let corpus: String
    /// Told now and then how many articles are made.
    let progress: (Int) -> Void

    /// How many articles are written between two commits.
    private static let batch = 2_048

    /// Makes a library through the library's own ways of writing in bulk; what lies at the path is taken away first.
    /// - Returns: how many bytes of text and headlines were written.
    func make(_ count: Int, at path: String) throws -> Int {
        for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
        var base: [BaseArticle] = []
        let source = try NewsLibrary(at: corpus)
        try source.eachReading { base.append(BaseArticle($0)) }
        try source.close()
        let recombination = Recombination(base)
        let library = try NewsLibrary(at: path)
        var words = WordCounts()
        var textBytes = 0
        for start in stride(from: 0, to: count, by: Self.batch) {
            let numbers = Array(start..<min(start + Self.batch, count))
            let products = OrderedBatch.mapped(numbers) { recombination.product($0) }
            try write(products, to: library)
            for product in products {
                words.add(product.incoming)
                textBytes +=
                    product.incoming.article.text.utf8.count + product.incoming.article.title.utf8.count
            }
            if words.size > 200_000 || numbers.last == count - 1 {
                try library.add(words)
                words = WordCounts()
            }
            progress(min(start + Self.batch, count))
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
