import News
import Testing

@testable import Library

@Suite struct AttributionCodingTests {
    private let minister = Speaker(name: "Ana Reyes", role: "the minister", kind: .person)

    @Test func `attributions come back as they were`() {
        let attributions = [
            Attribution(
                kind: .mixed, speaker: minister, via: ["Tass", "Bloomberg"], confidence: 0.5,
                source: [40..<49], cue: [50..<54], content: [0..<38, 60..<4000]),
            Attribution(
                kind: .direct, speaker: nil, confidence: 1, source: [], cue: [], content: [10..<12]),
        ]
        let bytes = AttributionCoding.bytes(attributions)
        #expect(AttributionCoding.attributions(bytes) == attributions)
        #expect(bytes.count < 80)
    }

    @Test func `damaged bytes give nothing instead of a crash`() {
        let attribution = Attribution(
            kind: .direct, speaker: minister, confidence: 0.9, source: [4..<9], cue: [], content: [10..<90])
        let bytes = AttributionCoding.bytes([attribution])
        for length in 0..<bytes.count {
            #expect(AttributionCoding.attributions(Array(bytes[..<length])) == nil)
        }
        for place in bytes.indices {
            var damaged = bytes
            damaged[place] ^= 0xFF
            _ = AttributionCoding.attributions(damaged)
        }
    }
}
