import Foundation
import News
import Testing

@testable import Analysis

@Suite struct BoilerplateTests {
    @Test(arguments: [
        "Advertisement", "Read more: How the harbour was dredged", "READ MORE",
        "* Sign up for our newsletter",
        "Visit our homepage for the latest.", "Follow us on Twitter and like us on Facebook.",
        "The Associated Press contributed to this report.",
        "Ann Bell and Omar Idris contributed to this story.",
        "Copyright © 2031 The Lismore Herald, LLC. Click here for reprint permission.",
        "© 2031 Herald Group. All rights reserved.", "[Photo: a ferry at the pier]",
        "Enlarge this image toggle caption Ann Bell/Herald", "(Related: Ferry service cut by half)",
        "The opinions expressed by columnists are their own and do not represent the views of the Herald.",
        "Get the stories you care about delivered to your inbox.",
        "(Reporting by Ann Bell and Omar Idris; Editing by Jo March)", "À lire aussi : le port rouvre",
        "Six charts that explain the fishing quarrel Read more", "Photo by Omar Idris",
        "This article was originally published by the Herald.", "MUST WATCH Ferry towed into harbour 03:13",
        "— Ann Bell (@annbell) May 3, 2031", "Read or Share this story: https://herald.example/x",
    ])
    func `what a page puts around an article is boilerplate`(line: String) {
        #expect(Boilerplate.isBoilerplate(Array(line.utf8)[...]))
    }

    @Test(arguments: [
        "Closely watched talks on the ferry began on Monday.", "Watch officers saw the ferry turn at once.",
        "Commentators had called the purchase of the ferry a mistake.",
        "Photographs showed the ferry on her side.", "Follow the money, the auditor told the committee.",
        "“Sign up for our course and you will be a captain,” the advertisement had said.",
        "Reporting by the Herald found that the ferry had not been inspected for two years.",
        "Related parties were paid £2m, the auditor said.", "Close to forty lorries stood at the pier.",
        "She contributed £400 to the fund.", "The company's privacy policy was changed in May.",
        "Copyright lawyers for the band went to court on Tuesday.",
        "Images of the wreck were shown in court.",
    ])
    func `a sentence that begins like boilerplate is none`(line: String) {
        #expect(!Boilerplate.isBoilerplate(Array(line.utf8)[...]))
    }

    @Test func `the rest of a line that begins as boilerplate is boilerplate, too`() {
        let text = Array(
            "The ferry sank.\nSign up for our letter. We send one a week.\nNobody was hurt.".utf8)
        let sentences = TextLayout(words: TextWords(bytes: text)).sentences
        #expect(sentences.map { Boilerplate.isSentence($0, of: text) } == [false, true, true, false])
    }

    @Test func `boilerplate that both accounts have is neither level nor only in one`() {
        let texts = [
            """
            The ferry Morning Star ran aground off Lismore Point on Monday evening with 84 passengers aboard.

            Visit our homepage for the latest ferry stories from the islands.

            Sign up for our newsletter about ferries, islands and harbours.

            Divers will inspect the hull on Thursday for cracks below the car deck.
            """,
            """
            The Morning Star, a ferry with 84 passengers aboard, ran aground off Lismore Point on Monday.

            Sign up for our newsletter about ferries, islands and harbours.

            Ann Bell of the Coastal Press Agency contributed to this report.
            """,
        ]
        let found = AccountComparison.compare(
            texts.map { .init(article: Article(recordID: $0, text: $0), attributions: []) })
        #expect(found.aligned.map { texts[0].slice($0.left.range).prefix(9) } == ["The ferry"])
        #expect(found.onlyHere.map { texts[$0.article].slice($0.range).prefix(6) } == ["Divers"])
    }
}
