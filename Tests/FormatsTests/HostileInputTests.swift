import Foundation
import Testing

@testable import Formats

/// Documents that were made to do harm.
@Suite struct HostileInputTests {
    private func feed(_ text: String) -> FeedDocument {
        FeedParsing.feed(from: Array(text.utf8), base: "https://herald.example/")
    }

    @Test func `entities that unfold without end stay what they are`() {
        let levels = (1...30).map { "<!ENTITY e\($0) '&e\($0 - 1);&e\($0 - 1);'>" }.joined()
        let feed = feed(
            "<!DOCTYPE rss [<!ENTITY e0 'ha'>\(levels)]><rss><channel><title>&e30;</title></channel></rss>")
        #expect((feed.title ?? "").utf8.count < 100)
    }

    @Test func `a file is never read into a feed`() {
        let feed = feed(
            """
            <!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % y SYSTEM "http://127.0.0.1:1/"> %y;]>
            <rss xmlns:xi="http://www.w3.org/2001/XInclude"><channel><title>a&x;b</title>
            <description><xi:include href="file:///etc/passwd" parse="text"/></description></channel></rss>
            """)
        #expect(feed.title?.contains("root") == false && feed.description == nil)
    }

    @Test func `feeds and pages of any depth end`() {
        for opening in ["<a>", "<div>", "<table><tr><td>", "<item>", "<ul><li>", "<b><i>", "<svg>"] {
            let deep = String(repeating: opening, count: 30_000)
            _ = feed("<rss><channel>" + deep)
            _ = feed(
                "<rss><channel><item><description><![CDATA[\(deep)]]></description></item></channel></rss>")
            _ = PageParsing.article(from: Array("<html><body>\(deep)words".utf8), address: nil)
        }
        _ = feed(String(repeating: "{\"items\":[", count: 100_000))
        _ = feed("{\"version\":\"jsonfeed\",\"items\":" + String(repeating: "[", count: 100_000))
    }

    @Test func `of two million entries the first twenty thousand are read`() {
        let entries = String(repeating: "<item><title>a</title></item>", count: 100_000)
        let feed = feed("<rss><channel><title>T</title>" + entries)
        #expect(feed.items.count == FeedDocument.mostItems && feed.warning != nil)
    }

    @Test(arguments: [
        "<a href='java\nscript:alert(1)'>x</a>", "<a href='&#106;avascript:alert(1)'>x</a>",
        "<a href=' \u{1}javascript:alert(1)'>x</a>", "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)><script>1</script>",
        "<style>@import 'x'</style>", "<iframe src='//x'>", "<form action='//x'><input></form>",
        "<base href='//x'>",
        "<meta http-equiv=refresh content='0;url=//x'>", "<scr<script>ipt>alert(1)</script>",
        "<object data=x>",
        "<a href='data:text/html,<script>1</script>'>x</a>", "<math href='javascript:1'>x</math>",
        "<a href=vbscript:x>y",
        "<p style='background:url(javascript:1)'>x</p>", "<!--><script>alert(1)</script>-->",
        "<![CDATA[<script>1</script>",
    ])
    func `no markup that acts is left`(markup: String) {
        let clean = SafeHTML.cleaned(markup, base: "https://herald.example/").lowercased()
        for harm in [
            "<script", "<style", "<iframe", "<form", "<base", "<meta", "<object", "onerror", "onload",
        ] {
            #expect(!clean.contains(harm))
        }
        for scheme in ["javascript:", "vbscript:", "data:text"] {
            #expect(!clean.contains("href=\"\(scheme)"))
        }
    }

    @Test func `attributes and names of any length, zeros and broken characters are taken`() {
        let long = String(repeating: "x", count: 1_000_000)
        #expect(feed("<rss><channel><title a='\(long)'>T</title></channel></rss>").title == "T")
        #expect(feed("<rss><channel><\(long)/><title>T</title></channel></rss>").title == "T")
        let broken: [UInt8] = Array("<rss><channel><title>a\u{0}b".utf8) + [0xED, 0xA0, 0x80, 0xFF, 0xC0]
        #expect(FeedParsing.feed(from: broken).title?.hasPrefix("ab") == true)
        let surrogates: [UInt8] = [0xFF, 0xFE, 0x3C, 0, 0x00, 0xD8, 0x3E, 0, 0x00, 0xDC, 0x00, 0xDC, 7]
        _ = FeedParsing.feed(from: surrogates)
        _ = PageParsing.article(from: surrogates, address: nil)
        for address in [String(repeating: "/..", count: 50_000), "http://" + long, "//[::1", "%%%"] {
            _ = SafeMarkup.safeAddress(address, base: "https://herald.example/")
        }
    }
}
