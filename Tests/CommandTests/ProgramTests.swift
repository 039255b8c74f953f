import Foundation
import Testing

/// What every command has in common: where it speaks and how it ends.
@Suite struct ProgramTests {
    @Test func `version and help go to standard output`() throws {
        let version = try ProgramRun(["--version"])
        #expect(version.status == 0)
        #expect(version.output.first?.isNumber == true)
        let help = try ProgramRun(["--help"])
        #expect(help.status == 0)
        #expect(help.output.contains("script"))
        #expect(help.complaint.isEmpty)
    }

    @Test func `an option that is none ends with 64 and the usage`() throws {
        let run = try ProgramRun(["--no-such-option"])
        #expect(run.status == 64)
        #expect(run.complaint.hasPrefix("crossread: "))
        #expect(run.complaint.contains("Usage: "))
    }

    @Test func `a path that leads nowhere ends with 1 and one line`() throws {
        let run = try ProgramRun(["no-such-file.txt"])
        #expect(run.status == 1)
        #expect(run.complaint.hasPrefix("crossread: there is no file, folder or command “no-such-file.txt”"))
        #expect(run.complaint.split(separator: "\n").count == 1)
    }

    @Test func `a library and files do not go together, and the usage says so`() throws {
        for command in [["script", ""], ["quotes"], ["compare"]] {
            let run = try ProgramRun(
                command + ["--library", "l.sqlite", "a.txt"], files: ["a.txt": "Rain\n\nRain fell."])
            #expect(run.status == 64)
            #expect(run.complaint.hasPrefix("crossread: --library and files do not go together"))
        }
    }

    @Test func `what a crash left of a library of its own is taken away at the next start`() throws {
        // No process has this number: Linux gives out smaller ones.
        let left = "crossread-library-4194999-00"
        let run = try ProgramRun(
            ["script", "", "a.txt"],
            files: [
                "a.txt": "Rain\n\nRain fell.", "\(left)/library.sqlite": "", "crossread-library-1-00/x": "",
            ]
        ) { home in
            #expect(!FileManager.default.fileExists(atPath: home + "/" + left))
            #expect(FileManager.default.fileExists(atPath: home + "/crossread-library-1-00"))
        }
        #expect(run.status == 0)
    }

    @Test func `without a terminal the reader says what to do instead`() throws {
        let run = try ProgramRun([])
        #expect(run.status == 1)
        #expect(run.complaint.contains("crossread script"))
    }

    @Test func `a wrong line of the settings file is named`() throws {
        let run = try ProgramRun(
            ["script", ""], files: [".config/crossread/config.toml": "measure = 66\nbackground = \"pink\"\n"])
        #expect(run.status == 1)
        #expect(run.complaint.hasPrefix("crossread: line 2 of "))
        #expect(run.complaint.contains("“dark” or “light”"))
    }

    @Test func `keys of the settings file count`() throws {
        let settings = [".config/crossread/config.toml": "[keys]\n\"gh\" = \"help\"\n"]
        let usual = try ProgramRun(["script", "?"], files: settings)
        let own = try ProgramRun(["script", "gh"], files: settings)
        #expect(own.output == usual.output)
    }
}
