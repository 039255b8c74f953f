import Foundation
import News
import Newsdesk
import Reader

/// What the wishes of the reader mean to the newsdesk: each is a call of one verb, and its answers.
struct WishWork: Sendable {
    /// Whom the verbs are asked of.
    let newsdesk: Newsdesk
    /// What a reload of feeds does beside reading them.
    var reloading = RefreshOptions()
    /// The time that a search takes for now; nil for the machine's.
    var now: Date?

    private var time: Date { now ?? Date() }

    /// Does what is wished and posts the answers in order; an error becomes the answer `.failed`.
    /// Wishes that only the loop can fulfil have no answers here.
    func perform(_ wish: Effect.Wish, isCancelled: @escaping @Sendable () -> Bool, post: (Answer) -> Void) {
        do {
            for answer in try answers(to: wish, isCancelled: isCancelled, post: post) { post(answer) }
        } catch {
            post(.failed("\(error)"))
        }
    }

    private func answers(
        to wish: Effect.Wish, isCancelled: @escaping @Sendable () -> Bool, post: (Answer) -> Void
    ) throws -> [Answer] {
        switch wish {
        case .stories, .storiesOfSeveralOutlets, .articles, .reading, .detail, .tags:
            return try rows(for: wish)
        case .comparedStory, .compared, .export, .versions, .copies, .speaker, .people, .peopleNamed:
            return try comparisons(for: wish)
        case .search, .find, .listedStories, .listedArticles:
            return try searches(for: wish, isCancelled: isCancelled)
        case .markAllRead:
            return [.marked(try newsdesk.markAllRead())]
        case .markListed(let query, let ofStories):
            return [.marked(try newsdesk.markListed(query, ofStories: ofStories))]
        case .whyHere(let article): return [.told(try newsdesk.whyHere(article))]
        case .markStories(let stories, let isRead):
            return [.markedStories(try newsdesk.markStories(stories, isRead: isRead), isRead)]
        case .markRead, .star, .tag, .saveSearch, .decide, .takeBack:
            try change(wish)
            return [.changed]
        case .feeds, .feedArticles, .markFeedRead, .changeFeeds, .findFeeds, .subscribe:
            return try newsdesk.answers(toFeedWish: wish, isCancelled: isCancelled)
        case .fetch(let scope):
            return try newsdesk.fetch(scope, reloading, isCancelled: isCancelled, post: post)
        case .keepPlaces(let places, let forgotten):
            try newsdesk.keep(places: places, forgotten: forgotten)
            return []
        case .take(let paths):
            return try take(paths, isCancelled: isCancelled, post: post)
        case .copy, .browse, .shell, .suspend, .redraw, .quit:
            return []
        }
    }

    /// What a newer question may overtake has no answer then.
    private func searches(
        for wish: Effect.Wish, isCancelled: @escaping @Sendable () -> Bool
    ) throws -> [Answer] {
        do {
            switch wish {
            case .search(let query, let limit, let order, let withBest):
                let results = try newsdesk.search(
                    query, limit: limit, order: order, now: time, isCancelled: isCancelled)
                let best = withBest ? results.hits.first?.summary.id : nil
                // Another program may have taken the article away meanwhile: what was found stands.
                return [.found(results, best: best.flatMap { try? newsdesk.reading($0).0 })]
            case .find(let query, let limit):
                let results = try newsdesk.search(query, limit: limit, now: time, isCancelled: isCancelled)
                return [.found(results)]
            case .listedStories(let query, let window):
                let (rows, counts) = try newsdesk.stories(query, window, isCancelled: isCancelled)
                return [.stories(rows, counts)]
            case .listedArticles(let query, let window):
                let (rows, counts) = try newsdesk.articles(query, window, isCancelled: isCancelled)
                return [.articles(rows, counts)]
            default: return []
            }
        } catch is Newsdesk.Overtaken {
            return []
        }
    }

    private func rows(for wish: Effect.Wish) throws -> [Answer] {
        switch wish {
        case .stories(let window):
            let (rows, counts) = try newsdesk.stories(window)
            return [.stories(rows, counts)]
        case .storiesOfSeveralOutlets(let window):
            let (rows, counts) = try newsdesk.stories(window, ofSeveralOutlets: true)
            return [.stories(rows, counts)]
        case .articles(let window):
            let (rows, counts) = try newsdesk.articles(window)
            return [.articles(rows, counts)]
        case .reading(let article):
            let (reading, story) = try newsdesk.reading(article)
            return [.reading(reading, story)]
        case .detail(let story): return [.detail(try newsdesk.detail(of: story))]
        case .tags:
            return [.tags(try newsdesk.tags())]
        default: return []
        }
    }

    private func comparisons(for wish: Effect.Wish) throws -> [Answer] {
        switch wish {
        case .comparedStory(let story, let article):
            return [.compared(try newsdesk.comparedStory(story, with: article))]
        case .compared(let articles):
            return [.compared(try newsdesk.compared(articles))]
        case .export(let subject, let name):
            let story =
                switch subject {
                case .story(let story): try newsdesk.comparedStory(story)
                case .articles(let articles): try newsdesk.compared(articles)
                }
            return [.told(try ExportingComparison.write(story, to: name))]
        case .versions(let article, let back):
            return [.differs(try newsdesk.difference(ofVersion: back, of: article))]
        case .copies(let first, let second):
            return [.differs(try newsdesk.difference(between: first, and: second))]
        case .speaker(let name):
            return [.spoken(try newsdesk.speaker(name))]
        case .people(let window, let order):
            return [.people(try newsdesk.speakers(window, by: order))]
        case .peopleNamed(let beginning, let limit):
            let rows = try newsdesk.speakers(named: beginning, limit: limit)
            return [.people(ListWindow(rows: rows, total: rows.count))]
        default: return []
        }
    }

    private func change(_ wish: Effect.Wish) throws {
        switch wish {
        case .markRead(let articles, let isRead): try newsdesk.markRead(articles, isRead)
        case .star(let articles, let isStarred): try newsdesk.star(articles, isStarred)
        case .tag(let articles, let tag, let isOn): try newsdesk.tag(articles, tag, isOn)
        case .saveSearch(let query, let isKept): try newsdesk.saveSearch(query, isKept, now: time)
        case .decide(let decision): try newsdesk.decide(decision)
        case .takeBack(let decision): try newsdesk.takeBack(decision)
        default: break
        }
    }

    private func take(
        _ paths: [String], isCancelled: @escaping @Sendable () -> Bool, post: (Answer) -> Void
    ) throws -> [Answer] {
        let report = try newsdesk.take(
            paths, outlet: nil, progress: { post(.progress($0)) }, isCancelled: isCancelled)
        guard let first = report.problems.first else { return [.changed] }
        let more = report.problems.count - 1
        return [.changed, .failed(more == 0 ? first : "\(first) (and \(more) more)")]
    }
}
