/// Articles that fulfil a condition, the newest first.
protocol PlaceStream: AnyObject {
    /// Goes to the greatest place that is not above a bound; nil where there is none. Bounds never grow.
    func seek(_ bound: Int64) throws -> Int64?
    /// How well the article there fits.
    var score: Double { get }
}

/// Counts what a search looks at, so that no query looks at all of a library.
final class SearchBudget {
    private var left: Int

    init(_ steps: Int) { left = steps }

    /// Whether more had to be looked at.
    var isSpent: Bool { left < 0 }

    /// Takes a step, or one that costs like many; false where none is left.
    func spend(_ steps: Int = 1) -> Bool {
        left -= steps
        return left >= 0
    }
}

/// Nothing.
final class EmptyStream: PlaceStream {
    let score = 0.0
    func seek(_ bound: Int64) throws -> Int64? { nil }
}

/// What all of some streams have and none of some others: each is asked for the next place below the lowest of all.
final class AllStream: PlaceStream {
    private let wanted: [any PlaceStream]
    private let unwanted: [any PlaceStream]
    private let budget: SearchBudget

    init(_ wanted: [any PlaceStream], without unwanted: [any PlaceStream], _ budget: SearchBudget) {
        self.wanted = wanted
        self.unwanted = unwanted
        self.budget = budget
    }

    var score: Double { wanted.reduce(0) { $0 + $1.score } }

    func seek(_ bound: Int64) throws -> Int64? {
        var place = bound
        search: while budget.spend() {
            for stream in wanted {
                guard let next = try stream.seek(place) else { return nil }
                guard next == place || stream === wanted[0] else {
                    place = next
                    continue search
                }
                place = next
            }
            for stream in unwanted where try stream.seek(place) == place {
                place -= 1
                continue search
            }
            return place
        }
        return nil
    }
}

/// What one or more of some streams have.
final class AnyStream: PlaceStream {
    private let streams: [any PlaceStream]
    private var places: [Int64?] = []
    private(set) var score = 0.0

    init(_ streams: [any PlaceStream]) { self.streams = streams }

    func seek(_ bound: Int64) throws -> Int64? {
        if places.isEmpty { places = streams.map { _ in Int64.max } }
        for (number, stream) in streams.enumerated() {
            if let place = places[number], place > bound { places[number] = try stream.seek(bound) }
        }
        guard let first = places.lazy.compactMap({ $0 }).max() else { return nil }
        score = 0
        for (number, stream) in streams.enumerated() where places[number] == first { score += stream.score }
        return first
    }
}
