import Foundation
import Reader
import Screen
import Terminal

/// The loop that joins the keyboard, the reader and the screen. It owns the one model; all else is done on the runner's
/// threads, or here with the terminal given back.
struct ReaderLoop {
    private var model: ReaderModel
    private let terminal: CursesTerminal
    private let runner: EffectRunner
    private let mailbox: Mailbox
    private let outside: OutsidePrograms
    private var ending: Ending?
    private var nextMinute = Date()
    private var nextWatch = Date()
    private let isBackgroundChosen: Bool
    private var hasGoneOn = false

    /// How a reader ends.
    enum Ending: Equatable {
        /// The reader asked for it.
        case wish
        /// A signal did.
        case signal(Int32)
    }

    /// How often the library is looked at for what other programs wrote, in milliseconds.
    private static let watchInterval = 2000
    /// How long the first screen waits for its rows, in milliseconds: an empty one before it would only flicker.
    private static let firstPatience = 60

    /// A loop around a model that nothing happened to yet.
    /// - Parameter isBackgroundChosen: whether the settings say what the terminal's background is.
    init(
        model: ReaderModel, terminal: CursesTerminal, work: WishWork, wakeUp: WakingPipe,
        isBackgroundChosen: Bool
    ) {
        self.model = model
        self.isBackgroundChosen = isBackgroundChosen
        self.terminal = terminal
        mailbox = Mailbox(wakeUp: wakeUp)
        runner = EffectRunner(work: work, mailbox: mailbox)
        outside = OutsidePrograms(terminal: terminal)
    }

    /// Reads keys and paints until the reader ends; what was begun in the library is finished first.
    mutating func run() -> Ending {
        follow(model.start())
        var patience = Self.firstPatience
        while true {
            terminal.wait(orFor: [mailbox.wakeUp.readingEnd], milliseconds: patience)
            patience = Self.watchInterval
            tellTime()
            for event in terminal.events() where ending == nil { take(event) }
            for message in mailbox.drain() where ending == nil { follow(update(&model, message)) }
            goOnWithWhatWaits()
            if let ending {
                // What is still to be finished may take a moment, in which the screen is no use any more.
                terminal.giveBack()
                for effect in model.desk.keepPlaces() { runner.start(effect) }
                runner.finish()
                return ending
            }
            terminal.paint(view(model))
        }
    }

    /// An intake that was stopped has left articles that nothing was found in yet.
    private mutating func goOnWithWhatWaits() {
        guard !hasGoneOn, model.desk.counts.waiting > 0, model.desk.intake == nil else { return }
        hasGoneOn = true
        follow([model.desk.take([], tellsEnd: false)])
    }

    private mutating func tellTime() {
        let now = Date()
        if now >= nextWatch {
            nextWatch = now.addingTimeInterval(Double(Self.watchInterval) / 1000)
            runner.watchLibrary()
        }
        // While something is taken in, its rate is shown.
        guard now >= nextMinute || model.desk.intake != nil else { return }
        nextMinute = now.addingTimeInterval(60)
        follow(update(&model, .clock(now)))
    }

    private mutating func take(_ event: TerminalEvent) {
        switch event {
        case .key(let key): follow(update(&model, .key(key)))
        case .pasted(let text): follow(Pasting.keys(text, in: model).flatMap { update(&model, .key($0)) })
        case .resized(let size): follow(update(&model, .resized(size)))
        case .background(let isLight): setBackground(isLight ? .light : .dark)
        case .askedToEnd(let signal): ending = .signal(signal)
        }
    }

    /// What the settings say counts more than what the terminal says.
    private mutating func setBackground(_ background: Configuration.Background) {
        guard !isBackgroundChosen else { return }
        model.desk.configuration.background = background
        model.desk.theme = Theme(model.desk.configuration)
    }

    private mutating func follow(_ effects: [Effect]) {
        for effect in effects where ending == nil {
            switch effect.wish {
            case .quit: ending = .wish
            case .redraw: terminal.forgetScreen()
            case .suspend:
                terminal.suspend()
                follow(update(&model, .resized(terminal.size)))
            case .copy, .browse, .shell:
                guard let answer = outside.perform(effect.wish) else { continue }
                follow(update(&model, .answer(answer, ticket: effect.ticket)))
            default: runner.start(effect)
            }
        }
    }
}

/// What pasted text means: letters where a page takes text, nothing where its letters would be commands.
enum Pasting {
    /// More than fits into a line that is typed.
    private static let longest = 1000

    /// The keys that stand for a pasted text on the page that is seen.
    static func keys(_ text: String, in model: ReaderModel) -> [Key] {
        guard model.pages.last?.state.takesText == true else { return [] }
        return text.prefix(longest).map { character in
            .character(character.isNewline || character == "\t" ? " " : SafeText.visible(character))
        }
    }
}
