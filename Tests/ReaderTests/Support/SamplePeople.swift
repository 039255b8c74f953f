import News

extension SampleNews {
    /// Everyone who is quoted in the sample library, whoever was quoted most of late first.
    static let people: [SpeakerSummary] = [
        SpeakerSummary(
            id: 1, name: "Ada Brandt", role: "spokeswoman of the pilots", kind: .person, statementCount: 14,
            outletCount: 3, latest: articles[0]),
        SpeakerSummary(
            id: 2, name: "Orlen bridge authority", role: nil, kind: .organisation, statementCount: 6,
            outletCount: 4,
            latest: articles[5]),
        SpeakerSummary(
            id: 3, name: "Tomasz Wilk", role: "engineer", kind: .person, statementCount: 1, outletCount: 1,
            latest: articles[6]),
        SpeakerSummary(
            id: 4, name: "Maria Constantinescu-Fairweather",
            role: "deputy under-secretary of state for harbours, lighthouses and inland waterways",
            kind: .person,
            statementCount: 1_204, outletCount: 31, latest: articles[9]),
    ]
}
