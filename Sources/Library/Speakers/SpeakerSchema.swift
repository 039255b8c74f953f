/// Everyone who is quoted, with counts that are kept, not counted.
enum SpeakerSchema {
    /// `rank` orders by how much somebody was quoted of late; see ``SpeakerRank``. `nameKey` is the name without titles, case and
    /// accents, `surname` its last word.
    static let speakers = """
        CREATE TABLE speakers (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            nameKey TEXT NOT NULL UNIQUE,
            surname TEXT NOT NULL,
            role TEXT,
            roleDate REAL,
            kind INTEGER NOT NULL,
            statementCount INTEGER NOT NULL,
            articleCount INTEGER NOT NULL,
            outletCount INTEGER NOT NULL DEFAULT 0,
            rank REAL NOT NULL);
        CREATE INDEX speakersByRank ON speakers (rank, id);
        CREATE INDEX speakersByCount ON speakers (statementCount, id);
        CREATE INDEX speakersBySurname ON speakers (surname, nameKey);
        CREATE TABLE speakerArticles (
            speaker INTEGER NOT NULL, article INTEGER NOT NULL, dated REAL NOT NULL, statementCount INTEGER NOT NULL,
            PRIMARY KEY (speaker, dated, article)) WITHOUT ROWID;
        CREATE INDEX speakersOfArticle ON speakerArticles (article);
        CREATE TABLE speakerOutlets (
            speaker INTEGER NOT NULL, outlet INTEGER NOT NULL, articleCount INTEGER NOT NULL,
            PRIMARY KEY (speaker, outlet)) WITHOUT ROWID;
        CREATE TABLE speakerCount (id INTEGER PRIMARY KEY CHECK (id = 1), speakers INTEGER NOT NULL);
        INSERT INTO speakerCount VALUES (1, 0);
        CREATE TRIGGER speakerCame AFTER INSERT ON speakers BEGIN
            UPDATE speakerCount SET speakers = speakers + 1;
        END;
        CREATE TRIGGER speakerWent AFTER DELETE ON speakers BEGIN
            UPDATE speakerCount SET speakers = speakers - 1;
        END;
        CREATE TRIGGER speakerOutletCame AFTER INSERT ON speakerOutlets BEGIN
            UPDATE speakers SET outletCount = outletCount + 1 WHERE id = new.speaker;
        END;
        CREATE TRIGGER speakerOutletWent AFTER DELETE ON speakerOutlets BEGIN
            UPDATE speakers SET outletCount = outletCount - 1 WHERE id = old.speaker;
        END;
        """
}
