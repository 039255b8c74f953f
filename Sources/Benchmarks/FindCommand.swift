import ArgumentParser
import Foundation
import News
import Newsdesk
import Reader

struct FindCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "Look for rows of the finder by some of their letters, and with fzf where it is installed.")

    @Option(help: "A library into which a corpus was imported.")
    var library: String

    @Option(help: "How many rows are looked for in each way.")
    var count = 100

    @Option(help: "How many queries are printed that fzf answers better.")
    var worse = 0

    func run() throws {
        let newsdesk = try Newsdesk.open(at: library)
        defer { newsdesk.close() }
        let rows = try Self.rows(newsdesk)
        let lines = rows.map(\.line)
        let letters = rows.map { FuzzyMatch.Letters($0.line, standing: $0.standing) }
        let fzf = try FuzzyFinder(lines)
        defer { try? fzf?.close() }
        print("| \(lines.count) rows | first | in the first 3 | first with fzf | in the first 3 |")
        print("|---|---:|---:|---:|---:|")
        for (kind, queries) in FinderQueries(lines, count: count).all {
            var (own, other) = ([Int?](), [Int?]())
            for (query, wanted) in queries {
                own.append(FuzzyMatch.ranked(query, among: letters).prefix(3).firstIndex(of: wanted))
                other.append(try fzf?.find(query).prefix(3).firstIndex(of: lines[wanted]))
                guard let theirs = other.last ?? nil, theirs < own.last.flatMap({ $0 }) ?? 3, worse > 0 else {
                    continue
                }
                print("\(query)  wanted: \(lines[wanted])")
                for place in FuzzyMatch.ranked(query, among: letters).prefix(3) {
                    print("    \(lines[place])")
                }
            }
            let shares = [own, fzf == nil ? [] : other].flatMap { [Self.share($0, 1), Self.share($0, 3)] }
            print("| \(kind) | \(shares.joined(separator: " | ")) |")
        }
    }

    private static func share(_ places: [Int?], _ most: Int) -> String {
        guard !places.isEmpty else { return "" }
        let found = places.count { ($0 ?? most) < most }
        return String(format: "%.1f %%", 100 * Double(found) / Double(places.count))
    }

    /// What the finder looks through, each line once: outlets, stories, articles, speakers.
    private static func rows(_ newsdesk: Newsdesk) throws -> [(line: String, standing: Int)] {
        let most = 0..<500
        let articles = try newsdesk.articles(most).0.rows
        var all = articles.compactMap(\.outlet).map { (line: "\($0) outlet", standing: 1) }
        all += try newsdesk.stories(most).0.rows.map { story in
            let outlet = story.outletCount > 1 ? "\(story.outletCount) outlets" : story.members.first?.outlet
            return ("\(story.headline) \(outlet ?? "")", story.outletCount)
        }
        all += articles.map { ("\($0.title) \($0.outlet ?? "")", 1) }
        all += try newsdesk.speakers(most, by: .recent).rows.map {
            ("\($0.name) \($0.role ?? "")", $0.statementCount)
        }
        var seen: Set<String> = []
        return all.map { ($0.line.replacing("\n", with: " "), $0.standing) }
            .filter { seen.insert($0.line).inserted }
    }
}
