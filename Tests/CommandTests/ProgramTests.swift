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
        for command in [["script", ""], ["quotes"], ["compare"], ["stories"]] {
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

    @Test func `a wrong line of the settings file is told, in the bottom line too, and the reader opens`()
        throws
    {
        let files = [
            ".config/crossread/config.toml": "measure = 66\nbackground = \"pink\"\n",
            "a.txt": "Rain\n\nRain fell.",
        ]
        let run = try ProgramRun(["script", "", "a.txt", "--size", "200x20"], files: files)
        #expect(run.status == 0)
        #expect(run.complaint.hasPrefix("crossread: line 2 of "))
        #expect(run.complaint.contains("“dark” or “light”"))
        #expect(run.output.contains("line 2 of ") && run.output.contains("Rain"))
        let search = try ProgramRun(["fetch"], files: files)
        #expect(search.complaint.hasPrefix("crossread: line 2 of "))
    }

    @Test func `what is wrong with the input ends with 1 and one line, without the usage`() throws {
        let files = ["a.txt": "Rain\n\nRain fell.", "notes": "root:x:0:0:root:/root:/bin/sh\n"]
        try SampleLibrary.with(["b.txt": "Snow\n\nSnow fell."]) { library in
            let there = ["--library", library]
            for (arguments, complaint) in [
                (["search", "said:"] + there, "crossread: the query makes no sense at "),
                (["compare", "999999"] + there, "crossread: there is no story 999999 in the library"),
                (["compare", "abc"] + there, "crossread: there is no file or story “abc”"),
                (["compare", "abc"], "crossread: there is no file or story “abc”"),
                (["compare", "1"] + there, "crossread: story 1 has only one account"),
                (["compare", "a.txt"], "crossread: two accounts are needed"),
                (["compare", "a.txt", "a.txt"], "crossread: what was given is one and the same account"),
                (["search", "rain", "--library", "notes"], "crossread: notes is no Crossread library"),
            ] {
                let run = try ProgramRun(arguments, files: files)
                #expect(run.status == 1, "\(arguments)")
                #expect(run.complaint.hasPrefix(complaint), "\(run.complaint)")
                #expect(run.complaint.split(separator: "\n").count == 1)
            }
        }
    }

    @Test func `help names the paths and the library, and all fields of a search`() throws {
        let help = try ProgramRun(["--help"]).output
        #expect(help.contains("USAGE: crossread [<paths> ...] [--library <library>]"))
        #expect(help.contains("crossread <subcommand>"))
        let words = try ProgramRun(["search", "--help"]).output.split(whereSeparator: \.isWhitespace)
        #expect(words.contains("tag:") && words.contains("is:unread|read|starred."))
    }

    @Test func `a size that is none is told how sizes are written`() throws {
        let run = try ProgramRun(["script", "", "--size", "big"])
        #expect(run.status == 64)
        #expect(run.complaint.contains("WIDTHxHEIGHT"))
    }

    @Test func `keys of the settings file count`() throws {
        let settings = [".config/crossread/config.toml": "[keys]\n\"gh\" = \"help\"\n"]
        let usual = try ProgramRun(["script", "?"], files: settings)
        let own = try ProgramRun(["script", "gh"], files: settings)
        #expect(own.output == usual.output)
    }
}
