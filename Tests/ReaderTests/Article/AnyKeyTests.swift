import Screen
import Testing

@testable import Reader

/// Keys in any order at any size: the pages of a story must hold.
@Suite struct AnyKeyTests {
    private static let keys = [
        "j", "k", "<C-d>", "<C-u>", "b", "gg", "G", "]q", "[q", "]s", "[s", "=", "t", "q", "zq", "]c", "[c",
        "<Tab>", "x", "zM", "zR", "za", "zs", "h", "l", "<Enter>", "/no<Enter>", "n", "N", "<Esc>", "99]q",
        "999j",
        "<C-w>h", "<C-w>l", "yq", "m", "s", "u", "J", "K", "*", "S",
    ]
    private static let sizes = [
        Size(columns: 80, rows: 24), Size(columns: 1, rows: 1), Size(columns: 160, rows: 48),
        Size(columns: 40, rows: 12), Size(columns: 210, rows: 60), Size(columns: 12, rows: 3),
        Size(columns: 101, rows: 9), Size(columns: 59, rows: 200), Size(columns: 0, rows: 0),
    ]

    @Test(arguments: 0..<12) func `any keys at any size leave a screen of that size`(seed: Int) throws {
        var random = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func next(_ count: Int) -> Int {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(random >> 33) % count
        }
        var session = try ReaderSession.onAccounts("<Enter>")
        for _ in 0..<150 {
            if next(8) == 0 {
                session.send(.resized(Self.sizes[next(Self.sizes.count)]))
            } else {
                try session.press(Self.keys[next(Self.keys.count)])
            }
            let frame = view(session.model)
            #expect(frame.size == session.model.desk.size)
        }
    }
}
