/// The numbers of the grouping, the same for every kind of text. Learned by `crossread-training`; see docs/stories.md.
package struct StoryTuning: Hashable, Sendable {
    /// What the cosine of the headlines weighs.
    package var title: Float = 0.10
    /// What the cosine of the headlines and leads weighs.
    package var lead: Float = 0.16
    /// What the cosine of all single words weighs.
    package var whole: Float = 0.23
    /// What the cosine of the names weighs.
    package var names: Float = 0.13
    /// What the cosine of the words that are neither names nor numbers weighs.
    package var others: Float = 0.08
    /// What the cosine of the pairs of neighbouring words weighs.
    package var pairs: Float = 0.16
    /// What the share of one's headline that the other's text has weighs.
    package var titleCover: Float = 0.11
    /// What the share of one's lead that the other's text has weighs.
    package var leadCover: Float = 0.03
    /// The likeness from which two texts of 90 telling words tell one story.
    package var threshold: Float = 0.125
    /// How the threshold grows with the logarithm of the shorter text's length.
    package var thresholdSlope: Float = 0.04
    /// The length in telling words under which the threshold stays as it is.
    package var shortest: Float = 12
    /// The length in telling words over which the threshold stays as it is.
    package var longest: Float = 660
    /// What each unit of the logarithm of the days between two articles takes away.
    package var dayPenalty: Float = 0.018
    /// A part is cut off a group if its likeness to the rest, in proportion to that within, is less than this.
    package var splitBackground: Float = 0.615
    /// The same, with words weighed by how few articles of the group have them.
    package var splitWithin: Float = 0.30
    /// How many articles a part has at the least.
    package var splitSmallest = 5
    /// How much an article in the library counts against one of the background when words are weighed.
    package var libraryShare: Float = 1

    /// The numbers in use.
    package init() {}
}
