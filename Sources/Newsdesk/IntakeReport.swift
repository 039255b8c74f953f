import Library
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
    /// How many feeds of lists were not there before.
    package var addedFeeds = 0
    /// How many feeds of lists were there.
    package var knownFeeds = 0
    /// What became of each file, in the order in which they were read; `-` is standard input.
    package var files: [File] = []
    /// What could not be taken in: a sentence for each file or line, in order.
    package var problems: [String] = []
    /// Whether it was stopped before its end. What was done until then is in the library.
    package var isStopped = false

    /// What became of one file.
    package struct File: Hashable, Sendable {
        /// The path as it was given, or found in a folder.
        package var path: String
        /// How many articles of it were not there before.
        package var added = 0
        /// How many were there with another text or title.
        package var changed = 0
        /// How many were there as they are.
        package var known = 0
    }

    /// A report of nothing yet.
    package init() {}

    /// How many articles were read.
    package var read: Int { added + changed + known }

    /// Counts what became of an article of the file that is being read.
    mutating func count(_ path: String, _ outcome: Outcome) {
        if files.last?.path != path { files.append(File(path: path)) }
        switch outcome {
        case .added:
            added += 1
            files[files.count - 1].added += 1
        case .changed:
            changed += 1
            files[files.count - 1].changed += 1
        case .known:
            known += 1
            files[files.count - 1].known += 1
        }
    }
}
