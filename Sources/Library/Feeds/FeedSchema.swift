/// The tables of feeds.
enum FeedSchema {
    /// `feedArticles` says which feeds brought an article, in the order of their lists; `dated` is the article's,
    /// and `mark` tells what the feed last gave from what it gives now. The counts of a feed are kept by triggers, so
    /// that every way of writing keeps them. A feed that was taken away stays with the time of it, so that it can
    /// come back with its articles.
    static let feeds = """
        CREATE TABLE feeds (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            address TEXT UNIQUE,
            query TEXT UNIQUE,
            title TEXT,
            ownTitle TEXT,
            homePage TEXT,
            folder TEXT NOT NULL DEFAULT '',
            tags TEXT NOT NULL DEFAULT '',
            fullText TEXT NOT NULL DEFAULT 'automatic',
            added REAL NOT NULL,
            removed REAL,
            isPaused INTEGER NOT NULL DEFAULT 0,
            isGone INTEGER NOT NULL DEFAULT 0,
            entityTag TEXT,
            lastModified TEXT,
            bodyMark INTEGER,
            minutesToLive INTEGER,
            lastFetched REAL,
            nextFetch REAL,
            lastError TEXT,
            failures INTEGER NOT NULL DEFAULT 0,
            articleCount INTEGER NOT NULL DEFAULT 0,
            unreadCount INTEGER NOT NULL DEFAULT 0,
            CHECK ((address IS NULL) <> (query IS NULL)));
        CREATE TABLE feedArticles (
            feed INTEGER NOT NULL REFERENCES feeds (id),
            dated REAL NOT NULL,
            article INTEGER NOT NULL REFERENCES articles (id),
            mark INTEGER NOT NULL,
            PRIMARY KEY (feed, dated, article)) WITHOUT ROWID;
        CREATE UNIQUE INDEX feedArticlesByArticle ON feedArticles (article, feed);
        CREATE TRIGGER feedArticleCame AFTER INSERT ON feedArticles BEGIN
            UPDATE feeds SET articleCount = articleCount + 1,
                unreadCount = unreadCount + (SELECT 1 - isRead FROM articles WHERE id = new.article)
            WHERE id = new.feed;
        END;
        CREATE TRIGGER feedArticleWent AFTER DELETE ON feedArticles BEGIN
            UPDATE feeds SET articleCount = articleCount - 1,
                unreadCount = unreadCount - (SELECT 1 - isRead FROM articles WHERE id = old.article)
            WHERE id = old.feed;
        END;
        CREATE TRIGGER articleOfFeedsWent BEFORE DELETE ON articles BEGIN
            DELETE FROM feedArticles WHERE article = old.id;
        END;
        CREATE TRIGGER articleOfFeedsMarked AFTER UPDATE OF isRead ON articles WHEN new.isRead <> old.isRead BEGIN
            UPDATE feeds SET unreadCount = unreadCount + old.isRead - new.isRead
            WHERE id IN (SELECT feed FROM feedArticles WHERE article = new.id);
        END;
        CREATE TRIGGER articleOfFeedsDated AFTER UPDATE OF published ON articles
            WHEN new.published IS NOT old.published BEGIN
            UPDATE feedArticles SET dated = min(ifnull(new.published, new.arrived), new.arrived + 86400)
            WHERE article = new.id;
        END;
        CREATE TABLE attachments (
            article INTEGER NOT NULL REFERENCES articles (id),
            place INTEGER NOT NULL,
            address TEXT NOT NULL,
            mediaType TEXT,
            bytes INTEGER,
            PRIMARY KEY (article, place)) WITHOUT ROWID;
        CREATE TRIGGER articleWithAttachmentsWent BEFORE DELETE ON articles BEGIN
            DELETE FROM attachments WHERE article = old.id;
        END;
        """

    /// `leftUntil` is the time until which a server asked to be left alone, which counts whoever asks; `links` has a
    /// line for each link of a text.
    static let links = """
        ALTER TABLE feeds ADD COLUMN leftUntil REAL;
        CREATE TABLE links (article INTEGER PRIMARY KEY REFERENCES articles (id), links TEXT NOT NULL);
        CREATE TRIGGER articleWithLinksWent BEFORE DELETE ON articles BEGIN
            DELETE FROM links WHERE article = old.id;
        END;
        """

    /// When a feed was last looked at stands in the title line.
    static let times = "CREATE INDEX feedsByLook ON feeds (lastFetched)"
}
