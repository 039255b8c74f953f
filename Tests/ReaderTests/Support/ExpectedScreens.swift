import Foundation
import News
import Screen
import Testing

@testable import Reader

/// Compares screens with files in `Screens/`. `CROSSREAD_NEW_SCREENS=1 swift test` writes them anew; look at the
/// difference before keeping it.
enum ExpectedScreens {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Screens")

    /// The sizes at which each view is kept.
    static let sizes = [
        Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 40, rows: 12),
    ]

    /// Checks the screens of a view at each size after some keys.
    static func check(
        _ name: String, keys: String, stories: [StorySummary] = SampleNews.stories,
        configuration: Configuration = Configuration(),
        sourceLocation: SourceLocation = #_sourceLocation,
        _ prepare: (inout ReaderSession) throws -> Void = { _ in }
    ) throws {
        for size in sizes {
            var session = try ReaderSession(size, stories: stories, configuration: configuration)
            try prepare(&session)
            try session.press(keys)
            compare(
                session.screen, with: "\(name)-\(size.columns)x\(size.rows).txt",
                sourceLocation: sourceLocation)
        }
    }

    /// Compares one screen with a file.
    static func compare(
        _ screen: String, with file: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        compare(screen, withFileAt: folder.appendingPathComponent(file), sourceLocation)
    }

    /// Compares the keys' page of the manual with its file.
    static func compareManual(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let package = folder.deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        compare(text, withFileAt: package.appendingPathComponent("docs/keys.md"), sourceLocation)
    }

    private static func compare(_ screen: String, withFileAt url: URL, _ sourceLocation: SourceLocation) {
        if ProcessInfo.processInfo.environment["CROSSREAD_NEW_SCREENS"] == "1" {
            #expect(throws: Never.self, sourceLocation: sourceLocation) {
                try (screen + "\n").write(to: url, atomically: true, encoding: .utf8)
            }
            return
        }
        let expected = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
        #expect(
            screen + "\n" == expected,
            "\(url.lastPathComponent) differs: CROSSREAD_NEW_SCREENS=1 writes it anew",
            sourceLocation: sourceLocation)
    }
}
