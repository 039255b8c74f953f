import Foundation
import Testing

/// A library in a folder of its own, which holds what some files hold.
enum SampleLibrary {
    /// Calls `body` with the library's path; takes it away afterwards.
    static func with(_ files: [String: String], _ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let library = folder.appendingPathComponent("library.sqlite").path
        let run = try ProgramRun(["import", "--library", library] + files.keys.sorted(), files: files)
        #expect(run.status == 0, "\(run.complaint)")
        try body(library)
    }
}
