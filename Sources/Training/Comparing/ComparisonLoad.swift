import Analysis
import ArgumentParser
import Foundation
import News
import Newsdesk

/// Says how much processor time comparisons take: three accounts of a thousand words, and ten.
struct ComparisonLoad: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare-load", abstract: "Says how fast accounts are compared.")

    @Argument(help: "A file of stories, one JSON object with its article records a line.")
    var stories: String

    private static let words = 1_000
    private static let rounds = 5

    func run() throws {
        let lines = try InputLines(path: stories).enumerated().map { place, line in
            try CompareInBatch.story(fromJSON: line, number: place + 1).articles
        }
        for count in [3, 10] {
            let groups = lines.indices.map { Self.accounts(from: lines, first: $0, count: count) }
            // The first comparison reads the models in.
            _ = groups.first.map(AccountComparison.compare)
            var taken: [Duration] = []
            for _ in 0..<Self.rounds {
                for accounts in groups {
                    let start = ProcessorTime.now
                    _ = AccountComparison.compare(accounts)
                    taken.append(ProcessorTime.now - start)
                }
            }
            taken.sort()
            print(
                "\(count) accounts of \(Self.words) words: median \(taken[taken.count / 2]),",
                "99 of 100 within \(taken[taken.count * 99 / 100])")
        }
    }

    /// Accounts of this many words, the texts of one story after the other: the first three tell the same stories, and
    /// so do the next three.
    private static func accounts(
        from stories: [[Article]], first: Int, count: Int
    ) -> [AccountComparison.Account] {
        (0..<count).map { number in
            var text = ""
            var story = first + number / 3
            var room = words
            while room > 0 {
                let articles = stories[story % stories.count]
                for line in articles[number % articles.count].text.split(separator: "\n") where room > 0 {
                    text += line + "\n\n"
                    room -= line.split(separator: " ").count
                }
                story += 1
            }
            return CompareInBatch.account(Article(recordID: "\(number)", text: text))
        }
    }
}
