import Foundation
import Glibc
import Newsdesk
import Reader

/// What a reader needs before its first screen: a newsdesk and a configuration.
struct Launch {
    /// Why the reader does not open.
    enum Failure: Error, Equatable, CustomStringConvertible {
        /// A path on the command line leads nowhere.
        case nothingThere(path: String)

        /// The sentence the user sees.
        var description: String {
            switch self {
            case .nothingThere(let path):
                "there is no file, folder or command “\(path)”; crossread --help lists the commands"
            }
        }
    }

    /// The library, or one of its own for these paths.
    let newsdesk: Newsdesk
    /// The visit before this one; nil for a library that is gone at the end.
    let lastVisit: LastVisit?
    /// What the settings file asks for.
    let settings: Settings
    /// The settings, the paths and what the machine tells.
    var configuration: Configuration

    /// Reads the settings and opens the library; with paths, one of its own that `newsdesk.close()` removes.
    /// - Throws: ``Failure``, and what the library throws.
    init(paths: [String], options: LibraryOptions) throws {
        try options.refuse(beside: paths)
        for path in paths where path != "-" && access(path, F_OK) != 0 {
            throw Failure.nothingThere(path: path)
        }
        let environment = ProcessInfo.processInfo.environment
        settings = SettingsFile.settings(environment: environment)
        configuration = settings.configuration
        configuration.paths = paths
        configuration.secondsFromUTC = TimeZone.current.secondsFromGMT()
        configuration.seedsPath = Self.seedsPath()
        lastVisit = paths.isEmpty ? LastVisit(library: options.libraryPath) : nil
        configuration.lastVisit = lastVisit?.date
        newsdesk = paths.isEmpty ? try options.open() : try Newsdesk.temporary()
        configuration.hasWaiting = try newsdesk.isBehind()
    }

    /// The sample articles lie beside the sources, above wherever the program was built.
    private static func seedsPath() -> String? {
        guard let program = Bundle.main.executableURL?.resolvingSymlinksInPath() else { return nil }
        var folder = program.deletingLastPathComponent()
        while folder.path != "/" {
            let seeds = folder.appendingPathComponent("seeds")
            let package = folder.appendingPathComponent("Package.swift")
            if access(seeds.path, R_OK) == 0, access(package.path, R_OK) == 0 { return seeds.path }
            folder = folder.deletingLastPathComponent()
        }
        return nil
    }
}
