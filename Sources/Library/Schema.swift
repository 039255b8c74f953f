import GRDB

/// The tables, in the versions they went through. A migration that was released is never changed, only followed.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 articles") { try $0.execute(sql: articles) }
        migrator.registerMigration("1 findings") { try $0.execute(sql: findings) }
        migrator.registerMigration("1 search") { try $0.execute(sql: search) }
        migrator.registerMigration("1 counts") { try $0.execute(sql: counts) }
        migrator.registerMigration("1 stories of several outlets") { try $0.execute(sql: severalOutlets) }
        migrator.registerMigration("2 feeds") { try $0.execute(sql: FeedSchema.feeds) }
        migrator.registerMigration("2 tags") { try $0.execute(sql: Tags.schema) }
        migrator.registerMigration("2 places") { try $0.execute(sql: Places.schema) }
        migrator.registerMigration("2 search by date") { try SearchSchema.migrate($0) }
        migrator.registerMigration("2 links") { try $0.execute(sql: FeedSchema.links) }
        migrator.registerMigration("2 times of feeds") { try $0.execute(sql: FeedSchema.times) }
        migrator.registerMigration("2 orders of lists") { try $0.execute(sql: ListSchema.orders) }
        migrator.registerMigration("2 speakers") { try $0.execute(sql: SpeakerSchema.speakers) }
        migrator.registerMigration("2 stories by hand") { try $0.execute(sql: StorySchema.stories) }
        return migrator
    }

    /// An article's row is short, so that lists read few pages; its text lies in a table of its own. One that claims
    /// to come from the future is dated a day after its arrival, so that it does not stay at the top for ever.
    private static let articles = """
        CREATE TABLE outlets (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE origins (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE articles (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            story INTEGER,
            outlet INTEGER REFERENCES outlets (id),
            origin INTEGER REFERENCES origins (id),
            recordID TEXT NOT NULL,
            title TEXT NOT NULL,
            opening TEXT,
            published REAL,
            arrived REAL NOT NULL,
            dated REAL GENERATED ALWAYS AS (min(ifnull(published, arrived), arrived + 86400)) VIRTUAL,
            wordCount INTEGER NOT NULL,
            statementCount INTEGER NOT NULL DEFAULT 0,
            copyOf INTEGER,
            isRead INTEGER NOT NULL DEFAULT 0,
            isStarred INTEGER NOT NULL DEFAULT 0,
            byline TEXT,
            address TEXT,
            language TEXT);
        CREATE INDEX articlesByDate ON articles (dated, id);
        CREATE INDEX articlesByStory ON articles (story, dated) WHERE story IS NOT NULL;
        CREATE TABLE texts (article INTEGER PRIMARY KEY REFERENCES articles (id), text TEXT NOT NULL);
        CREATE TABLE identities (key TEXT PRIMARY KEY, article INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE versions (
            id INTEGER PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES articles (id),
            replaced REAL NOT NULL,
            title TEXT NOT NULL,
            byline TEXT,
            published REAL,
            text TEXT NOT NULL);
        CREATE INDEX versionsByArticle ON versions (article, id);
        """

    /// `waiting` is the queue of what has to be analysed and grouped, oldest first.
    private static let findings = """
        CREATE TABLE waiting (article INTEGER PRIMARY KEY);
        CREATE TABLE findings (
            article INTEGER PRIMARY KEY REFERENCES articles (id),
            version INTEGER NOT NULL,
            attributions BLOB NOT NULL);
        CREATE TABLE features (
            article INTEGER PRIMARY KEY REFERENCES articles (id),
            version INTEGER NOT NULL,
            features BLOB NOT NULL);
        CREATE TABLE stories (
            id INTEGER PRIMARY KEY,
            lead INTEGER NOT NULL,
            rank INTEGER NOT NULL,
            outletCount INTEGER NOT NULL,
            articleCount INTEGER NOT NULL,
            statementCount INTEGER NOT NULL,
            unreadCount INTEGER NOT NULL,
            newest REAL NOT NULL,
            arrived REAL NOT NULL);
        CREATE INDEX storiesByRank ON stories (rank, id);
        """

    private static let severalOutlets =
        "CREATE INDEX storiesOfSeveralOutlets ON stories (rank, id) WHERE outletCount > 1"

    private static let search = """
        CREATE VIRTUAL TABLE words USING fts5 (
            title, text, content = '', tokenize = 'porter unicode61 remove_diacritics 2');
        CREATE VIRTUAL TABLE sayings USING fts5 (
            said, speaker, content = '', detail = column,
            tokenize = 'porter unicode61 remove_diacritics 2');
        CREATE TABLE vocabulary (word TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX articlesByOutlet ON articles (outlet, dated);
        CREATE INDEX articlesUnread ON articles (dated) WHERE isRead = 0;
        CREATE INDEX articlesStarred ON articles (dated) WHERE isStarred = 1;
        """

    /// Counts are kept by triggers, so that every way of writing keeps them.
    private static let counts = """
        CREATE TABLE counts (
            id INTEGER PRIMARY KEY CHECK (id = 1), articles INTEGER NOT NULL, stories INTEGER NOT NULL,
            unread INTEGER NOT NULL, waiting INTEGER NOT NULL, words INTEGER NOT NULL, nextStory INTEGER NOT NULL);
        INSERT INTO counts VALUES (1, 0, 0, 0, 0, 0, 1);
        CREATE TRIGGER articleCame AFTER INSERT ON articles BEGIN
            UPDATE counts SET articles = articles + 1, unread = unread + 1 - new.isRead, words = words + new.wordCount;
        END;
        CREATE TRIGGER articleWent AFTER DELETE ON articles BEGIN
            UPDATE counts SET articles = articles - 1, unread = unread - 1 + old.isRead, words = words - old.wordCount;
        END;
        CREATE TRIGGER articleGrew AFTER UPDATE OF wordCount ON articles WHEN new.wordCount <> old.wordCount BEGIN
            UPDATE counts SET words = words + new.wordCount - old.wordCount;
        END;
        CREATE TRIGGER articleMarked AFTER UPDATE OF isRead ON articles WHEN new.isRead <> old.isRead BEGIN
            UPDATE counts SET unread = unread + old.isRead - new.isRead;
            UPDATE stories SET unreadCount = unreadCount + old.isRead - new.isRead WHERE id = new.story;
        END;
        CREATE TRIGGER storyCame AFTER INSERT ON stories BEGIN
            UPDATE counts SET stories = stories + 1;
        END;
        CREATE TRIGGER storyWent AFTER DELETE ON stories BEGIN
            UPDATE counts SET stories = stories - 1;
        END;
        CREATE TRIGGER articleWaits AFTER INSERT ON waiting BEGIN
            UPDATE counts SET waiting = waiting + 1;
        END;
        CREATE TRIGGER articleDone AFTER DELETE ON waiting BEGIN
            UPDATE counts SET waiting = waiting - 1;
        END;
        """
}
