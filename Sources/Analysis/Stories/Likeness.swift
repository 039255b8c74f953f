/// How alike two articles are: a weighed sum of cosines and coverages, and how far that lies over what texts of their
/// length need.
struct Likeness {
    let tuning: StoryTuning
    /// The lengths, as logarithms, between which thresholds differ.
    private let lengths: ClosedRange<Float>

    init(tuning: StoryTuning) {
        self.tuning = tuning
        let shortest = Self.logarithm(tuning.shortest)
        lengths = shortest...max(shortest, Self.logarithm(tuning.longest))
    }

    /// The likeness of two articles minus the threshold for their lengths: over 0 speaks for one story.
    /// O(number of terms).
    func affinity(_ left: StoryVector, _ right: StoryVector) -> Float {
        affinity(left, TermPlaces(left), right)
    }

    /// The same for one article beside many.
    /// - Parameter places: where the terms of the first lie.
    func affinity(_ left: StoryVector, _ places: TermPlaces, _ right: StoryVector) -> Float {
        min(1.2, likeness(left, places, right)) - threshold(left.length, right.length)
    }

    /// The likeness from which texts of these lengths (as logarithms) tell one story.
    func threshold(_ left: Float, _ right: Float) -> Float {
        let shorter = min(max(min(left, right), lengths.lowerBound), lengths.upperBound)
        let length = shorter - 4.5
        return tuning.threshold + tuning.thresholdSlope * length - tuning.thresholdBend * length * length
    }

    private static func logarithm(_ value: Float) -> Float { Float(RealFunctions.logarithm(Double(value))) }

    /// The likeness of two articles, about 0 to 1, less what the days between them take away. O(number of terms).
    func likeness(_ left: StoryVector, _ right: StoryVector) -> Float {
        likeness(left, TermPlaces(left), right)
    }

    private func likeness(_ left: StoryVector, _ places: TermPlaces, _ right: StoryVector) -> Float {
        let shared = SharedTerms(left, places, right)
        let tuning = tuning
        var sum = tuning.title * Self.cosine(shared.title, left.titleNorm, right.titleNorm)
        sum += tuning.lead * Self.cosine(shared.lead, left.leadNorm, right.leadNorm)
        sum += tuning.whole * Self.cosine(shared.whole, left.wholeNorm, right.wholeNorm)
        sum += tuning.names * Self.cosine(shared.names, left.nameNorm, right.nameNorm)
        sum += tuning.others * Self.cosine(shared.others, left.otherNorm, right.otherNorm)
        sum += tuning.pairs * Self.cosine(shared.pairs, left.pairNorm, right.pairNorm)
        sum += tuning.titleCover / 2 * Self.share(shared.titleOfLeft, left.titleMass)
        sum += tuning.titleCover / 2 * Self.share(shared.titleOfRight, right.titleMass)
        sum += tuning.leadCover / 2 * Self.share(shared.leadOfLeft, left.leadMass)
        sum += tuning.leadCover / 2 * Self.share(shared.leadOfRight, right.leadMass)
        if left.isForeign(to: right) { sum *= tuning.foreignLift }
        return sum - penalty(left.day, right.day)
    }

    /// What the days between two articles take away from their likeness.
    func penalty(_ left: Int32?, _ right: Int32?) -> Float {
        guard let left, let right else { return 0 }
        let days = min(60, abs(left - right))
        return days < 2 ? 0 : tuning.dayPenalty * Self.logarithms[Int(days)]
    }

    /// The natural logarithm of the place, for days up to sixty.
    private static let logarithms: [Float] = (0...60).map {
        $0 == 0 ? 0 : Float(RealFunctions.logarithm(Double($0)))
    }

    private static func cosine(_ product: Float, _ left: Float, _ right: Float) -> Float {
        product > 0 ? product / (left * right) : 0
    }

    private static func share(_ part: Float, _ whole: Float) -> Float { whole > 0 ? part / whole : 0 }
}
