import Screen

@testable import Reader

extension ReaderSession {
    /// A reader whose first story is the harbour pilots' with its three whole accounts, after some keys.
    static func onAccounts(_ keys: String, columns: Int = 80, rows: Int = 24) throws -> ReaderSession {
        var session = try ReaderSession(Size(columns: columns, rows: rows))
        session.hasAccounts = true
        try session.press(keys)
        return session
    }

    /// The article that is read; nil on another page.
    var article: ArticleState? {
        if case .article(let state) = model.pages.last { return state }
        return nil
    }

    /// The side by side that is looked at; nil on another page.
    var sideBySide: SideBySideState? {
        if case .sideBySide(let state) = model.pages.last { return state }
        return nil
    }

    /// The statements that are looked at; nil on another page.
    var statements: StatementsState? {
        if case .statements(let state) = model.pages.last { return state }
        return nil
    }

    /// The row of the cursor.
    var cursorRow: Int? { view(model).cursor?.row }
}
