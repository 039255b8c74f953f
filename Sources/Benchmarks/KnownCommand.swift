import ArgumentParser
import Newsdesk

struct KnownCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "known", abstract: "Look for known articles; print what is not found.")

    @Option(help: "A library into which a corpus was imported.")
    var library: String

    @Option(help: "How many articles are looked for.")
    var count = 500

    func run() throws {
        let readings = try CorpusWords.readings(of: library)
        let items = KnownItems(readings: readings, words: CorpusWords(readings))
        let newsdesk = try Newsdesk.open(at: library)
        defer { newsdesk.close() }
        for (name, sample) in [
            ("four telling words", items.byWords(count: count)),
            ("half-remembered headline", items.byHeadline(count: count)),
        ] {
            let missed = try KnownItems.missed(sample, newsdesk)
            print("\(name): \(missed.count) of \(sample.count) not among the first")
            for (item, hits) in missed {
                print("- \(item.query)\n  wanted: \(item.wanted.title)")
                for hit in hits { print("  came:   \(hit.summary.title)") }
            }
        }
    }
}
