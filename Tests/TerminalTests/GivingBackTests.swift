import Foundation
import Glibc
import Testing

/// The real program on a real terminal: it must leave it as it found it, on every way out.
@Suite(.serialized) struct GivingBackTests {
    @Test func `keys and a resize are answered, and quitting restores the terminal`() throws {
        let reader = try ReaderOnATerminal()
        try reader.open()
        #expect(reader.terminal.settings() != reader.settingsBefore)
        var mark = reader.terminal.output.count
        reader.terminal.resize(columns: 60, rows: 15)
        mark = try reader.terminal.wait(for: "Harbour pilots", after: mark)
        reader.terminal.type("j\r")
        try reader.terminal.wait(for: "Old library", after: mark)
        reader.terminal.type("Q")
        #expect(try reader.terminal.waitForEnd() == .status(0))
        #expect(reader.isGivenBack)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func `a signal that ends the reader restores the terminal, and the shell can tell the signal`(
        signal: Int32
    ) throws {
        let reader = try ReaderOnATerminal()
        try reader.open()
        reader.terminal.send(signal)
        #expect(try reader.terminal.waitForEnd() == .signal(signal))
        #expect(reader.isGivenBack)
    }

    @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGTRAP])
    func `a crash restores the terminal, says that it is a bug, and ends with the status for one`(
        signal: Int32
    ) throws {
        let reader = try ReaderOnATerminal()
        try reader.open()
        reader.terminal.send(signal)
        #expect(try reader.terminal.waitForEnd() == .status(70))
        #expect(reader.terminal.seen.contains("a bug ended the program"))
        #expect(reader.isGivenBack)
    }

    @Test func `stopped and continued by the shell, the reader paints everything anew`() throws {
        let reader = try ReaderOnATerminal()
        try reader.terminal.start(
            ["/bin/sh", "-i"], environment: reader.environment(["PS1": "ready> "]))
        try reader.terminal.wait(for: "ready> ")
        let settings = reader.terminal.settings()
        reader.terminal.type("'\(ReaderOnATerminal.program)' '\(reader.articlesPath)'\r")
        var mark = try reader.terminal.wait(for: "Harbour pilots end")
        reader.terminal.type("\u{1A}")
        mark = try reader.terminal.wait(for: "ready> ", after: mark)
        #expect(reader.terminal.seen.contains(ReaderOnATerminal.leaveScreen))
        #expect(reader.terminal.settings() == settings)
        reader.terminal.type("fg\r")
        mark = try reader.terminal.wait(for: "Harbour pilots end", after: mark)
        reader.terminal.type("Q")
        mark = try reader.terminal.wait(for: "ready> ", after: mark)
        #expect(reader.terminal.settings() == settings)
        reader.terminal.type("exit\r")
        _ = try reader.terminal.waitForEnd()
    }

    @Test func `a terminal that goes away ends the reader`() throws {
        let reader = try ReaderOnATerminal()
        try reader.open()
        reader.terminal.hangUp()
        #expect(try reader.terminal.waitForEnd() == .signal(SIGHUP))
    }

    @Test func `looking at a folder leaves nothing behind`() throws {
        let reader = try ReaderOnATerminal()
        try reader.open()
        reader.terminal.type("Q")
        #expect(try reader.terminal.waitForEnd() == .status(0))
        let left = try FileManager.default.contentsOfDirectory(atPath: reader.home.path)
        #expect(left == ["articles"])
    }
}
