import FoundationEssentials
import News
import Screen
import Testing

@testable import Reader

/// A reader on a library of values: press keys, let it answer, look at the screen.
struct ReaderSession {
    var model: ReaderModel
    /// Everything that was asked of the outside, in turn.
    private(set) var wishes: [Effect.Wish] = []
    private var waiting: [Effect] = []
    /// What the library holds.
    var stories: [StorySummary]
    var articles: [ArticleSummary]
    /// The library's feeds.
    var feeds = SampleFeeds.feeds
    /// Stories about which a test knows more than their articles.
    var details: [StoryID: StoryDetail] = [:]
    /// Whether the articles of the harbour pilots' story have their whole texts.
    var hasAccounts = false
    /// Where articles were left in an earlier session.
    var keptPlaces: [ArticleID: ReadingPlace] = [:]

    /// A reader on the sample library, with everything answered that it asks at start.
    init(
        _ size: Size = Size(columns: 80, rows: 24), stories: [StorySummary] = SampleNews.stories,
        configuration: Configuration = Configuration(), keys: String = ""
    ) throws {
        self.stories = stories
        articles = stories.isEmpty ? [] : SampleNews.articles
        model = ReaderModel(size: size, now: SampleNews.now, configuration: configuration)
        ask(model.start())
        answerAll()
        try press(keys)
    }

    /// Presses keys (`jj<Enter>`); after each all questions are answered.
    mutating func press(_ keys: String) throws {
        for key in try KeyScript.keys(keys) {
            send(.key(key))
            answerAll()
        }
    }

    /// Presses keys in a row, faster than anything is answered.
    mutating func type(_ keys: String) throws {
        for key in try KeyScript.keys(keys) { send(.key(key)) }
    }

    /// Opens the top page, which the test put there, and answers what it asks.
    mutating func open() {
        ask(model.tell(.opened, pageAt: model.pages.count - 1))
        answerAll()
    }

    /// Sends any message.
    mutating func send(_ message: Message) { ask(update(&model, message)) }

    /// Answers everything that was asked, until nothing is asked any more.
    mutating func answerAll() {
        while !waiting.isEmpty {
            let effect = waiting.removeFirst()
            if let answer = answer(effect.wish) { send(.answer(answer, ticket: effect.ticket)) }
        }
    }

    /// Gives an answer of the test's own to the last question asked.
    mutating func answerLast(_ answer: Answer) {
        guard let effect = waiting.popLast() else { return }
        send(.answer(answer, ticket: effect.ticket))
    }

    /// The wishes since the last look.
    mutating func takeWishes() -> [Effect.Wish] {
        defer { wishes = [] }
        return wishes
    }

    /// The screen as text.
    var screen: String { view(model).text }
    /// The line of the screen on which the cursor sits.
    var cursorLine: String? {
        let frame = view(model)
        return frame.cursor.map {
            frame.text.split(separator: "\n", omittingEmptySubsequences: false)[$0.row]
        }
        .map { $0.trimmingCharacters() }
    }
    /// The last line of the screen.
    var bottomLine: String {
        String(screen.split(separator: "\n", omittingEmptySubsequences: false).last ?? "")
    }

    private mutating func ask(_ effects: [Effect]) {
        wishes += effects.map(\.wish)
        waiting += effects
    }

    private mutating func answer(_ wish: Effect.Wish) -> Answer? {
        let counts = LibraryCounts(
            articles: articles.count, stories: stories.count, unread: articles.count { !$0.isRead },
            waiting: 0)
        switch wish {
        case .stories(let range): return .stories(Self.window(stories, range), counts)
        case .storiesOfSeveralOutlets(let range):
            return .stories(Self.window(stories.filter { $0.outletCount > 1 }, range), counts)
        case .articles(let range): return .articles(Self.window(articles, range), counts)
        case .reading(let id):
            var reading = (hasAccounts ? SampleAccounts.reading(id) : nil) ?? SampleNews.reading(id)
            if let summary = articles.first(where: { $0.id == id }) { reading?.summary = summary }
            reading?.place = keptPlaces[id]
            return reading.map { .reading($0, SampleNews.story(of: id)) }
        case .comparedStory(SampleAccounts.story, _): return .compared(SampleAccounts.compared)
        case .people(let range, let order):
            let people = order == .recent ? SampleNews.people : SampleNews.people.reversed()
            return .people(Self.window(people, range))
        case .peopleNamed(let name, _):
            let people = SampleNews.people.filter { $0.name.lowercased().contains(name.lowercased()) }
            return .people(ListWindow(rows: people, total: people.count))
        case .speaker(let name): return .spoken(SampleNews.record(of: name))
        case .search(let query, let limit, _, _), .find(let query, let limit):
            return .found(SampleNews.search(query, limit: limit))
        case .listedStories(let query, let range):
            let rows = SampleNews.listed(stories, query) { "\($0.headline) \($0.members.map(\.outletName))" }
            return .stories(Self.window(rows, range), counts)
        case .listedArticles(let query, let range):
            let rows = SampleNews.listed(articles, query) { "\($0.title) \($0.outletName)" }
            return .articles(Self.window(rows, range), counts)
        case .saveSearch: return .changed
        case .markRead(let ids, let isRead):
            mark(ids) { $0.isRead = isRead }
            return .changed
        case .star(let ids, let isStarred):
            mark(ids) { $0.isStarred = isStarred }
            return .changed
        case .markAllRead:
            let unread = articles.filter { !$0.isRead }.map(\.id)
            mark(unread) { $0.isRead = true }
            return .marked(unread)
        case .detail(let id):
            guard let story = stories.first(where: { $0.id == id }) else { return nil }
            return .detail(details[id] ?? SampleNews.detail(of: story, among: articles))
        case .whyHere:
            return .told("Shares with Coast Daily: pilots; the same day; likeness 0.31, 0.17 needed")
        case .markListed(let query, let ofStories):
            let listed = SampleNews.listed(stories, query) {
                "\($0.headline) \($0.members.map(\.outletName))"
            }
            let rows = SampleNews.listed(articles, query) { "\($0.title) \($0.outletName)" }
            let unread = (ofStories ? listed.flatMap(\.members) : rows).filter { !$0.isRead }.map(\.id)
            mark(unread) { $0.isRead = true }
            return .marked(unread)
        case .markStories(let ids, let isRead):
            let members = articles.filter { $0.story.map(ids.contains) == true && $0.isRead != isRead }.map(
                \.id)
            mark(members) { $0.isRead = isRead }
            return .markedStories(members, isRead)
        case .decide, .takeBack: return .changed
        case .versions, .copies: return .differs(SampleVersions.difference)
        case .tag(let ids, let tag, let isOn):
            mark(ids) { $0.tags = ($0.tags.filter { $0 != tag } + (isOn ? [tag] : [])).sorted() }
            return .changed
        case .feeds(let range): return .feeds(Self.window(feeds, range), counts)
        case .feedArticles(_, let range): return .articles(Self.window(articles, range), counts)
        case .changeFeeds(let ids, let change):
            SampleFeeds.change(&feeds, ids, change)
            return .changed
        case .markFeedRead: return .marked([])
        case .findFeeds(let address): return SampleFeeds.found(at: address)
        case .subscribe: return .subscribed([FeedID(rawValue: 9)])
        case .tags: return .tags(Set(articles.flatMap(\.tags)).sorted())
        case .comparedStory, .compared, .export, .keepPlaces, .take, .fetch, .copy, .browse, .shell,
            .suspend, .redraw, .quit:
            return nil
        }
    }

    private mutating func mark(_ ids: [ArticleID], _ change: (inout ArticleSummary) -> Void) {
        for index in articles.indices where ids.contains(articles[index].id) { change(&articles[index]) }
        for index in stories.indices {
            for member in stories[index].members.indices where ids.contains(stories[index].members[member].id)
            {
                change(&stories[index].members[member])
            }
            stories[index].unreadCount = stories[index].members.count { !$0.isRead }
        }
    }

    private static func window<Row>(_ rows: [Row], _ range: Range<Int>) -> ListWindow<Row> {
        let reached = range.clamped(to: 0..<rows.count)
        return ListWindow(offset: reached.lowerBound, rows: Array(rows[reached]), total: rows.count)
    }
}

extension StringProtocol {
    /// The text without spaces at its ends.
    func trimmingCharacters() -> String {
        var text = Substring(self)
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
