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

    /// Opens the library that was asked for; makes it where there is none.
    func open() throws -> Newsdesk { try Newsdesk.open(at: libraryPath) }

    /// Opens the library that was asked for, for a command that makes none.
    /// - Throws: `BadInput.noLibrary`, and what the library throws.
    func openExisting() throws -> Newsdesk {
        guard access(libraryPath, F_OK) == 0 else { throw BadInput.noLibrary(path: libraryPath) }
        return try open()
    }
}

/// Why a command that was well given cannot be done.
enum BadInput: Error, Equatable, CustomStringConvertible {
    /// A query makes no sense; where, and why.
    case query(String)
    /// What was given to be compared holds fewer than two accounts.
    case tooFewAccounts(Int)
    /// What was given to be compared is one account, named more than once.
    case sameAccount
    /// Nothing can be compared with the one account of this story.
    case oneAccount(story: Int64)
    /// What was given to be read holds no article.
    case noArticle
    /// What was given to be compared is neither a file nor a number.
    case nothingCalled(String)
    /// There is no library to read.
    case noLibrary(path: String)

    /// The sentence the user sees.
    var description: String {
        switch self {
        case .query(let complaint): "the query makes no sense at \(complaint)"
        case .tooFewAccounts(let count):
            "two accounts are needed, and what was given holds \(count == 0 ? "none" : "one"); name two files or articles"
        case .sameAccount:
            "what was given is one and the same account; name two files or articles that differ"
        case .oneAccount(let story):
            "story \(story) has only one account, so there is nothing to compare; "
                + "give the number of another story, or the numbers of two articles"
        case .noArticle:
            "there is no article in what was given; name files with text, or folders with such files"
        case .nothingCalled(let name):
            "there is no file or story “\(name)”; give files, a story's number or the numbers of articles"
        case .noLibrary(let path):
            "there is no library at \(path); 'crossread import' or 'crossread add' makes one"
        }
    }
}

/// Where commands speak.
enum Console {
    /// Says on standard error what is wrong and what to do.
    static func complain(_ sentence: String) {
        FileHandle.standardError.write(Data("crossread: \(sentence.plain)\n".utf8))
    }
}
