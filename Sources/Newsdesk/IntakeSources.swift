import Foundation

/// Something that an article may come from.
enum Parcel: Sendable {
    /// A line of article records.
    case record(Data, source: RecordSource, line: Int)
    /// A file to read.
    case file(path: String)
    /// A document from standard input.
    case document(Data)
    /// Something that cannot be read, with the sentence that says so.
    case problem(String)
}

/// A collection of article records.
struct RecordSource: Sendable {
    /// The path as it was given; `-` is standard input.
    var path: String
    /// The name under which the library remembers the collection.
    var origin: String
}

/// All that paths lead to, one after the other: files, folders in the order of their names, lines of record files.
struct IntakeSources: Sequence, IteratorProtocol {
    private var paths: [String]
    private var records: (lines: InputLines, source: RecordSource, count: Int)?

    init(_ paths: [String]) {
        self.paths = paths.reversed()
    }

    mutating func next() -> Parcel? {
        while true {
            if let line = nextRecord() { return line }
            guard let path = paths.popLast() else { return nil }
            if let parcel = open(path) { return parcel }
        }
    }

    /// How many files the paths lead to, where none of them holds records; else nil.
    static func count(_ paths: [String]) -> Int? {
        var count = 0
        for parcel in IntakeSources(paths.filter { $0 != "-" }) {
            guard case .file = parcel else { return nil }
            count += 1
        }
        return paths.contains("-") ? nil : count
    }

    private mutating func nextRecord() -> Parcel? {
        while let line = records?.lines.next() {
            records?.count += 1
            let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
            if let records, !isBlank { return .record(line, source: records.source, line: records.count) }
        }
        records = nil
        return nil
    }

    /// The parcel at a path; nil where the path leads to more paths or to lines.
    private mutating func open(_ path: String) -> Parcel? {
        if path == "-" { return openStandardInput() }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            return .problem("cannot find \(path); check the path")
        }
        if isFolder.boolValue { return openFolder(path) }
        guard ["jsonl", "ndjson"].contains((path as NSString).pathExtension.lowercased()) else {
            return .file(path: path)
        }
        guard let lines = try? InputLines(path: path) else {
            return .problem("cannot read \(path); check that it may be read")
        }
        let origin = URL(fileURLWithPath: path).standardizedFileURL.path
        records = (lines, RecordSource(path: path, origin: origin), 0)
        return nil
    }

    private mutating func openFolder(_ path: String) -> Parcel? {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            return .problem("cannot read the folder \(path); check that it may be read")
        }
        // A page of Markdown in a folder of articles is a note on the folder; named by itself it is taken in.
        let visible = names.filter { !$0.hasPrefix(".") && !$0.lowercased().hasSuffix(".md") }.sorted()
        paths.append(contentsOf: visible.reversed().map { (path as NSString).appendingPathComponent($0) })
        return nil
    }

    /// Records where the first line begins an object, else one document.
    private mutating func openStandardInput() -> Parcel? {
        guard var lines = try? InputLines(path: "-") else { return .problem("cannot read standard input") }
        var document = Data()
        var count = 0
        while let line = lines.next() {
            count += 1
            if document.allSatisfy({ $0 == 0x0A }), line.first == UInt8(ascii: "{") {
                let source = RecordSource(path: "-", origin: "-")
                records = (lines, source, count)
                return .record(line, source: source, line: count)
            }
            document.append(line)
            document.append(0x0A)
            if document.count > InputLines.mostBytes { break }
        }
        if document.last == 0x0A { document.removeLast() }
        return .document(document)
    }
}
