import Analysis
import Foundation

/// Puts sections together to the block of bytes that ``QuotesModel`` reads.
struct ModelWriter {
    private var sections: [(name: QuotesModel.Section, bytes: [UInt8])] = []

    /// Adds a section or puts it in the place of an older one.
    mutating func set(_ name: QuotesModel.Section, _ bytes: [UInt8]) {
        sections.removeAll { $0.name == name }
        sections.append((name, bytes))
    }

    /// A table from keys to 32-bit values.
    mutating func set(_ name: QuotesModel.Section, table: [UInt64: UInt64]) {
        var count = 1024
        while count * 2 < table.count * 3 { count *= 2 }
        var slots = [UInt64](repeating: 0, count: count)
        for (key, value) in table.sorted(by: { $0.key < $1.key }) {
            var slot = KeyedBytes.slot(key) & (count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
            slots[slot] = KeyedBytes.fingerprint(key) << 32 | value
        }
        set(name, slots.withUnsafeBytes { Array($0) })
    }

    /// The whole block.
    var bytes: [UInt8] {
        var head: [UInt32] = [0x4D51_5243, QuotesModel.layout, UInt32(sections.count)]
        var body: [UInt8] = []
        let start = (12 + sections.count * 12 + 63) / 64 * 64
        for section in sections {
            head += [section.name.rawValue, UInt32(start + body.count), UInt32(section.bytes.count)]
            body += section.bytes
            body += [UInt8](repeating: 0, count: (64 - body.count % 64) % 64)
        }
        let header = head.withUnsafeBytes { Array($0) }
        return header + [UInt8](repeating: 0, count: start - header.count) + body
    }

    /// Writes the whole block to a file.
    func write(to path: String) {
        let bytes = bytes
        guard FileManager.default.createFile(atPath: path, contents: Data(bytes)) else {
            fail("cannot write \(path); check that its folder exists and may be written to")
        }
        report("\(bytes.count) bytes in \(path)")
    }

    /// The block as a model in memory that is never given back.
    var model: QuotesModel { Self.resident(bytes) }

    /// A model of these bytes in memory that is never given back.
    static func resident(_ bytes: [UInt8]) -> QuotesModel { QuotesModel(bytes: resident(bytes: bytes)) }

    /// Bytes in memory that is never given back, aligned as in the program.
    static func resident(bytes: [UInt8]) -> ModelBytes {
        let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes.count + 1, alignment: 64)
        bytes.withUnsafeBytes { source in
            if let base = source.baseAddress { memory.copyMemory(from: base, byteCount: source.count) }
        }
        return ModelBytes(
            start: UnsafePointer(memory.assumingMemoryBound(to: UInt8.self)), count: bytes.count)
    }

    /// The sections of a block that was written before.
    init(reading path: String? = nil) {
        guard let path else { return }
        guard let data = FileManager.default.contents(atPath: path) else { fail("cannot read \(path)") }
        let model = Self.resident(Array(data))
        for name in QuotesModel.Section.allCases {
            let part = model.part(name)
            if let start = part.start {
                set(name, Array(UnsafeBufferPointer(start: start, count: part.count)))
            }
        }
    }
}
