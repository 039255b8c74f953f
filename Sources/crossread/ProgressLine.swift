import Foundation
import News

/// One line on a terminal that says how far a long work has come: count, rate, time left.
final class ProgressLine {
    private let start = Date()
    private var stage: IntakeProgress.Stage?
    private var stageStart = Date()
    private var lastShown = Date.distantPast
    private static let interval = 0.2

    /// Writes the line anew, a few times a second at the most.
    func show(_ progress: IntakeProgress) {
        let now = Date()
        if stage != progress.stage { (stage, stageStart) = (progress.stage, now) }
        guard progress.stage != .done, now.timeIntervalSince(lastShown) >= Self.interval else { return }
        lastShown = now
        let line = Self.line(progress, seconds: now.timeIntervalSince(stageStart))
        FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8))
    }

    /// Takes the line away.
    func clear() {
        if lastShown != .distantPast { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }

    /// What the line says after so many seconds of a stage.
    static func line(_ progress: IntakeProgress, seconds: Double) -> String {
        let (verb, things) = words(progress.stage)
        let rate = seconds > 0.5 ? Double(progress.done) / seconds : 0
        var parts = [
            progress.total.map { "\(progress.done) of \($0) \(things)" } ?? "\(progress.done) \(things)"
        ]
        if rate >= 1 { parts.append("\(Int(rate)) a second") }
        if rate > 0, let total = progress.total, total > progress.done {
            parts.append(time(Double(total - progress.done) / rate) + " left")
        }
        return "\(verb): " + parts.joined(separator: ", ")
    }

    private static func words(_ stage: IntakeProgress.Stage) -> (verb: String, things: String) {
        switch stage {
        case .fetching: ("Fetching", "feeds")
        case .completing: ("Completing", "excerpts")
        case .reading: ("Reading", "articles")
        case .analysing: ("Analysing", "articles")
        case .grouping: ("Grouping", "articles")
        case .done: ("Done", "articles")
        }
    }

    private static func time(_ seconds: Double) -> String {
        let seconds = Int(seconds.rounded(.up))
        return seconds < 90 ? "\(seconds) s" : "\((seconds + 59) / 60) min"
    }
}
