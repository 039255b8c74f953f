/// Indexes for the orders in which lists can stand, and a count that is kept.
enum ListSchema {
    /// `widelyTold` counts the stories of several outlets.
    static let orders = """
        CREATE INDEX storiesByNewest ON stories (newest, id);
        CREATE INDEX storiesByBreadth ON stories (outletCount, newest, id);
        ALTER TABLE counts ADD COLUMN widelyTold INTEGER NOT NULL DEFAULT 0;
        UPDATE counts SET widelyTold = (SELECT count(*) FROM stories WHERE outletCount > 1);
        CREATE TRIGGER widelyToldCame AFTER INSERT ON stories WHEN new.outletCount > 1 BEGIN
            UPDATE counts SET widelyTold = widelyTold + 1;
        END;
        CREATE TRIGGER widelyToldWent AFTER DELETE ON stories WHEN old.outletCount > 1 BEGIN
            UPDATE counts SET widelyTold = widelyTold - 1;
        END;
        CREATE TRIGGER widelyToldChanged AFTER UPDATE OF outletCount ON stories
            WHEN (new.outletCount > 1) <> (old.outletCount > 1) BEGIN
            UPDATE counts SET widelyTold = widelyTold + (new.outletCount > 1) - (old.outletCount > 1);
        END;
        """
}
