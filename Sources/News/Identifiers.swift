/// The number by which one library knows an article. Stable for the life of the library; meaningless in another.
package struct ArticleID: RawRepresentable, Hashable, Sendable, Codable, Comparable {
    /// The row number in the library, 1 or more.
    package let rawValue: Int64

    /// Wraps a row number.
    package init(rawValue: Int64) { self.rawValue = rawValue }

    /// Orders by arrival in the library.
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The number by which one library knows a story. A story that loses all its articles gives its number up for ever.
package struct StoryID: RawRepresentable, Hashable, Sendable, Codable, Comparable {
    /// The row number in the library, 1 or more.
    package let rawValue: Int64

    /// Wraps a row number.
    package init(rawValue: Int64) { self.rawValue = rawValue }

    /// Orders by first appearance in the library.
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
