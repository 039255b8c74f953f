import Foundation
import News
import Testing

@testable import Formats

@Suite struct SavedPagesTests {
    private func article(_ text: String, name: String = "") -> Article {
        PlainText.article(in: text, name: name)
    }

    @Test(arguments: [
        "Harbour strike enters second week - The Porto Herald.txt",
        "Porto Media – Harbour strike enters second.html",
        "Harbour strike enters second week _ Porto Media.txt",
    ])
    func `the outlet beside the headline in a saved file's name is the outlet`(name: String) {
        let outlet = article("Harbour strike enters second week\nDockers stayed away.\nAgain.", name: name)
            .outlet
        #expect(outlet == (name.contains("Herald") ? "The Porto Herald" : "Porto Media"))
    }

    @Test(arguments: ["Rain - notes.txt", "Our strike - Porto Media.txt", "article.txt", "a - b - c.txt"])
    func `a file's name without the headline tells no outlet`(name: String) {
        #expect(article("Harbour strike enters second week\nDockers left.\nAgain.", name: name).outlet == nil)
    }

    @Test func `the outlet's name and the writer's post under the headline are no part of the text`() {
        let text =
            "Harbour strike enters second week\nPorto Media\nBy Ana Reyes\nStaff Writer\nMay 6, 2025\nIt rained."
        let found = article(text, name: "Harbour strike enters second week - Porto Media.txt")
        #expect(found.text == "It rained.")
        #expect(found.byline == "Ana Reyes" && found.published != nil)
    }

    @Test func `a signer's note may name a book, and a credit ends with its sentence`() {
        let story = "Rain\nBy Ana Reyes\nRain fell.\nIt fell long.\n"
        let note = "Ana Reyes is a columnist. Her book “Tides” came out in May."
        #expect(article(story + note).text == "Rain fell.\nIt fell long.")
        let credit = article("Rain\nRain fell.\nMuch.\nReporting by Ana Reyes. Produced by Tom Hill.")
        #expect(credit.byline == "Ana Reyes")
    }
}
