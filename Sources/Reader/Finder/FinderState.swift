import News
import Screen

/// Finds a story, an article, a feed, a speaker, an outlet, a tag or a command by some of its letters.
package struct FinderState: PageState {
    /// What is looked for.
    var input = InputLine()
    /// Which of `found` is selected.
    var box = ListBox()
    /// What is found, the best first.
    var found: [Candidate] = []
    /// Stories and articles at hand, the newest first.
    var stories: [StorySummary] = []
    var articles: [ArticleSummary] = []
    /// Speakers at hand, and those that the library has for what is typed.
    var people: [SpeakerSummary] = []
    var namedPeople: [SpeakerSummary] = []
    /// Words of the reader's own on articles, the most used first.
    var tags: [String] = []
    /// Feeds, by folder and name.
    var feeds: [FeedSummary] = []
    /// Articles that the library's search has for what is typed.
    var hits: [ArticleSummary] = []
    /// Commands of the page below.
    let commands: [Candidate]
    /// Tickets of the answers awaited.
    var tickets: [Int] = []
    var searchTicket: Int?
    var peopleTickets: [Int] = []

    /// How many stories and articles are looked through by their letters; beyond them the search's index helps.
    static let mostRows = 500
    /// How many finds are listed.
    static let mostFound = 200

    /// All that is at hand, what wins among equals first, and as it is matched: made once when it comes, because every
    /// letter looks at all.
    private var atHand: [Candidate] = []
    private var lettersAtHand: [FuzzyMatch.Letters] = []
    /// Those of `atHand` that are stories.
    private var storiesAtHand = 0..<0

    /// Something that can be found.
    struct Candidate: Hashable, Sendable {
        /// Where it leads.
        enum Target: Hashable, Sendable {
            case story(StorySummary)
            case article(ArticleSummary)
            case speaker(SpeakerSummary)
            case feed(FeedSummary)
            case outlet(String)
            case tag(String)
            case command(Command)
        }

        let target: Target
        /// What is matched and shown.
        let words: String
        /// What is matched too, and shown at the right: an outlet, keys.
        let label: String
        /// Both, as they are matched.
        let letters: FuzzyMatch.Letters

        /// Something with these words.
        /// - Parameter standing: how often it is met with, where that tells it from others.
        init(target: Target, words: String, label: String, standing: Int = 1) {
            self.target = target
            self.words = words
            self.label = label
            letters = FuzzyMatch.Letters(words + " " + label, standing: standing)
        }
    }

    /// A finder with nothing typed, over a page with these contexts.
    package init(over contexts: [KeyContext], _ keyMap: KeyMap) {
        var seen: Set<Command> = []
        commands = contexts.flatMap { context in
            keyMap.bindings.filter { $0.context == context }
        }.filter { !$0.command.isMovement && seen.insert($0.command).inserted }.map { binding in
            Candidate(
                target: .command(binding.command), words: binding.description,
                label: "key " + KeyNames.label(binding.keys))
        }
        collect()
    }

    package var contexts: [KeyContext] { [.finder] }
    package var takesText: Bool { true }

    /// The selected find; nil where nothing is found.
    var selected: Candidate? { found.indices.contains(box.selected) ? found[box.selected] : nil }

    /// Takes what the library has at hand: articles that stand alone are found as their story.
    mutating func collect() {
        let headlines = Set(stories.map(\.headline))
        let alone = articles.filter { !headlines.contains($0.title) }
        // Outlets and tags come before the articles that have them.
        atHand = outlets + tags.map(Self.candidate)
        storiesAtHand = atHand.count..<(atHand.count + stories.count)
        atHand += stories.map(Self.candidate) + alone.map(Self.candidate)
        atHand += feeds.map(Self.candidate) + people.map(Self.candidate) + commands
        lettersAtHand = atHand.map(\.letters)
    }

    /// The outlets of the articles at hand, each once.
    private var outlets: [Candidate] {
        var seen: Set<String> = []
        return articles.compactMap(\.outlet).filter { seen.insert($0).inserted }.map {
            Candidate(target: .outlet($0), words: Words.outlet($0), label: "outlet")
        }
    }

    private static func candidate(_ tag: String) -> Candidate {
        Candidate(target: .tag(tag), words: Words.set("#" + tag), label: "tag")
    }

    /// Ranks everything by what is typed. With nothing typed: the stories, then the commands.
    mutating func rank() {
        guard !input.text.isEmpty else {
            found = Array((atHand[storiesAtHand] + commands).prefix(Self.mostFound))
            return
        }
        let more = beyond
        let places = FuzzyMatch.ranked(
            input.text, among: [lettersAtHand, more.map(\.letters)].joined())
        // What only the index finds, by another form of a word or within the text, comes last.
        let rest = Set(more.indices.map { atHand.count + $0 }).subtracting(places).sorted()
        found = (places.prefix(Self.mostFound - rest.count) + rest).map { place in
            place < atHand.count ? atHand[place] : more[place - atHand.count]
        }
    }

    /// The speakers and articles that the library has for what is typed and that are not at hand.
    private var beyond: [Candidate] {
        guard !namedPeople.isEmpty || !hits.isEmpty else { return [] }
        let near = Set(people.map(\.id))
        let named = namedPeople.filter { !near.contains($0.id) }.map(Self.candidate)
        let headlines = Set(stories.map(\.headline))
        let known = Set(articles.map(\.id))
        let more = hits.filter { !headlines.contains($0.title) && !known.contains($0.id) }
        return named + more.map(Self.candidate)
    }

    private static func candidate(_ speaker: SpeakerSummary) -> Candidate {
        Candidate(
            target: .speaker(speaker),
            words: Words.line(Words.set(speaker.name), Words.set(speaker.role ?? "")),
            label: Words.count(speaker.statementCount, "statement"), standing: speaker.statementCount)
    }

    private static func candidate(_ story: StorySummary) -> Candidate {
        let outlets = Words.count(story.outletCount, "outlet")
        return Candidate(
            target: .story(story), words: Words.set(story.headline),
            label: story.outletCount > 1 ? outlets : story.members.first?.outlet ?? outlets,
            standing: story.outletCount)
    }

    private static func candidate(_ feed: FeedSummary) -> Candidate {
        let folder = feed.folder.isEmpty ? "" : " in " + feed.folder
        return Candidate(
            target: .feed(feed), words: Words.set(feed.title),
            label: (feed.address == nil ? "saved search" : "feed") + folder)
    }

    private static func candidate(_ article: ArticleSummary) -> Candidate {
        Candidate(
            target: .article(article), words: Words.set(article.title), label: Words.outlet(article.outlet))
    }
}
