import Foundation

/// One line of an annotated or plain article file.
struct ArticleRecord: Decodable {
    struct Attribution: Decodable {
        struct Silver: Decodable {
            var name: String
            var type: String?
        }

        var source, cue, content: [[Int]]
        var source_head: [Int]?
        var speaker_silver: Silver?
    }

    var id: String?
    var text: String
    var attributions: [Attribution]?

    /// The records of a file of JSON lines, one after the other; lines that hold none are passed over.
    static func each(in path: String, _ body: (ArticleRecord) -> Void) {
        guard let file = FileHandle(forReadingAtPath: path) else {
            fail("cannot read \(path); check that the file exists and may be read")
        }
        var rest = Data()
        let decoder = JSONDecoder()
        while let piece = try? file.read(upToCount: 1 << 22), !piece.isEmpty {
            rest += piece
            while let end = rest.firstIndex(of: 0x0A) {
                if let record = try? decoder.decode(ArticleRecord.self, from: rest[rest.startIndex..<end]) {
                    body(record)
                }
                rest = rest[(end + 1)...]
            }
            rest = Data(rest)
        }
        if let record = try? decoder.decode(ArticleRecord.self, from: rest) { body(record) }
    }
}
