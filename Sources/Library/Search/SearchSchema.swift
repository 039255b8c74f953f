import GRDB

/// The tables of the search by date, and how an older library comes to have them.
enum SearchSchema {
    /// Indexes whose entries stand in the order of the articles' days, made from the articles that are there.
    static func migrate(_ database: Database) throws {
        try database.execute(sql: tables)
        try SearchIndex.rebuild(database)
        try SearchIndex.rebuildSayings(database)
    }

    /// A state or an outlet is looked for in the order of places too, so that it can be joined with words.
    private static let tables = """
        ALTER TABLE articles ADD COLUMN place INTEGER GENERATED ALWAYS AS \(SearchPlace.column) VIRTUAL;
        CREATE INDEX articlesByPlace ON articles (place);
        CREATE INDEX articlesOfOutlet ON articles (outlet, place);
        CREATE INDEX articlesUnreadByPlace ON articles (place) WHERE isRead = 0;
        CREATE INDEX articlesReadByPlace ON articles (place) WHERE isRead = 1;
        CREATE INDEX articlesStarredByPlace ON articles (place) WHERE isStarred = 1;
        DROP TABLE words;
        CREATE VIRTUAL TABLE words USING fts5 (
            title, text, content = '', tokenize = 'porter unicode61 remove_diacritics 2');
        DROP TABLE sayings;
        CREATE VIRTUAL TABLE sayings USING fts5 (
            said, speaker, content = '', detail = column,
            tokenize = 'porter unicode61 remove_diacritics 2');
        CREATE VIRTUAL TABLE headings USING fts5 (
            title, outlet, byline, content = '', detail = column, prefix = '1 2',
            tokenize = 'porter unicode61 remove_diacritics 2');
        CREATE INDEX vocabularyByLetter ON vocabulary (substr(word, 1, 1), count) WHERE count >= 200;
        CREATE INDEX vocabularyByLetters ON vocabulary (substr(word, 1, 2), count) WHERE count >= 20;
        """
}
