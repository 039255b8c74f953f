/// The numbers of the grouping, the same for every kind of text. Learned by `crossread-training`; see docs/stories.md.
package struct StoryTuning: Hashable, Sendable {
    /// What the cosine of the headlines weighs.
    package var title: Float = 0.055
    /// What the cosine of the headlines and leads weighs.
    package var lead: Float = 0.16
    /// What the cosine of all single words weighs.
    package var whole: Float = 0.26
    /// What the cosine of the names weighs.
    package var names: Float = 0.10
    /// What the cosine of the words that are neither names nor numbers weighs.
    package var others: Float = 0.08
    /// What the cosine of the pairs of neighbouring words weighs.
    package var pairs: Float = 0.16
    /// What the share of one's headline that the other's text has weighs.
    package var titleCover: Float = 0.11
    /// What the share of one's lead that the other's text has weighs.
    package var leadCover: Float = 0.03
    /// The likeness from which two texts of 90 telling words tell one story.
    package var threshold: Float = 0.103
    /// How the threshold grows with the logarithm of the shorter text's length.
    package var thresholdSlope: Float = 0.022
    /// How much less is needed for each squared unit of that logarithm from 90 telling words.
    package var thresholdBend: Float = 0.005
    /// How much more is needed for each unit of the logarithm of how many thousand articles there are: the more there
    /// are, the more are like each other by chance.
    package var crowd: Float = 0.004
    /// The length in telling words under which the threshold stays as it is.
    package var shortest: Float = 12
    /// The length in telling words over which the threshold stays as it is.
    package var longest: Float = 810
    /// The likeness that two articles are taken to have which share next to nothing.
    package var strangers: Float = 0.012
    /// What the likeness of two texts in different languages is multiplied with: they share little but names and figures.
    package var foreignLift: Float = 2.2
    /// What each unit of the logarithm of the days between two articles takes away.
    package var dayPenalty: Float = 0.026
    /// A part is cut off a group if its likeness to the rest, in proportion to the likeness within both, is less than
    /// this; the proportion by common weights and that by the group's own weights are added.
    package var splitLimit: Float = 0.72
    /// What the proportion by the group's own weights counts in that.
    package var splitWithin: Float = 0.5
    /// How many articles a part has at the least.
    package var splitSmallest = 5
    /// How much the rarity of a word in a large library counts against its rarity in news at large, 0 to 1.
    package var libraryShare: Float = 0.69
    /// The number of articles at which the library has half of that.
    package var libraryHalf: Float = 40

    /// The numbers in use.
    package init() {}
}
