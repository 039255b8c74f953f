import Formats
import Foundation
import Library

/// Something that an article may come from.
enum Parcel: Sendable {
    /// A line of article records.
    case record(Data, source: RecordSource, line: Int)
    /// A file to read.
    case file(path: String)
    /// A document from standard input.
    case document(Data)
    /// The feeds of another reader's store, at a path.
    case feeds(FeedList, path: String)
    /// Articles of newsboat's store, at a path.
    case cached([NewsboatCache.Item], path: String)
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
    private var cache: (cache: NewsboatCache, path: String, last: Int64)?

    /// How many articles of newsboat's store are handed on at once.
    private static let cachedAtOnce = 32

    init(_ paths: [String]) {
        self.paths = paths.reversed()
    }

    mutating func next() -> Parcel? {
        while true {
            if let line = nextRecord() { return line }
            if let items = nextCached() { return items }
            guard let path = paths.popLast() else { return nil }
            if let parcel = open(path) { return parcel }
        }
    }

    /// How many files the paths lead to, where none of them holds records; else nil.
    static func count(_ paths: [String]) -> Int? {
        var count = 0
        for parcel in IntakeSources(paths.filter { $0 != "-" }) {
            switch parcel {
            case .file: count += 1
            case .problem: break
            default: return nil
            }
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
        switch FileShape.of(path) {
        case .single: return .file(path: path)
        case .database: return openCache(path)
        case .records: break
        }
        guard let lines = try? InputLines(path: path) else {
            return .problem("cannot read \(path); check that it may be read")
        }
        let origin = URL(fileURLWithPath: path).standardizedFileURL.path
        records = (lines, RecordSource(path: path, origin: origin), 0)
        return nil
    }

    /// Newsboat's store: its feeds first, then its articles.
    private mutating func openCache(_ path: String) -> Parcel? {
        do {
            let opened = try NewsboatCache(at: path)
            var list = FeedList()
            list.feeds = try opened.feeds().filter { feed in
                ["http://", "https://", "file://"].contains { feed.address.hasPrefix($0) }
            }.map { feed in
                ListedFeed(
                    place: .address(feed.address), ownTitle: feed.title.isEmpty ? nil : feed.title,
                    homePage: feed.homePage.isEmpty ? nil : feed.homePage)
            }
            cache = (opened, path, 0)
            return .feeds(list, path: path)
        } catch {
            return .problem("\(error)")
        }
    }

    private mutating func nextCached() -> Parcel? {
        guard let open = cache else { return nil }
        do {
            let items = try open.cache.items(after: open.last, limit: Self.cachedAtOnce)
            cache = items.last.map { (open.cache, open.path, $0.number) }
            return items.isEmpty ? nil : .cached(items, path: open.path)
        } catch {
            cache = nil
            return .problem("\(error)")
        }
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

/// How a file is read: as one document, as a record a line, or as a database.
enum FileShape {
    case single, records, database

    /// Whether a file's name says that it holds a record a line.
    static func isNamedRecords(_ path: String) -> Bool {
        ["jsonl", "ndjson"].contains((path as NSString).pathExtension.lowercased())
    }

    /// The shape of a file, by its beginning; by its name where that leaves it open.
    static func of(_ path: String) -> FileShape {
        let isNamed = isNamedRecords(path)
        guard let handle = FileHandle(forReadingAtPath: path) else { return isNamed ? .records : .single }
        defer { try? handle.close() }
        // A pipe or a device could make the reader wait for ever.
        var status = stat()
        guard fstat(handle.fileDescriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return isNamed ? .records : .single
        }
        let head = (try? handle.read(upToCount: 1 << 16)) ?? Data()
        if head.starts(with: Array("SQLite format 3\u{0}".utf8)) { return .database }
        if isNamed { return .records }
        guard let first = head.first(where: { $0 > 0x20 }), first == UInt8(ascii: "{") else { return .single }
        let line = head.drop { $0 <= 0x20 }.prefix { $0 != 0x0A }
        let text = String(decoding: line, as: UTF8.self)
        return text.contains("\"text\"") && !text.contains("jsonfeed.org/version") ? .records : .single
    }
}
