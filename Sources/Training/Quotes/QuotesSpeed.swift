import Analysis
import ArgumentParser
import Formats
import Foundation
import News
import Newsdesk

/// Says how fast attributions are found, and how that compares with cutting the same text into words once.
struct QuotesSpeed: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quotes-speed", abstract: "Says how many words a second attributions are found in.")

    @Argument(help: "A file of article records, one JSON object a line; - is standard input.")
    var records: String

    @Option(help: "How many articles are taken.")
    var most = 2_000

    func run() throws {
        let extractor = AttributionExtractor()
        var words = 0
        var found = 0
        var cutting = Duration.zero
        var extracting = Duration.zero
        var count = 0
        for line in try String(contentsOfFile: records, encoding: .utf8).split(separator: "\n").prefix(most) {
            count += 1
            let article = try ArticleRecords.article(fromJSON: Data(line.utf8), line: count)
            let start = ProcessorTime.now
            words += TextWords(article.text).count
            let middle = ProcessorTime.now
            found += extractor.attributions(in: article.text, title: article.title).count
            cutting += middle - start
            extracting += ProcessorTime.now - middle
        }
        let speed = Double(words) / (extracting / .seconds(1))
        let ratio = cutting > .zero ? extracting / cutting : 0
        print(
            "\(count) articles, \(words) words, \(found) attributions:",
            "\(Int(speed)) words a second on one processor,",
            "\(String(format: "%.1f", ratio)) times as long as cutting the text into words")
    }
}
