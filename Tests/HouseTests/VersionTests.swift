import Foundation
import Testing

@Suite("The version is the one of the changes") struct VersionTests {
    private func newest() throws -> String {
        let heading = try #require(House.file("CHANGELOG.md").lines.first { $0.hasPrefix("## ") })
        return heading.dropFirst(3).trimmingCharacters(in: .whitespaces)
    }

    @Test func `servers are told the same version`() throws {
        let version = try newest()
        let transfer = House.file("Sources/Fetching/Transfer.swift").lines
        #expect(
            transfer.contains { $0.contains("\"Crossread/\(version) (") },
            "UserAgent.text and the first heading of CHANGELOG.md, \(version), have to agree")
    }

    @Test func `the program says the version that CHANGELOG.md begins with`() throws {
        let version = try newest()
        let program = House.file("Sources/crossread/Crossread.swift").lines
        #expect(
            program.contains { $0.contains("static let version = \"\(version)\"") },
            "Crossread.version and the first heading of CHANGELOG.md, \(version), have to agree")
    }
}
