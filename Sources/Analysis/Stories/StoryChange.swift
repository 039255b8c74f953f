/// What an arrival changed in the grouping.
package struct StoryChange: Sendable {
    /// The articles that belong to another story now than before, the new one included: article keys and story numbers.
    package var moved: [(article: Int64, story: Int64)] = []
}
