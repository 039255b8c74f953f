import TestServer
import Testing

@testable import Fetching

@Suite struct CompressionBombTests {
    /// A gzip stream (RFC 1952) of one fixed Huffman block (RFC 1951) that says "a" and then, in 13 bits each time,
    /// "258 more of the same".
    private static func bomb(repeats: Int) -> [UInt8] {
        var bytes: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
        var buffer: UInt64 = 0
        var filled = 0
        func put(_ bits: String) {
            for bit in bits {
                if bit == "1" { buffer |= 1 << UInt64(filled) }
                filled += 1
                if filled == 8 {
                    bytes.append(UInt8(buffer))
                    (buffer, filled) = (0, 0)
                }
            }
        }
        put("1" + "10")
        put("10010001")
        for _ in 0..<repeats { put("11000101" + "00000") }
        return bytes
    }

    @Test func `a gzip bomb ends at the bound of what it unpacks to`() throws {
        let bomb = Self.bomb(repeats: 400_000)
        let server = try LoopbackServer { _, connection in
            connection.write(
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(bomb.count)\r\n\r\n")
            connection.write(bomb)
        }
        defer { server.stop() }
        var request = FetchRequest(address: server.address())
        request.bounds.mostBytes = 4 << 20
        #expect(throws: FetchFailure.tooLong(limit: 4 << 20)) { try Fetcher.fetch(request) }
    }
}
