import Foundation
import News
import Newsdesk

/// Takes a corpus into a library of its own.
struct IntakeMeasure {
    let records: String
    let corpus: String
    private var stored: Double?
    private var all: Double?

    init(records: String, corpus: String) {
        self.records = records
        self.corpus = corpus
    }

    /// Takes the corpus in; what is there from an earlier run is taken away first.
    mutating func run() throws {
        say("taking in \(records)")
        for end in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: corpus + end)
        }
        let newsdesk = try Newsdesk.open(at: corpus)
        defer { newsdesk.close() }
        let started = Date()
        var stored: Double?
        let report = try newsdesk.take(
            [records], outlet: nil,
            progress: { progress in
                guard progress.stage == .analysing, stored == nil else { return }
                stored = Date().timeIntervalSince(started)
            }, isCancelled: { false })
        if let problem = report.problems.first { say(problem) }
        all = Date().timeIntervalSince(started)
        self.stored = stored
    }

    /// Writes down how long it took and how large the library is.
    func note(_ figures: inout Figures, articles: [Reading]) {
        let size = articles.count
        let bytes = articles.reduce(0) { $0 + $1.article.text.utf8.count + $1.article.title.utf8.count }
        if let stored {
            figures.note("import: stored and searchable", stored, "s", at: size, bars: [size: 15])
        }
        if let all { figures.note("import: everything analysed", all, "s", at: size, bars: [size: 60]) }
        let attributes = try? FileManager.default.attributesOfItem(atPath: corpus)
        guard let file = attributes?[.size] as? Int, bytes > 0 else { return }
        let share = Double(file) / Double(bytes)
        figures.note("library against its text", share, "times", at: size, bars: [size: 2.8])
    }
}
