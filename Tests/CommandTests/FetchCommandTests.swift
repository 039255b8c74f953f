import Foundation
import Synchronization
import TestServer
import Testing

@Suite struct FetchCommandTests {
    private static let feed = """
        <rss version="2.0"><channel><title>Bay News</title><item><title>Ferry runs again</title>\
        <guid>1</guid><description>The ferry to the islands runs again.</description></item></channel></rss>
        """

    private static func answer(_ body: String, fields: String = "") -> String {
        "HTTP/1.1 200 OK\r\n\(fields)Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }

    /// Takes these feeds into a library of its own and fetches them.
    /// - Returns: the summary, and how much memory the program held at most, in bytes.
    private func fetched(_ addresses: [String]) throws -> (summary: [String: Any], memory: Int) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let library = ["--library", folder.appendingPathComponent("library.sqlite").path]
        let list = addresses.joined(separator: "\n")
        #expect(try ProgramRun(["import", "urls"] + library, files: ["urls": list]).status == 0)
        var memory = 0
        let run = try ProgramRun(["fetch", "--json"] + library, watch: { memory = Self.peak(of: $0) })
        #expect(run.status == 0, "\(run.complaint)")
        let summary = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        return (try #require(summary as? [String: Any]), memory)
    }

    /// Watches a process to its end.
    private static func peak(of process: Int32) -> Int {
        var peak = 0
        while let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") })
        {
            peak = max(peak, (Int(line.filter(\.isNumber)) ?? 0) * 1024)
            usleep(20_000)
        }
        return peak
    }

    @Test func `servers that misbehave in thirty ways stop no feed and cost little memory`() throws {
        let server = try LoopbackServer { head, connection in
            if !Misbehaviour.answer(head, connection) { connection.write(Self.answer(Self.feed)) }
        }
        defer { server.stop() }
        let good = (0..<10).map { server.address("/good-\($0)") }
        let calm = try fetched(good)
        #expect(calm.summary["read"] as? Int == 10)
        let ways = Misbehaviour.ways.keys.sorted()
        let (summary, memory) = try fetched(good + ways.map { server.address("/" + $0) })
        #expect(ways.count >= 30 && summary["feeds"] as? Int == good.count + ways.count)
        #expect(summary["added"] as? Int == 10, "\(summary)")
        let problems = try #require(summary["problems"] as? [[String: String]])
        #expect(problems.count >= 25)
        for problem in problems {
            let words = try #require(problem["problem"])
            #expect(words.count > 20 && words.unicodeScalars.allSatisfy { $0.value >= 0x20 }, "\(problem)")
        }
        #expect(memory > 0 && memory - calm.memory < 50_000_000, "\((memory - calm.memory) / 1_000_000) MB")
    }

    @Test func `a login comes from the netrc file, for its host only`() throws {
        let server = try LoopbackServer { head, connection in
            // "ann:secret" in base64 (RFC 7617).
            let isKnown = head.contains("Authorization: Basic YW5uOnNlY3JldA==")
            connection.write(isKnown ? Self.answer(Self.feed) : "HTTP/1.1 401 No\r\n\r\n")
        }
        defer { server.stop() }
        let arguments = ["feed", server.address("/feed"), "--json"]
        let login = "machine 127.0.0.1 login ann password secret\n"
        #expect(try ProgramRun(arguments, files: [".netrc": login]).output.contains("Ferry runs again"))
        let elsewhere = try ProgramRun(
            arguments, files: [".netrc": login.replacing("127.0.0.1", with: "b.example")])
        #expect(elsewhere.status == 1 && elsewhere.complaint.contains("login"))
    }

    @Test func `a proxy that the environment names is asked`() throws {
        let asked = Mutex<[String]>([])
        let server = try LoopbackServer { head, connection in
            asked.withLock { $0.append(String(head.prefix { $0 != "\r\n" })) }
            connection.write(Self.answer(Self.feed))
        }
        defer { server.stop() }
        let run = try ProgramRun(
            ["feed", "http://news.example/feed", "--json"], environment: ["http_proxy": server.address()])
        #expect(run.output.contains("Ferry runs again"))
        #expect(asked.withLock { $0 } == ["GET http://news.example/feed HTTP/1.1"])
    }
}
