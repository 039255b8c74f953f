import Foundation
import Testing

@Suite("The version is the one of the changes") struct VersionTests {
    @Test func `the program says the version that CHANGELOG.md begins with`() throws {
        let heading = try #require(House.file("CHANGELOG.md").lines.first { $0.hasPrefix("## ") })
        let version = heading.dropFirst(3).trimmingCharacters(in: .whitespaces)
        let program = House.file("Sources/crossread/Crossread.swift").lines
        #expect(
            program.contains { $0.contains("static let version = \"\(version)\"") },
            "Crossread.version and the first heading of CHANGELOG.md, \(version), have to agree")
    }
}
