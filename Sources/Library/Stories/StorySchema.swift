/// The tables about stories that came with the second version: what the reader decides by hand, and what lies around a
/// story.
enum StorySchema {
    /// Of two bonds or names on the same articles that of the later decision counts; taking a decision back only
    /// removes its own rows. Links and mentions hold articles, not stories, so that they survive a regrouping.
    static let stories = """
        ALTER TABLE articles ADD COLUMN isDoubtful INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE stories ADD COLUMN publisherCount INTEGER NOT NULL DEFAULT 1;
        UPDATE stories SET publisherCount = outletCount;
        CREATE TABLE decisions (id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL);
        CREATE TABLE decidedMoves (
            decision INTEGER NOT NULL, article INTEGER NOT NULL, story INTEGER NOT NULL,
            PRIMARY KEY (decision, article)) WITHOUT ROWID;
        CREATE TABLE bonds (
            decision INTEGER NOT NULL, article INTEGER NOT NULL, other INTEGER NOT NULL, kind INTEGER NOT NULL,
            PRIMARY KEY (decision, article, other)) WITHOUT ROWID;
        CREATE TABLE storyNames (
            article INTEGER NOT NULL, decision INTEGER NOT NULL, name TEXT NOT NULL,
            PRIMARY KEY (article, decision)) WITHOUT ROWID;
        CREATE TABLE storyLinks (
            article INTEGER NOT NULL, other INTEGER NOT NULL, isForeign INTEGER NOT NULL,
            PRIMARY KEY (article, other)) WITHOUT ROWID;
        CREATE INDEX storyLinksByOther ON storyLinks (other);
        CREATE TABLE mentions (
            article INTEGER NOT NULL, roundUp INTEGER NOT NULL, PRIMARY KEY (article, roundUp)) WITHOUT ROWID;
        """
}
