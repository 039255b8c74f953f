import Foundation
import Testing

/// What commands do about a library that is not there, or cannot be made.
@Suite struct MissingLibraryTests {
    @Test(arguments: [
        ["doctor"], ["search", "rain"], ["stories"], ["stories", "--explain", "1", "2"], ["quotes"],
        ["compare", "1"], ["compare", "1", "2"], ["export"], ["export", "--format", "opml"],
    ])
    func `a command that only reads makes no library, and says what makes one`(_ command: [String]) throws {
        for (place, option) in [("typo.sqlite", ["--library", "typo.sqlite"]), ("/crossread/library", [])] {
            let run = try ProgramRun(command + option) { home in
                let names = FileManager.default.enumerator(atPath: home)?.compactMap { $0 as? String } ?? []
                #expect(Set(names) == [".in", ".out", ".err"])
            }
            #expect(run.status == 1)
            #expect(run.output.isEmpty)
            #expect(run.complaint.hasPrefix("crossread: there is no library at "))
            #expect(run.complaint.contains(place) && run.complaint.contains("'crossread import'"))
        }
    }

    @Test func `a folder that cannot be made for the library is named`() throws {
        let run = try ProgramRun(
            ["import", "a.txt", "--library", "a.txt/news/l.sqlite"], files: ["a.txt": "Rain\n\nRain fell."])
        #expect(run.status == 1)
        #expect(run.complaint.hasPrefix("crossread: cannot make the folder "))
        #expect(run.complaint.contains("/a.txt/news;"), "\(run.complaint)")
        #expect(run.complaint.contains("--library"))
        let folder = try ProgramRun(["search", "rain", "--library", "news"], files: ["news/a.txt": "Rain"])
        #expect(folder.status == 1 && folder.complaint.contains("news (it is a folder;"))
    }

    @Test func `where files cannot be kept while they are looked at, the place and the way out are named`()
        throws
    {
        // Nobody may make a folder there, whatever the rights.
        let run = try ProgramRun(
            ["quotes", "a.txt"], files: ["a.txt": "Rain\n\nRain fell."], environment: ["TMPDIR": "/proc"])
        #expect(run.status == 1)
        #expect(
            run.complaint.hasPrefix("crossread: cannot write to /proc,") && run.complaint.contains("TMPDIR"))
    }
}
