import Dispatch
import Reader
import Synchronization

/// The ticket of the newest wish of a kind.
private final class Newest: Sendable {
    let ticket = Atomic<Int>(0)
}

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
    private let newestSearch = Newest()
    private let newestFind = Newest()
    private let newestList = Newest()
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
        case .stories, .storiesOfSeveralOutlets, .articles, .reading, .markRead, .markAllRead, .markListed,
            .star, .tag,
            .keepPlaces, .tags, .saveSearch, .people, .peopleNamed, .detail, .whyHere, .markStories, .decide,
            .takeBack:
            looking.async { self.perform(effect) }
        case .comparedStory, .compared, .export, .versions, .copies, .speaker:
            comparing.async { self.perform(effect) }
        case .search: startNewest(effect, among: \.newestSearch)
        case .find: startNewest(effect, among: \.newestFind)
        case .listedStories, .listedArticles: startNewest(effect, among: \.newestList)
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

    /// Has a wish done of which only the newest of its kind counts: one that waits for its turn is not begun any more,
    /// one under way is stopped.
    private func startNewest(_ effect: Effect, among kind: KeyPath<EffectRunner, Newest>) {
        let newest = self[keyPath: kind]
        newest.ticket.store(effect.ticket, ordering: .relaxed)
        searching.async {
            self.perform(effect) { newest.ticket.load(ordering: .relaxed) != effect.ticket }
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

    private func perform(_ effect: Effect, isOvertaken: @escaping @Sendable () -> Bool = { false }) {
        let isCancelled = { @Sendable in self.isEnding.load(ordering: .relaxed) || isOvertaken() }
        if isCancelled() && !effect.wish.changesLibrary { return }
        work.perform(effect.wish, isCancelled: isCancelled) { answer in
            mailbox.post(.answer(answer, ticket: effect.ticket))
        }
    }
}

extension Effect.Wish {
    /// Whether something would be lost if it were not done before the end.
    fileprivate var changesLibrary: Bool {
        switch self {
        case .markRead, .markAllRead, .markStories, .star, .tag, .keepPlaces, .export, .saveSearch, .decide,
            .takeBack, .markFeedRead,
            .changeFeeds, .subscribe:
            true
        default: false
        }
    }
}
