import ArgumentParser
import Foundation
import Newsdesk

struct TypedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "typed",
        abstract: "Search as two hundred queries are typed; print where the processor's time goes.")

    @Option(help: "The library that is searched.")
    var library: String

    @Option(help: "The library of the corpus whose words are typed.")
    var corpus: String

    @Option(help: "How many of the slowest searches are printed.")
    var slowest = 40

    func run() throws {
        let readings = try CorpusWords.readings(of: corpus)
        let queries = TypedQueries(readings, CorpusWords(readings))
        let newsdesk = try Newsdesk.open(at: library)
        defer { newsdesk.close() }
        let measure = LibraryMeasure(newsdesk: newsdesk, size: 0)
        _ = try newsdesk.search("the", limit: 40)
        let typed = try measure.typed(queries)
        for kind in ["rare", "common", "two words", "phrase", "field", ""] {
            let own = typed.filter { kind.isEmpty || $0.kind == kind }.map(\.work)
            let shares = [0.5, 0.9, 0.95, 0.99, 1].map { String(format: "%.1f", own.quantile($0)) }
            print("\(kind.isEmpty ? "all" : kind): \(shares.joined(separator: " ")) ms")
        }
        for search in typed.sorted(by: { $0.work > $1.work }).prefix(slowest) {
            print(String(format: "%8.1f ms  ", search.work) + search.query)
        }
    }
}
