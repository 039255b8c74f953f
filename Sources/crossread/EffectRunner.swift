import Dispatch
import Reader
import Synchronization

/// Has the reader's wishes done on threads of its own, so that the loop never waits, and posts the answers.
/// What the eye waits for, what compares, what searches and what works in bulk each have a lane: within a lane wishes
/// come in turn, the lanes run beside each other.
final class EffectRunner: Sendable {
    private let work: WishWork
    private let mailbox: Mailbox
    private let looking = DispatchQueue(label: "looking", qos: .userInitiated)
    private let comparing = DispatchQueue(label: "comparing", qos: .userInitiated)
    private let searching = DispatchQueue(label: "searching", qos: .userInitiated)
    private let taking = DispatchQueue(label: "taking", qos: .utility)
    private let fetching = DispatchQueue(label: "fetching", qos: .utility)
    private let watching = DispatchQueue(label: "watching", qos: .utility)
    private let newestSearch = Atomic<Int>(0)
    private let isEnding = Atomic<Bool>(false)
    private let libraryVersion = Atomic<Int>(EffectRunner.unknownVersion)

    private static let unknownVersion = Int.min

    /// A runner that asks these verbs and posts here.
    init(work: WishWork, mailbox: Mailbox) {
        self.work = work
        self.mailbox = mailbox
    }

    /// Has a wish done; the answers carry its ticket.
    func start(_ effect: Effect) {
        switch effect.wish {
        case .stories, .storiesOfSeveralOutlets, .articles, .reading, .markRead, .markAllRead, .star, .tag,
            .tags:
            looking.async { self.perform(effect) }
        case .comparedStory, .compared, .versions, .copies, .speaker:
            comparing.async { self.perform(effect) }
        case .search:
            newestSearch.store(effect.ticket, ordering: .relaxed)
            searching.async {
                // While it waited for its turn the reader may have typed on.
                if self.newestSearch.load(ordering: .relaxed) == effect.ticket { self.perform(effect) }
            }
        case .feeds, .feedArticles, .markFeedRead, .changeFeeds, .subscribe:
            looking.async { self.perform(effect) }
        case .take:
            taking.async { self.perform(effect) }
        case .findFeeds, .fetch:
            fetching.async { self.perform(effect) }
        case .copy, .browse, .shell, .suspend, .redraw, .quit:
            break
        }
    }

    /// Looks whether another program wrote to the library, and tells the reader if so.
    func watchLibrary() {
        watching.async {
            // A library that cannot be asked now is asked again soon.
            guard let version = try? self.work.newsdesk.dataVersion() else { return }
            let before = self.libraryVersion.exchange(version, ordering: .relaxed)
            if before != Self.unknownVersion && before != version { self.mailbox.post(.libraryChanged) }
        }
    }

    /// Stops the work in bulk at its next step and waits until nothing uses the newsdesk any more.
    func finish() {
        isEnding.store(true, ordering: .relaxed)
        for lane in [taking, fetching, watching, searching, comparing, looking] { lane.sync {} }
    }

    private func perform(_ effect: Effect) {
        let isEnding = { @Sendable in self.isEnding.load(ordering: .relaxed) }
        if isEnding() && !effect.wish.changesLibrary { return }
        work.perform(effect.wish, isCancelled: isEnding) { answer in
            mailbox.post(.answer(answer, ticket: effect.ticket))
        }
    }
}

extension Effect.Wish {
    /// Whether something would be lost if it were not done before the end.
    fileprivate var changesLibrary: Bool {
        switch self {
        case .markRead, .markAllRead, .star, .tag, .markFeedRead, .changeFeeds, .subscribe: true
        default: false
        }
    }
}
