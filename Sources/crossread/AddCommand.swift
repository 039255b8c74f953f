import ArgumentParser
import Foundation
import News
import Newsdesk

struct AddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        _superCommandName: Crossread.name,
        abstract: "Add feeds to the library, and look at them at once.",
        discussion: """
            Takes the address of a feed, or of a page whose feed is then found. Where a page names several feeds it \
            asks which; without a terminal it lists them and adds none.
            """)

    @Argument(help: "Addresses of feeds or pages.")
    var addresses: [String]

    @Option(help: "The folder to put them into.")
    var folder = ""

    @Option(help: "What to call it, instead of what it calls itself.")
    var title: String?

    @Flag(help: "Take in the page itself, as an article.")
    var article = false

    @Flag(help: "Do not look at the feeds now.")
    var later = false

    @OptionGroup var options: LibraryOptions

    func validate() throws {
        if title != nil, addresses.count > 1 {
            throw ValidationError("--title names one feed; give one address")
        }
    }

    func run() throws {
        let newsdesk = try options.open()
        defer { newsdesk.close() }
        var hasFailed = false
        var chosen: [String] = []
        for address in addresses {
            do {
                if article {
                    print("Took in “\(try newsdesk.takePage(at: address).plain)”.")
                } else {
                    chosen += try choose(newsdesk.findFeeds(at: address), at: address)
                }
            } catch let failure where !(failure is ExitCode) {
                Console.complain("\(failure)")
                hasFailed = true
            }
        }
        try add(chosen, newsdesk)
        if hasFailed { throw ExitCode.failure }
    }

    private func add(_ chosen: [String], _ newsdesk: Newsdesk) throws {
        let added = try newsdesk.subscribe(chosen, folder: folder, title: title)
        for (address, (_, isNew)) in zip(chosen, added) {
            print(isNew ? "Added \(address)." : "\(address) is there already.")
        }
        if article && !later {
            _ = try newsdesk.take([], outlet: nil, progress: { _ in }, isCancelled: { false })
        }
        let new = added.filter(\.isNew).map(\.id)
        guard !new.isEmpty, !later else { return }
        print(FeedFetching.sentence(try FeedFetching.run(.only(new), newsdesk)))
    }

    /// Which of the feeds of a page are meant.
    private func choose(_ feeds: [FoundFeed], at address: String) throws -> [String] {
        guard feeds.count > 1 else { return feeds.map(\.address) }
        let lines = feeds.enumerated().map {
            "\($0 + 1)  \($1.title ?? "without a name")  \($1.address)".plain
        }
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
            throw Several(address: address, lines: lines)
        }
        let question = "Which? Numbers, or nothing for the first: "
        let list = (["\(address) names \(feeds.count) feeds:"] + lines + [question]).joined(separator: "\n")
        FileHandle.standardOutput.write(Data(list.utf8))
        guard let answer = readLine() else { return [] }
        let numbers = answer.split { !$0.isNumber }.compactMap { Int($0) }.filter { (1...feeds.count) ~= $0 }
        return (numbers.isEmpty ? [1] : numbers).map { feeds[$0 - 1].address }
    }

    /// A page names several feeds and there is nobody to ask.
    private struct Several: Error, CustomStringConvertible {
        let address: String
        let lines: [String]

        var description: String {
            "\(address) names several feeds; give the address of one:\n" + lines.joined(separator: "\n")
        }
    }
}
