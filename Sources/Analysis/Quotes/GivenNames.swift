/// What given names tell of a person.
struct GivenNames: Sendable {
    /// The counts that come with the program.
    static let shared = GivenNames()

    /// Log-odds that a person of this name is a woman; 0 where nothing is known.
    func femininity(_ person: NamedEntity) -> Double { 0 }
}
