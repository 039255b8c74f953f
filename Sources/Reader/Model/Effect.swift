import FoundationEssentials
import News

/// Something the reader wants done outside of it. An effect is data: `update` returns it, the loop has it done,
/// and the answer comes back as ``Message/answer(_:ticket:)`` with the effect's ticket.
package struct Effect: Hashable, Sendable {
    /// Which answer belongs to which question: an answer whose ticket is not the newest of its page is dropped.
    package var ticket: Int
    /// What is wanted.
    package var wish: Wish

    /// A wish with its ticket.
    package init(ticket: Int, wish: Wish) {
        self.ticket = ticket
        self.wish = wish
    }

    /// What can be wanted.
    package enum Wish: Hashable, Sendable {
        /// Rows of the front page. Answer: `.stories`.
        case stories(Range<Int>)
        /// Rows of the front page without the stories that one outlet tells alone. Answer: `.stories`.
        case storiesOfSeveralOutlets(Range<Int>)
        /// Rows of the plain list of articles, newest first. Answer: `.articles`.
        case articles(Range<Int>)
        /// Rows of the front page in some order, or only those with some words. Answer: `.stories`.
        case listedStories(ListQuery, Range<Int>)
        /// Rows of the list of articles in some order, or only those with some words. Answer: `.articles`.
        case listedArticles(ListQuery, Range<Int>)
        /// An article with its findings. Answer: `.reading`.
        case reading(ArticleID)
        /// A story's accounts, in any case with this one, and their comparison. Answer: `.compared`.
        case comparedStory(StoryID, with: ArticleID?)
        /// All about a story. Answer: `.detail`.
        case detail(StoryID)
        /// Why an article is in its story, in one line. Answer: `.told`.
        case whyHere(ArticleID)
        /// These articles and their comparison, in this order. Answer: `.compared`.
        case compared([ArticleID])
        /// An article and the text it had before a change, counted from the last one, 0. Answer: `.differs`.
        case versions(ArticleID, back: Int)
        /// Two articles that bring one text, the first as the old one. Answer: `.differs`.
        case copies(ArticleID, ArticleID)
        /// What a speaker of this canonical name said. Answer: `.spoken`.
        case speaker(String)
        /// Rows of the list of everyone who is quoted. Answer: `.people`.
        case people(Range<Int>, SpeakerSummary.Order)
        /// Those whose name begins so. Answer: `.people`.
        case peopleNamed(String, limit: Int)
        /// A search, newest query wins; with the text of the best hit where a preview shows it. Answer: `.found`.
        case search(String, limit: Int, order: ListOrder = .relevance, withBest: Bool = false)
        /// What the finder looks for beyond the rows at hand, newest question wins. Answer: `.found`.
        case find(String, limit: Int)
        /// Keeps a search as a feed, or takes the feed away. Answer: `.changed`.
        case saveSearch(String, Bool)
        /// Writes a comparison into a file, as Markdown or HTML after its name. Answer: `.told`.
        case export(SideBySideState.Subject, to: String)
        /// Marks articles read or unread. Answer: `.changed`.
        case markRead([ArticleID], Bool)
        /// Marks every article of the library read. Answer: `.marked` with those that were unread, then nothing.
        case markAllRead
        /// Marks read what a narrowed list shows, of the front page or of the articles. Answer: `.marked`.
        case markListed(ListQuery, ofStories: Bool)
        /// Marks all articles of stories read or unread. Answer: `.markedStories` with those that were not.
        case markStories([StoryID], Bool)
        /// Does what the reader decides about stories. Answer: `.changed`.
        case decide(StoryDecision)
        /// Takes a decision back. Answer: `.changed`.
        case takeBack(StoryDecision)
        /// Stars articles or takes the star away. Answer: `.changed`.
        case star([ArticleID], Bool)
        /// Gives articles a tag or takes it away. Answer: `.changed`.
        case tag([ArticleID], String, Bool)
        /// Keeps where articles were left, and forgets the places of those left at their beginning. No answer.
        case keepPlaces([ArticleID: ReadingPlace], forgotten: [ArticleID])
        /// The tags there are. Answer: `.tags`.
        case tags
        /// Takes files and folders into the library. Answers: `.progress` many times, then `.changed`.
        case take([String])
        /// Rows of the list of feeds. Answer: `.feeds`.
        case feeds(Range<Int>)
        /// Rows of the articles that a feed brought, newest first. Answer: `.articles`.
        case feedArticles(FeedID, Range<Int>)
        /// Marks what a feed brought read. Answer: `.marked` with those that were unread, then nothing.
        case markFeedRead(FeedID)
        /// Changes feeds. Answer: `.changed`.
        case changeFeeds([FeedID], FeedChange)
        /// Looks for the feed at an address, or for those of a page. Answer: `.foundFeeds`.
        case findFeeds(String)
        /// Adds feeds at these addresses. Answer: `.subscribed`, then `.changed`.
        case subscribe([String])
        /// Looks at feeds. Answers: `.progress` many times, `.changed`, and `.failed` where some could not be read.
        case fetch(RefreshScope)
        /// Puts text on the clipboard of the terminal (OSC 52). Done by the loop.
        case copy(String)
        /// Opens an address in the reader's browser. Done by the loop; answer: `.told`.
        case browse(String)
        /// Runs a shell command with text on its standard input, the terminal given back meanwhile. Done by the loop.
        case shell(String, input: String?)
        /// Stops the program with the terminal given back, until it is continued. Done by the loop.
        case suspend
        /// Paints everything anew. Done by the loop.
        case redraw
        /// Ends the program. Done by the loop.
        case quit
    }
}

/// What comes back for an ``Effect``.
package enum Answer: Hashable, Sendable {
    /// Rows of the front page, and what stands in the title line.
    case stories(ListWindow<StorySummary>, LibraryCounts)
    /// Rows of the list of articles, and what stands in the title line.
    case articles(ListWindow<ArticleSummary>, LibraryCounts)
    /// An article with its findings, and the summary of its story.
    case reading(Reading, StorySummary?)
    /// All about a story.
    case detail(StoryDetail)
    /// Accounts laid beside each other.
    case compared(ComparedStory)
    /// Two texts laid over each other.
    case differs(TextDifference)
    /// The tags there are, the most used first.
    case tags([String])
    /// What a speaker said.
    case spoken(SpeakerRecord)
    /// Rows of the list of everyone who is quoted.
    case people(ListWindow<SpeakerSummary>)
    /// What a search found, and the article of the first hit where it was asked for too.
    case found(SearchResults, best: Reading? = nil)
    /// Rows of the list of feeds, and what stands in the title line.
    case feeds(ListWindow<FeedSummary>, LibraryCounts)
    /// The feeds that were found at an address; never empty.
    case foundFeeds([FoundFeed])
    /// These feeds were added.
    case subscribed([FeedID])
    /// How far an intake has come.
    case progress(IntakeProgress)
    /// These articles were unread and are read now.
    case marked([ArticleID])
    /// These articles were marked read or unread.
    case markedStories([ArticleID], Bool)
    /// Something in the library changed; lists ask for their rows again.
    case changed
    /// A sentence for the reader that is no error.
    case told(String)
    /// What went wrong and what to do, in one sentence.
    case failed(String)
}
