import News

extension Collection where Element == Attribution {
    /// How many speakers without a name there are: "two people close to the palace", "a spokeswoman". The same words count
    /// once, whatever article they stand in. O(n).
    var unnamedSources: Int {
        var names: Set<String> = []
        for speaker in compactMap(\.speaker) where speaker.kind == .unnamed {
            names.insert(speaker.name.lowercased())
        }
        return names.count
    }

    /// "3 unnamed sources"; empty where everybody has a name.
    var unnamedWords: String { unnamedSources == 0 ? "" : Words.count(unnamedSources, "unnamed source") }
}
