/// How far a bulk intake (import, reload, analysis, grouping) has come.
package struct IntakeProgress: Hashable, Sendable {
    /// What is being done.
    package enum Stage: String, Hashable, Sendable {
        /// Feeds are read; what is counted are feeds.
        case fetching
        /// The pages behind excerpts are read; what is counted are pages.
        case completing
        case reading, analysing, grouping, done
    }

    /// What is being done.
    package var stage: Stage
    /// How many articles (feeds, pages) are through all of it.
    package var done: Int
    /// How many there are, where that is known.
    package var total: Int?
    /// How many of them were new or changed.
    package var changed: Int

    /// A state of the work.
    package init(stage: Stage, done: Int, total: Int?, changed: Int) {
        self.stage = stage
        self.done = done
        self.total = total
        self.changed = changed
    }
}
