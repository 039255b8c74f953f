import News

/// Attributions as few bytes: names once an article, ranges as distances from the one before.
///
/// The layout, all numbers LEB128: the names (count, then length and UTF-8 of each), the speakers (count, then
/// kind, name, role + 1 or 0), the attributions (count, then kind, speaker + 1 or 0, confidence in 200ths, via,
/// source, cue, content; a list is its count, then its elements; a range is its zigzag distance and its length).
enum AttributionCoding {
    /// The bytes of these attributions. O(n).
    static func bytes(_ attributions: [Attribution]) -> [UInt8] {
        var writer = Writer()
        let names = unique(
            attributions.flatMap { $0.via + ($0.speaker.map { [$0.name, $0.role ?? ""] } ?? []) })
        let speakers = unique(attributions.compactMap(\.speaker))
        writer.write(names.values.count)
        for name in names.values { writer.write(name) }
        writer.write(speakers.values.count)
        for speaker in speakers.values {
            writer.write(Speaker.Kind.allCases.firstIndex(of: speaker.kind) ?? 0)
            writer.write(names.places[speaker.name] ?? 0)
            writer.write(speaker.role.map { (names.places[$0] ?? 0) + 1 } ?? 0)
        }
        writer.write(attributions.count)
        for attribution in attributions {
            writer.write(Attribution.Kind.allCases.firstIndex(of: attribution.kind) ?? 0)
            writer.write(attribution.speaker.map { (speakers.places[$0] ?? 0) + 1 } ?? 0)
            writer.write(Int((min(max(attribution.confidence, 0), 1) * 200).rounded()))
            writer.write(attribution.via.count)
            for name in attribution.via { writer.write(names.places[name] ?? 0) }
            for ranges in [attribution.source, attribution.cue, attribution.content] { writer.write(ranges) }
        }
        return writer.bytes
    }

    /// The attributions that these bytes hold; nil where they are damaged. O(n).
    static func attributions(_ bytes: [UInt8]) -> [Attribution]? {
        var reader = Reader(bytes: bytes)
        guard let names = reader.list({ $0.string() }) else { return nil }
        let speakers = reader.list { reader -> Speaker? in
            guard let kind = reader.element(of: Speaker.Kind.allCases), let name = reader.element(of: names),
                let role = reader.number(), role <= names.count
            else { return nil }
            return Speaker(name: name, role: role == 0 ? nil : names[role - 1], kind: kind)
        }
        guard let speakers else { return nil }
        return reader.list { reader -> Attribution? in
            guard let kind = reader.element(of: Attribution.Kind.allCases), let speaker = reader.number(),
                speaker <= speakers.count, let confidence = reader.number(),
                let via = reader.list({ $0.element(of: names) }), let source = reader.ranges(),
                let cue = reader.ranges(), let content = reader.ranges()
            else { return nil }
            return Attribution(
                kind: kind, speaker: speaker == 0 ? nil : speakers[speaker - 1], via: via,
                confidence: Double(confidence) / 200, source: source, cue: cue, content: content)
        }
    }

    private static func unique<Value: Hashable>(_ values: [Value]) -> (values: [Value], places: [Value: Int])
    {
        var places: [Value: Int] = [:]
        var kept: [Value] = []
        for value in values where places[value] == nil {
            places[value] = kept.count
            kept.append(value)
        }
        return (kept, places)
    }
}

private struct Writer {
    var bytes: [UInt8] = []
    private var place = 0

    mutating func write(_ number: Int) {
        var rest = UInt(bitPattern: number)
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func write(_ text: String) {
        write(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func write(_ ranges: [TextRange]) {
        write(ranges.count)
        for range in ranges {
            let distance = range.lowerBound - place
            write(distance < 0 ? -2 * distance - 1 : 2 * distance)
            write(range.count)
            place = range.upperBound
        }
    }
}

private struct Reader {
    let bytes: [UInt8]
    private var position = 0
    private var place = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func number() -> Int? {
        var value: UInt = 0
        var shift: UInt = 0
        while position < bytes.count, shift < 56 {
            let byte = bytes[position]
            position += 1
            value |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { return Int(value) }
            shift += 7
        }
        return nil
    }

    mutating func string() -> String? {
        guard let count = number(), count <= bytes.count - position else { return nil }
        defer { position += count }
        return String(decoding: bytes[position..<(position + count)], as: UTF8.self)
    }

    mutating func element<Value>(of values: [Value]) -> Value? {
        guard let place = number(), place < values.count else { return nil }
        return values[place]
    }

    mutating func list<Value>(_ element: (inout Reader) -> Value?) -> [Value]? {
        guard let count = number(), count <= bytes.count - position else { return nil }
        var values: [Value] = []
        for _ in 0..<count {
            guard let value = element(&self) else { return nil }
            values.append(value)
        }
        return values
    }

    mutating func ranges() -> [TextRange]? {
        list { reader in
            guard let distance = reader.number(), let count = reader.number() else { return nil }
            let lower = reader.place + (distance % 2 == 0 ? distance / 2 : -(distance + 1) / 2)
            guard lower >= 0, count < Int(UInt32.max) else { return nil }
            reader.place = lower + count
            return lower..<(lower + count)
        }
    }
}
