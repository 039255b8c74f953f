import Foundation
import Newsdesk
import Reader
import TOMLKit

/// What the settings file and the environment ask for.
struct Settings: Equatable {
    /// The values for the reader.
    var configuration = Configuration()
    /// Whether the file says what the terminal's background is, so that the terminal need not be believed.
    var choosesBackground = false
    /// What a reload of feeds does beside reading them.
    var reloading = RefreshOptions()
    /// What is wrong in the file, line by line: the defaults count there.
    var problems: [SettingsFile.Failure] = []

    /// Says what is wrong in the file, for who sees no bottom line.
    func complain() {
        for problem in problems { Console.complain("\(problem)") }
    }
}

/// The settings file, `$XDG_CONFIG_HOME/crossread/config.toml`. None is needed, and what is wrong in it keeps nobody out.
struct SettingsFile {
    /// What is wrong with a settings file, and in which line.
    enum Failure: Error, Equatable, CustomStringConvertible {
        /// It is not TOML.
        case notReadable(path: String, line: Int, reason: String)
        /// A name that means nothing, or a value that cannot be.
        case wrong(path: String, line: Int?, what: String)

        /// The line that is wrong, from 1; 0 where it is the file.
        var line: Int {
            switch self {
            case .notReadable(_, let line, _): line
            case .wrong(_, let line, _): line ?? 0
            }
        }

        /// The sentence the user sees.
        var description: String {
            switch self {
            case .notReadable(let path, let line, let reason):
                "line \(line) of \(path) is no TOML (\(reason)): mend it; until then the defaults count"
            case .wrong(let path, let line, let what):
                "\(line.map { "line \($0) of " } ?? "")\(path): \(what)"
            }
        }
    }

    private let path: String
    private let text: String

    /// What the settings file of this environment asks for; the defaults where there is none, and where it is wrong.
    static func settings(environment: [String: String]) -> Settings {
        var start = Settings()
        if let background = Self.background(environment["COLORFGBG"]) {
            start.configuration.background = background
        }
        let home = environment["HOME"] ?? ""
        let named = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        let path = (named ?? home + "/.config") + "/crossread/config.toml"
        guard FileManager.default.fileExists(atPath: path) else { return start }
        guard let bytes = FileManager.default.contents(atPath: path) else {
            let what = "the file cannot be read; check its rights"
            start.problems = [Failure.wrong(path: path, line: nil, what: what)]
            return start
        }
        return SettingsFile(path: path, text: String(decoding: bytes, as: UTF8.self)).settings(start)
    }

    /// A settings file with this text; the path is for messages.
    init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    /// The settings with what the file sets; what is wrong in it changes nothing and stands among the problems.
    func settings(_ start: Settings) -> Settings {
        var settings = start
        do throws(Failure) {
            for (name, value) in try table() {
                do throws(Failure) {
                    try set(name, value, &settings)
                } catch {
                    settings.problems.append(error)
                }
            }
        } catch {
            settings.problems = [error]
        }
        settings.problems.sort { $0.line < $1.line }
        settings.configuration.problem = settings.problems.first.map { first in
            let more = settings.problems.count - 1
            return more == 0 ? "\(first)" : "\(first) (and \(more) more)"
        }
        return settings
    }

    private func table() throws(Failure) -> TOMLTable {
        do {
            return try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            throw .notReadable(path: path, line: error.source.begin.line, reason: error.description)
        } catch {
            throw .wrong(path: path, line: nil, what: "\(error)")
        }
    }

    private func set(
        _ name: String, _ value: TOMLValueConvertible, _ settings: inout Settings
    ) throws(Failure) {
        switch name {
        case "background":
            settings.configuration.background = try background(value)
            settings.choosesBackground = true
        case "measure": settings.configuration.measure = try measure(value)
        case "fetch-every": settings.configuration.fetchMinutes = try fetchMinutes(value)
        case "keep-days": settings.reloading.keepDays = try most(value, of: name)
        case "keep-articles": settings.reloading.keepArticles = try most(value, of: name)
        case "keys": try bind(value, &settings)
        case "keymap": settings.configuration.keymap = try keymap(value)
        default:
            let names = "background, measure, fetch-every, keep-days, keep-articles, keymap and keys"
            throw wrong([name], "“\(name)” is no setting; there are \(names)")
        }
    }

    private func background(_ value: TOMLValueConvertible) throws(Failure) -> Configuration.Background {
        guard let background = value.string.flatMap(Configuration.Background.init) else {
            throw wrong(["background"], "background is “dark” or “light”")
        }
        return background
    }

    private func measure(_ value: TOMLValueConvertible) throws(Failure) -> Int {
        guard let measure = value.int, (30...120).contains(measure) else {
            throw wrong(["measure"], "measure is a number of cells from 30 to 120")
        }
        return measure
    }

    private func fetchMinutes(_ value: TOMLValueConvertible) throws(Failure) -> Int {
        guard let minutes = value.int, minutes == 0 || (5...1_440).contains(minutes) else {
            throw wrong(
                ["fetch-every"], "fetch-every is a number of minutes from 5 to 1440; 0 leaves it to R")
        }
        return minutes
    }

    private func most(_ value: TOMLValueConvertible, of name: String) throws(Failure) -> Int {
        guard let number = value.int, number > 0 else {
            throw wrong([name], "\(name) is a number from 1; without it everything is kept")
        }
        return number
    }

    private func keymap(_ value: TOMLValueConvertible) throws(Failure) -> [Binding] {
        switch value.string {
        case "crossread": return []
        case "newsboat": return NewsboatKeys.bindings
        default: throw wrong(["keymap"], "keymap is “crossread” or “newsboat”")
        }
    }

    /// Binds the keys of a table; of those that are wrong the others do not suffer.
    private func bind(_ value: TOMLValueConvertible, _ settings: inout Settings) throws(Failure) {
        guard let keys = value.table else {
            throw wrong(["keys"], "keys is a table: [keys], then \"gs\" = \"search-library\"")
        }
        for (name, value) in keys {
            guard let table = value.table else {
                bind(.anywhere, name, value, at: ["keys", name], &settings)
                continue
            }
            guard let context = KeyContext(rawValue: name) else {
                let names = KeyContext.allCases.map(\.rawValue).joined(separator: ", ")
                settings.problems.append(wrong(["keys", name], "“\(name)” is no page; there are \(names)"))
                continue
            }
            for (keys, command) in table {
                bind(context, keys, command, at: ["keys", name, keys], &settings)
            }
        }
    }

    private func bind(
        _ context: KeyContext, _ keys: String, _ value: TOMLValueConvertible, at place: [String],
        _ settings: inout Settings
    ) {
        do throws(Failure) {
            settings.configuration.bindings.append(try binding(context, keys, value, at: place))
        } catch {
            settings.problems.append(error)
        }
    }

    private func binding(
        _ context: KeyContext, _ keys: String, _ value: TOMLValueConvertible, at place: [String]
    ) throws(Failure) -> Binding {
        // A macro is a list of commands, done in turn.
        let names = value.array.map { $0.map { $0.string ?? "" } } ?? [value.string ?? keys]
        var commands: [Command] = []
        for name in names {
            guard let command = Command(rawValue: name) else {
                throw wrong(place, "“\(name)” is no command; : in the reader completes their names")
            }
            commands.append(command)
        }
        guard let first = commands.first else { throw wrong(place, "a macro needs one command at least") }
        let words = commands.map(\.words).joined(separator: ", ")
        return Binding(context, keys, first, then: Array(commands.dropFirst()), words)
    }

    private func wrong(_ place: [String], _ what: String) -> Failure {
        .wrong(path: path, line: SettingsLines(text).line(of: place), what: what)
    }

    /// Some terminals tell their colours as "foreground;background", as numbers of the themed colours.
    private static func background(_ colours: String?) -> Configuration.Background? {
        guard let last = colours?.split(separator: ";").last, let entry = Int(last) else { return nil }
        return entry == 7 || entry > 8 ? .light : .dark
    }
}
