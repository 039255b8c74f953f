import ArgumentParser
import Foundation
import Glibc
import News
import Reader
import Screen

struct ScriptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "script",
        _superCommandName: Crossread.name,
        abstract: "Press keys in the reader without a terminal and print the screen.",
        discussion: """
            Keys are written as they are typed, names in angle brackets: jj<Enter>]s<C-d>; <lt> is a <. \
            Each key waits for what the one before it started. The zone is UTC; the clock stands still, \
            at the newest article's time unless --now says otherwise, so the screen is the same every time.
            """)

    @Argument(help: "The keys to press; may be empty.")
    var keys: String

    @Argument(help: "Files and folders to look at instead of the library.", completion: .file())
    var paths: [String] = []

    @Option(
        help: ArgumentHelp("The screen's columns and rows.", valueName: "WIDTHxHEIGHT"),
        transform: ScreenSize.read)
    var size = ScreenSize(columns: 120, rows: 40)

    @Option(
        help: ArgumentHelp(
            "The time on the clock, as 2026-01-31T12:00:00Z or 2026-01-31.", valueName: "time"),
        transform: ClockTime.read)
    var now: ClockTime?

    @Flag(help: "Print a picture of the screen (SVG) instead of its text.")
    var svg = false

    @OptionGroup var options: LibraryOptions

    func run() throws {
        setenv("TZ", "UTC", 1)
        let pressed = try KeyScript.keys(keys)
        var launch = try Launch(paths: paths, options: options)
        defer { launch.newsdesk.close() }
        launch.settings.complain()
        launch.configuration.secondsFromUTC = 0
        launch.configuration.seedsPath = nil
        let screen = Size(columns: size.columns, rows: size.rows)
        var script = ScriptedReader(launch: launch, size: screen, now: now?.date)
        let frame = script.frame(after: pressed)
        print(svg ? FrameSVG(frame).text : frame.text)
    }
}

/// The reader with nothing but keys to move it: every wish is fulfilled before the next key, in one thread.
struct ScriptedReader {
    private var model: ReaderModel
    private var work: WishWork
    private var now: Date
    private let isClockFixed: Bool
    private var hasEnded = false

    /// How many articles may lack a date before the time of arrival counts.
    private static let lookedAtForTheTime = 200

    /// A reader that nothing happened to yet; without a time the newest article's is taken.
    init(launch: Launch, size: Size, now: Date?) {
        work = WishWork(newsdesk: launch.newsdesk)
        work.now = now
        isClockFixed = now != nil
        self.now = now ?? Date(timeIntervalSince1970: 0)
        model = ReaderModel(size: size, now: self.now, configuration: launch.configuration)
    }

    /// The screen after keys were pressed and all they started is done. Keys after the end of the reader do nothing.
    mutating func frame(after keys: [Key]) -> Frame {
        follow(model.start())
        tellTime()
        for key in keys where !hasEnded {
            follow(update(&model, .key(key)))
            tellTime()
        }
        return view(model)
    }

    private mutating func tellTime() {
        if !isClockFixed, let newest = newestTime() { now = newest }
        work.now = now
        follow(update(&model, .clock(now)))
    }

    private func newestTime() -> Date? {
        // A library that cannot answer has told so on the screen already.
        guard let (window, _) = try? work.newsdesk.articles(0..<Self.lookedAtForTheTime) else { return nil }
        // When an article without a date came in differs from run to run.
        return window.rows.lazy.compactMap(\.published).first ?? window.rows.first?.arrived
    }

    private mutating func follow(_ effects: [Effect]) {
        var waiting = effects[...]
        while let effect = waiting.popFirst(), !hasEnded {
            if effect.wish == .quit { hasEnded = true }
            var answers: [Answer] = []
            work.perform(effect.wish, isCancelled: { false }) { answers.append($0) }
            for answer in answers {
                waiting += update(&model, .answer(answer, ticket: effect.ticket))
            }
        }
    }
}
