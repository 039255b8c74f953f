import News

/// Finds the figures that two or more articles give for one slot.
enum FigureDifferences {
    /// The figures of aligned passages.
    static func figures(
        of accounts: [AccountComparison.Account], aligned: [AlignedPair]
    ) -> [FigureComparison] {
        []
    }
}
