import News
import Screen

/// Finds a story, an article or a command by some of its letters.
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
    /// Articles that the library's search has for what is typed.
    var hits: [ArticleSummary] = []
    /// Commands of the page below.
    let commands: [Candidate]
    /// Tickets of the answers awaited.
    var tickets: [Int] = []
    var searchTicket: Int?

    /// How many stories and articles are looked through by their letters; beyond them the search's index helps.
    static let mostRows = 500
    /// How many finds are listed.
    static let mostFound = 200

    /// Something that can be found.
    struct Candidate: Hashable, Sendable {
        /// Where it leads.
        enum Target: Hashable, Sendable {
            case story(StorySummary)
            case article(ArticleSummary)
            case command(Command)
        }

        var target: Target
        /// What is matched and shown.
        var words: String
        /// What is shown at the right: an outlet, keys.
        var label: String
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
    }

    package var contexts: [KeyContext] { [.finder] }
    package var takesText: Bool { true }

    /// The selected find; nil where nothing is found.
    var selected: Candidate? { found.indices.contains(box.selected) ? found[box.selected] : nil }

    /// Ranks everything by what is typed. With nothing typed: the stories, then the commands.
    mutating func rank() {
        let candidates = storyCandidates + articleCandidates + commands
        guard !input.text.isEmpty else {
            found = Array((storyCandidates + commands).prefix(Self.mostFound))
            return
        }
        // What comes first in the lists wins among equals.
        let scored = candidates.enumerated().compactMap { place, candidate in
            FuzzyMatch.score(input.text, in: candidate.words + " " + candidate.label)
                .map { (score: $0, place: place, candidate: candidate) }
        }
        let best = scored.sorted { ($1.score, $0.place) < ($0.score, $1.place) }.map(\.candidate)
        let known = Set(best.map(\.target))
        let headlines = Set(stories.map(\.headline))
        let more = hits.filter { !headlines.contains($0.title) }.map(Self.candidate)
            .filter { !known.contains($0.target) }
        found = Array((best + more).prefix(Self.mostFound))
    }

    private var storyCandidates: [Candidate] {
        stories.map { story in
            let outlets = Words.count(story.outletCount, "outlet")
            return Candidate(
                target: .story(story), words: Words.set(story.headline),
                label: story.outletCount > 1 ? outlets : story.members.first?.outlet ?? outlets)
        }
    }

    /// Articles that stand alone are found as their story.
    private var articleCandidates: [Candidate] {
        let headlines = Set(stories.map(\.headline))
        return articles.filter { !headlines.contains($0.title) }.map(Self.candidate)
    }

    private static func candidate(_ article: ArticleSummary) -> Candidate {
        Candidate(
            target: .article(article), words: Words.set(article.title), label: Words.outlet(article.outlet))
    }
}
