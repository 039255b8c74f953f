import News

/// What became of an intake.
package struct IntakeReport: Hashable, Sendable {
    /// How many articles were not there before.
    package var added = 0
    /// How many were there with another text or title.
    package var changed = 0
    /// How many were there as they are.
    package var known = 0
    /// How many were analysed and grouped.
    package var analysed = 0
    /// What could not be taken in: a sentence for each file or line, in order.
    package var problems: [String] = []
    /// Whether it was stopped before its end. What was done until then is in the library.
    package var isStopped = false

    /// A report of nothing yet.
    package init() {}
}
