import Foundation
import News
import Testing

@testable import Formats

@Suite struct PlainTextTests {
    private func article(_ text: String, name: String = "") -> Article {
        PlainText.article(in: text, name: name)
    }

    @Test func `headline, byline, outlet and date at the top are no part of the text`() {
        let article = article(
            """
            Harbour strike enters second week
            By Ana Reyes, industry correspondent | The Porto Herald | 21 November 2024

            Dockers stayed away again.
            “We go on,” said their leader.
            """)
        #expect(article.title == "Harbour strike enters second week")
        #expect(article.byline == "Ana Reyes")
        #expect(article.outlet == "The Porto Herald")
        #expect(article.published == Date(timeIntervalSince1970: 1_732_147_200))
        #expect(article.text == "Dockers stayed away again.\n“We go on,” said their leader.")
    }

    @Test func `a byline and a source line at the bottom are found`() {
        let article = article(
            "Rain\nRain fell.\nIt fell long.\nBy Ana Reyes and Tom van Hill\nSource :Herald")
        #expect(article.byline == "Ana Reyes and Tom van Hill")
        #expect(article.outlet == "Herald")
        #expect(article.text == "Rain fell.\nIt fell long.")
    }

    @Test(arguments: [
        "I have written for ten years as a journalist and I love the sea.",
        "Ana Reyes is a freelance journalist who lives in Porto.",
        "Ana Reyes covers shipping for the Herald.",
    ])
    func `a note on the author is left out`(note: String) {
        #expect(
            article("Rain\nRain fell.\nThe minister came.\n" + note).text == "Rain fell.\nThe minister came.")
    }

    @Test(arguments: [
        "Tom Hill is a reporter who was on the ship.", "“I am a writer,” Ana Reyes said.",
        "The minister is expected to speak on Monday.",
    ])
    func `an end that belongs to the story stays`(end: String) {
        let story = "Tom Hill was saved.\nHe swam.\n" + end
        #expect(article("Rain\n" + story).text == story)
    }

    @Test func `a site that reports in its own story is the outlet`() {
        #expect(
            article("Rain\nIt rained, Harbour.Az reports citing the ministry.\nMuch.").outlet == "Harbour.Az")
        #expect(article("Rain\nIt rained, Skyline reports citing the ministry.\nMuch.").outlet == "Skyline")
        #expect(article("Rain\nIt rained, Reuters reports citing the ministry.\nMuch.").outlet == nil)
        #expect(article("Rain\nIt rained, the Reuters report said.\nMuch.").outlet == nil)
    }

    @Test func `a first sentence is no byline and a year no date line`() {
        let article = article(
            "Rain\nBy Monday the rain had stopped, the mayor said.\nIn 2024 it rained more.")
        #expect(article.byline == nil && article.published == nil)
        #expect(article.text.hasPrefix("By Monday"))
    }

    @Test func `lines broken to a width become paragraphs again`() {
        let line = "Dockers stayed away from the harbour for a second week today"
        let article = article(
            "Harbour strike\n\n\(line)\n\(line)\n\(line)\nand on.\n\n\(line)\n\(line)\nuntil noon.")
        #expect(article.title == "Harbour strike")
        #expect(article.text.split(separator: "\n\n").count == 2)
        #expect(article.text.hasSuffix("today until noon."))
    }

    @Test func `the file's name gives the date where nothing else does`() {
        let date = Date(timeIntervalSince1970: 1_732_147_200)
        #expect(article("Rain\nRain fell.", name: "2024-11-21-rain.txt").published == date)
        #expect(article("Rain\nRain fell.", name: "000_1f503ffa5185a1ea.txt").published == nil)
    }

    @Test func `one line alone is the text and no headline`() {
        let article = article("Rain fell.")
        #expect(article.title.isEmpty && article.text == "Rain fell.")
    }
}

@Suite struct DocumentsTests {
    private func text(_ bytes: [UInt8]) throws -> String { try Documents.article(from: bytes, name: "").text }

    @Test func `every usual encoding gives the same text`() throws {
        let page = "Café\nIt’s “raining” in Köln.\nMuch."
        let wide = Array(page.utf16)
        let little = wide.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = wide.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let expected = "It’s “raining” in Köln.\nMuch."
        #expect(try text(Array(page.utf8)) == expected)
        #expect(try text([0xEF, 0xBB, 0xBF] + Array(page.utf8)) == expected)
        #expect(try text([0xFF, 0xFE] + little) == expected)
        #expect(try text([0xFE, 0xFF] + big) == expected)
        #expect(try text(little) == expected)
        let windows = Array("Caf\u{E9}\nK\u{F6}ln is ".unicodeScalars).map { UInt8($0.value) } + [0x93, 0x94]
        #expect(try text(windows) == "Köln is “”")
        #expect(try text(Array(page.replacingOccurrences(of: "\n", with: "\r\n").utf8)) == expected)
    }

    @Test func `what is no text is refused with a reason`() {
        #expect(throws: Documents.Failure.empty) { try text(Array(" \n\r\n\t".utf8)) }
        #expect(throws: Documents.Failure.notText) {
            try text([0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3, 0, 0xFF])
        }
        #expect(throws: Documents.Failure.notText) { try text(Array("%PDF-1.7 text".utf8)) }
        #expect(throws: Documents.Failure.tooLong) {
            try text([UInt8](repeating: 0x61, count: Documents.mostBytes + 1))
        }
    }

    @Test func `random bytes never crash`() {
        var generator = SystemRandomNumberGenerator()
        for length in [1, 2, 3, 7, 100, 5000] {
            for _ in 0..<50 {
                let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
                let outcome = Result { try text(bytes) }
                if case .failure(let error) = outcome { #expect(error is Documents.Failure) }
            }
        }
    }

    @Test func `XML that is no page is named by its first element, a page that is XML is read`() throws {
        let list = "<?xml version=\"1.0\"?>\n<outlines><head><title>Feeds</title></head><body/></outlines>"
        #expect(throws: Documents.Failure.otherXML(root: "outlines")) {
            try Documents.article(from: Array(list.utf8), name: "feeds.xml")
        }
        let page = """
            <?xml version="1.0"?>
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml"><head><title>Rain</title></head>
            <body><p>Rain fell on the harbour all day, and nobody went out.</p></body></html>
            """
        #expect(try Documents.article(from: Array(page.utf8), name: "a.html").text.contains("harbour"))
    }
}
