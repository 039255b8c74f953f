import ArgumentParser
import Foundation
import Library
import News
import Newsdesk

struct MeasureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure", abstract: "Measure the reader on libraries of several sizes; print a table.",
        discussion: """
            The corpus is taken in first. Libraries that lie in the folder from an earlier run are measured as they \
            are; delete them to have them made anew.
            """)

    @Option(help: "Article records, a line each (.jsonl).")
    var records: String

    @Option(help: "The reader to measure: a built crossread.")
    var program: String

    @Option(help: "The folder of the libraries.")
    var libraries: String

    @Option(help: "How many articles the libraries have, besides the corpus itself.")
    var sizes: [Int] = [100_000, 1_000_000]

    @Flag(help: "Take the library of the corpus from an earlier run; the import is not measured then.")
    var reuse = false

    @Flag(help: "Measure on the corpus and 100,000 articles only.")
    var quick = false

    @Option(help: "How many articles of the corpus are looked for.")
    var known = 500

    @Option(help: "Where a drawing of time against size is written.")
    var plot: String?

    func run() throws {
        try FileManager.default.createDirectory(atPath: libraries, withIntermediateDirectories: true)
        let corpus = libraries + "/corpus.sqlite"
        var intake = IntakeMeasure(records: records, corpus: corpus)
        if !reuse { try intake.run() }
        let readings = try CorpusWords.readings(of: corpus)
        let sizes = [readings.count] + (quick ? [100_000] : self.sizes)
        var figures = Figures(sizes: sizes)
        // What was measured is printed whatever comes after it.
        defer { print(figures.table) }
        intake.note(&figures, articles: readings)
        let words = CorpusWords(readings)
        try known(readings, words, corpus, &figures)
        let queries = TypedQueries(readings, words)
        for size in sizes {
            let path = size == readings.count ? corpus : "\(libraries)/\(size).sqlite"
            try make(size, path, corpus: corpus, &figures)
            try measure(size, path, queries, &figures)
        }
        if let plot { try Data(GrowthPlot(figures.rows).svg.utf8).write(to: URL(fileURLWithPath: plot)) }
    }

    private func known(
        _ readings: [Reading], _ words: CorpusWords, _ corpus: String, _ figures: inout Figures
    ) throws {
        say("looking for \(known) known articles")
        let newsdesk = try Newsdesk.open(at: corpus)
        defer { newsdesk.close() }
        let items = KnownItems(readings: readings, words: words)
        let size = readings.count
        figures.note(
            "known item, four telling words: in the first 3",
            try KnownItems.share(items.byWords(count: known), newsdesk), "%", at: size, bars: [size: 95])
        figures.note(
            "known item, half-remembered headline: in the first 3",
            try KnownItems.share(items.byHeadline(count: known), newsdesk), "%", at: size, bars: [size: 90])
    }

    private func make(_ size: Int, _ path: String, corpus: String, _ figures: inout Figures) throws {
        guard path != corpus else { return }
        say("making \(size) articles, where they are not there")
        let maker = LibraryMaker(corpus: corpus) { made in
            if made % 65_536 == 0 { say("\(made)") }
        }
        let started = Date()
        guard try maker.make(size, at: path) > 0 else { return }
        figures.note("making the library", Date().timeIntervalSince(started), "s", at: size)
    }

    private func measure(
        _ size: Int, _ path: String, _ queries: TypedQueries, _ figures: inout Figures
    ) throws {
        say("measuring \(size) articles")
        let newsdesk = try Newsdesk.open(at: path)
        let verbs = LibraryMeasure(newsdesk: newsdesk, size: size)
        // A first round warms the file cache.
        _ = try newsdesk.search("the", limit: 40)
        try verbs.windows(&figures)
        try verbs.typed(queries, &figures)
        newsdesk.close()
        let home = NSTemporaryDirectory() + "crossread-benchmark-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: home) }
        let reader = ReaderMeasure(program: program, library: path, size: size, home: home)
        try reader.start(&figures)
        try reader.keys(&figures)
        try reader.search(queries, &figures)
    }
}

/// Says on standard error what is being done.
func say(_ sentence: String) {
    FileHandle.standardError.write(Data("crossread-benchmark: \(sentence)\n".utf8))
}
