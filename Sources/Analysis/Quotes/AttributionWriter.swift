import News

/// Gives linked attributions their speakers and writes them as ranges of the text.
struct AttributionWriter {
    let text: PreparedText
    let roster: Roster

    /// The attributions, in the order of their contents.
    func attributions(_ links: [LinkedAttribution]) -> [Attribution] {
        let resolver = SpeakerResolver(text: text, roster: roster)
        var lastSpeaker: Int?
        var result: [Attribution] = []
        for link in links.sorted(by: { place($0) < place($1) }) {
            let finding = resolver.resolve(link.source, antecedent: lastSpeaker)
            lastSpeaker = finding.person ?? lastSpeaker
            result.append(
                Attribution(
                    kind: text.kind(of: link.content), speaker: finding.speaker,
                    confidence: finding.speaker == nil ? 0 : link.confidence,
                    source: text.ranges(of: link.source, withMarks: false),
                    cue: text.ranges(of: link.cue, withMarks: false),
                    content: text.ranges(of: link.content, withMarks: true)))
        }
        return result.sorted { $0.extent.lowerBound < $1.extent.lowerBound }
    }

    private func place(_ link: LinkedAttribution) -> Int {
        link.source.first ?? link.content.min() ?? 0
    }
}
