import ArgumentParser
import Foundation

struct MakeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: "Make a library of any size out of one that holds a corpus; go on where it was stopped.")

    @Option(help: "A library into which a corpus was imported.")
    var corpus: String

    @Option(help: "How many articles.")
    var count: Int

    @Option(help: "Where the library comes to lie.")
    var library: String

    func run() throws {
        let started = Date()
        let maker = LibraryMaker(corpus: corpus) { made in
            guard made % (2_048 * 16) == 0 else { return }
            let rate = Double(made) / Date().timeIntervalSince(started)
            FileHandle.standardError.write(Data("\(made) articles, \(Int(rate)) a second\n".utf8))
        }
        let bytes = try maker.make(count, at: library)
        print("\(count) articles, \(bytes / 1_000_000) MB of text")
    }
}
