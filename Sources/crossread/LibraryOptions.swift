import ArgumentParser
import Foundation
import Newsdesk

/// What every command that uses the library understands.
struct LibraryOptions: ParsableArguments {
    @Option(name: .customLong("library"), help: "The library's file, instead of the usual one.")
    var path: String?

    /// Where the library is that was asked for.
    var libraryPath: String {
        path ?? Newsdesk.usualPath(environment: ProcessInfo.processInfo.environment)
    }

    /// Refuses a library beside files and folders: these open in a library of their own.
    func refuse(beside paths: [String]) throws {
        guard path == nil || paths.isEmpty else {
            throw ValidationError(
                "--library and files do not go together: files open in a library of their own; "
                    + "leave one of them out, or take the files in with crossread import")
        }
    }

    /// Opens the library that was asked for.
    func open() throws -> Newsdesk { try Newsdesk.open(at: libraryPath) }
}

/// Why a command that was well given cannot be done.
enum BadInput: Error, Equatable, CustomStringConvertible {
    /// A query makes no sense; where, and why.
    case query(String)
    /// What was given to be compared holds fewer than two accounts.
    case tooFewAccounts(Int)

    /// The sentence the user sees.
    var description: String {
        switch self {
        case .query(let complaint): "the query makes no sense at \(complaint)"
        case .tooFewAccounts(let count):
            "two accounts are needed, and what was given holds \(count == 0 ? "none" : "one"); name two files"
        }
    }
}

/// Where commands speak.
enum Console {
    /// Says on standard error what is wrong and what to do.
    static func complain(_ sentence: String) {
        FileHandle.standardError.write(Data("crossread: \(sentence)\n".utf8))
    }
}
