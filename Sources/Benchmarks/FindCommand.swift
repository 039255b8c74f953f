import ArgumentParser
import Foundation
import Reader

struct FindCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "Rank lines as the finder does, to be compared with `fzf --filter`.")

    @Option(help: "A file of lines.")
    var lines: String

    @Option(help: "How many lines at the most.")
    var limit = 10

    @Argument(help: "The letters to look for.")
    var pattern: String

    func run() throws {
        let text = try String(contentsOfFile: lines, encoding: .utf8)
        let all = text.split(separator: "\n").map { (text: $0, letters: FuzzyMatch.Letters(String($0))) }
        let found = all.enumerated().compactMap { place, line in
            FuzzyMatch.score(pattern, in: line.letters).map { (line, $0, place) }
        }
        let best = found.sorted { ($1.1, $0.0.letters.count, $0.2) < ($0.1, $1.0.letters.count, $1.2) }
        for (line, _, _) in best.prefix(limit) { print(line.text) }
    }
}
