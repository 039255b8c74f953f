import Foundation

/// Letters that a reader types to find a row: the same every time.
struct FinderQueries {
    /// By the way they are made: the queries, each with the number of the line that is meant.
    let all: [(kind: String, queries: [(query: String, wanted: Int)])]

    init(_ lines: [String], count: Int) {
        let words = lines.map { line in
            line.lowercased().split { !$0.isLetter }.filter { $0.count > 1 }.map(String.init)
        }
        let step = max(1, lines.count / count)
        func made(_ make: ([String]) -> String?) -> [(query: String, wanted: Int)] {
            let all = stride(from: 0, to: lines.count, by: step).compactMap { place in
                make(words[place]).map { ($0, place) }
            }
            return Array(all.prefix(count))
        }
        all = [
            ("initials of the first five words", made(Self.initials)),
            ("two words begun", made(Self.beginnings)),
            ("two words without vowels", made(Self.consonants)),
            ("a fragment of the longest word and a word begun", made(Self.fragment)),
            ("the longest word with every third letter left out", made(Self.thinned)),
        ]
    }

    private static func initials(_ words: [String]) -> String? {
        words.count < 4 ? nil : words.prefix(5).compactMap(\.first).map(String.init).joined()
    }

    private static func beginnings(_ words: [String]) -> String? {
        let long = words.filter { $0.count > 4 }
        guard long.count > 1 else { return nil }
        return "\(long[0].prefix(4)) \(long[long.count / 2].prefix(3))"
    }

    private static func consonants(_ words: [String]) -> String? {
        let bare = words.filter { $0.count > 4 }
            .map { $0.prefix(1) + $0.dropFirst().filter { !"aeiou".contains($0) } }
        return bare.count > 1 ? "\(bare[0]) \(bare[1])" : nil
    }

    private static func fragment(_ words: [String]) -> String? {
        guard let longest = words.max(by: { $0.count < $1.count }), longest.count > 6,
            let other = words.first(where: { $0 != longest && $0.count > 2 })
        else { return nil }
        return "\(longest.dropFirst(2).prefix(5)) \(other.prefix(3))"
    }

    private static func thinned(_ words: [String]) -> String? {
        guard let longest = words.max(by: { $0.count < $1.count }), longest.count > 6 else { return nil }
        return String(longest.enumerated().filter { $0.offset % 3 != 2 }.map(\.element))
    }
}

/// The program fzf, asked without its screen.
struct FuzzyFinder {
    private let lines: URL

    /// - Returns: nil where it is not installed.
    init?(_ lines: [String]) throws {
        self.lines = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: self.lines)
        guard try !find("").isEmpty else {
            try close()
            return nil
        }
    }

    /// Removes the file that it reads.
    func close() throws { try FileManager.default.removeItem(at: lines) }

    /// The lines that it finds, the best first.
    func find(_ pattern: String) throws -> [String] {
        let process = Process()
        let answer = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["fzf", "-i", "--filter", pattern]
        process.standardInput = try FileHandle(forReadingFrom: lines)
        process.standardOutput = answer
        process.standardError = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: answer.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text.split(separator: "\n").map(String.init)
    }
}
