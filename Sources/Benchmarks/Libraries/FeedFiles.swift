import Foundation
import Library
import News

/// A library's articles as feeds in files, for any program that reads feeds.
enum FeedFiles {
    /// How many feeds the articles are dealt out to.
    static let count = 100

    /// Writes the feeds, and their addresses into the file `urls`.
    /// - Returns: how many articles they have together.
    static func write(_ library: String, to folder: String) throws -> Int {
        var addresses = ""
        let files = try (0..<count).map { number in
            let path = "\(folder)/feed\(number).xml"
            addresses += "file://\(path)\n"
            let head =
                "<rss version=\"2.0\"><channel><title>Feed \(number)</title><link>http://127.0.0.1/</link>\n"
            try Data(head.utf8).write(to: URL(fileURLWithPath: path))
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
            try file.seekToEnd()
            return file
        }
        try Data(addresses.utf8).write(to: URL(fileURLWithPath: folder + "/urls"))
        var written = 0
        let opened = try NewsLibrary(at: library)
        try opened.eachReading { reading in
            try files[written % count].write(contentsOf: Data(item(reading, written).utf8))
            written += 1
        }
        try opened.close()
        for file in files {
            try file.write(contentsOf: Data("</channel></rss>\n".utf8))
            try file.close()
        }
        return written
    }

    private static func item(_ reading: Reading, _ number: Int) -> String {
        let address = "http://127.0.0.1/\(number)"
        return
            "<item><title>\(escaped(reading.article.title))</title><link>\(address)</link><guid>\(address)</guid>"
            + "<description>\(escaped(reading.article.text))</description></item>\n"
    }

    private static func escaped(_ text: String) -> String {
        let clean = text.unicodeScalars.filter { $0.value >= 0x20 || $0.value == 0x0A }
        return String(String.UnicodeScalarView(clean)).replacing("&", with: "&amp;").replacing(
            "<", with: "&lt;")
    }
}
