import Analysis
import Foundation
import News

/// A short text with what must be found in it, from a file in OwnTexts.
///
/// A file holds texts; each begins with a line "# name". Lines of answers follow the text:
///
///     > Anna Voss | the pier is closed              somebody says words that hold these
///     > Anna Voss; via Tass, Bloomberg | …          … and it came through these, nearest to the speaker first
///     > two people; kind group; direct | …          … of this kind, quoted, partly quoted or told
///     > nobody | …                                  words that are marked, with no speaker
///     ! words                                       words that nobody says
struct OwnText: CustomStringConvertible, Sendable {
    let name: String
    let text: String
    let answers: [String]

    var description: String { name }

    /// Every text of the folder.
    static let all: [OwnText] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("OwnTexts")
        let files =
            (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.sorted { $0.path < $1.path }.flatMap { file in
            texts(in: (try? String(contentsOf: file, encoding: .utf8)) ?? "", of: file.lastPathComponent)
        }
    }()

    private static func texts(in content: String, of file: String) -> [OwnText] {
        content.components(separatedBy: "\n# ").dropFirst().map { part in
            let lines = part.components(separatedBy: "\n")
            let answers = lines.dropFirst().filter { $0.hasPrefix("> ") || $0.hasPrefix("! ") }
            let text = lines.dropFirst().filter { !$0.hasPrefix("> ") && !$0.hasPrefix("! ") }
            return OwnText(
                name: "\(file): \(lines[0])",
                text: text.joined(separator: "\n").trimmingCharacters(in: .newlines), answers: answers)
        }
    }

    /// What is not as the answers say; empty where all is.
    var faults: [String] {
        let found = AttributionExtractor().attributions(in: text, title: "").map { Said($0, text) }
        let list = found.map(\.description).joined(separator: "\n      ")
        return answers.filter { !holds($0, found) }.map { "wants \($0)\n   has\n      \(list)" }
    }

    private func holds(_ answer: String, _ found: [Said]) -> Bool {
        if answer.hasPrefix("! ") { return !found.contains { $0.words.contains(answer.dropFirst(2)) } }
        let halves = answer.dropFirst(2).components(separatedBy: " | ")
        let parts = halves[0].components(separatedBy: "; ")
        var via: [String] = []
        return found.contains { said in
            guard said.words.contains(halves[1]) else { return false }
            let speaker = said.attribution.speaker
            guard parts[0] == "nobody" ? speaker == nil : speaker?.name == parts[0] else { return false }
            for part in parts.dropFirst() {
                if part.hasPrefix("via ") {
                    via = part.dropFirst(4).components(separatedBy: ", ")
                } else if part.hasPrefix("kind ") {
                    guard speaker?.kind.rawValue == String(part.dropFirst(5)) else { return false }
                } else if part.hasPrefix("role ") {
                    guard speaker?.role == String(part.dropFirst(5)) else { return false }
                } else if said.attribution.kind.rawValue != part {
                    return false
                }
            }
            return said.attribution.via == via
        }
    }

    private struct Said: CustomStringConvertible {
        let attribution: Attribution
        let words: String

        init(_ attribution: Attribution, _ text: String) {
            self.attribution = attribution
            let utf8 = Array(text.utf8)
            words = attribution.content.map { String(decoding: utf8[$0], as: UTF8.self) }.joined(
                separator: " … ")
        }

        var description: String {
            let speaker = attribution.speaker
            return "\(speaker?.name ?? "nobody") [\(speaker?.kind.rawValue ?? "-"); \(speaker?.role ?? "-"); "
                + "via \(attribution.via); \(attribution.kind) \(attribution.confidence)] | \(words)"
        }
    }
}
