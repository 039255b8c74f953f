import ArgumentParser
import Foundation
import Newsdesk

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        _superCommandName: Crossread.name,
        abstract: "Check the library, say what is wrong, and mend what can be mended.")

    @OptionGroup var options: LibraryOptions

    func run() throws {
        let newsdesk = try options.openExisting()
        defer { newsdesk.close() }
        let ailments = try newsdesk.examine()
        for ailment in ailments {
            if ailment.isMended {
                print("Mended: \(ailment.sentence).")
            } else {
                Console.complain(ailment.sentence)
            }
        }
        if ailments.isEmpty { print("The library is well.") }
        if ailments.contains(where: { !$0.isMended }) { throw ExitCode.failure }
    }
}
