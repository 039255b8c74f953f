import Foundation
import Testing

@testable import Formats

@Suite struct DatesTests {
    @Test(arguments: [
        ("Tue, 05 Mar 2024 07:08:09 GMT", "2024-03-05T07:08:09Z"),
        ("5 March 2024 07:08 +0200", "2024-03-05T05:08:00Z"),
        ("2024-03-05T07:08:09.25-05:30", "2024-03-05T12:38:09Z"),
        ("2024/03/05 07:08:09 EDT", "2024-03-05T11:08:09Z"),
        ("Tue Mar  5 07:08:09 2024", "2024-03-05T07:08:09Z"),
        ("March 5, 2024", "2024-03-05T00:00:00Z"),
        ("March 5th, 2024 at 7:08 pm", "2024-03-05T19:08:00Z"),
        ("05.03.2024", "2024-03-05T00:00:00Z"),
        ("5 mars 2024", "2024-03-05T00:00:00Z"),
        ("5. März 2024", "2024-03-05T00:00:00Z"),
        ("5 марта 2024", "2024-03-05T00:00:00Z"),
        ("20240305", "2024-03-05T00:00:00Z"),
        ("5-Mar-24", "2024-03-05T00:00:00Z"),
        ("2024-03", "2024-03-01T00:00:00Z"),
        ("2024", "2024-01-01T00:00:00Z"),
        ("2024-02-29T23:59:60Z", "2024-03-01T00:00:00Z"),
    ])
    func `a date is read however it is written`(text: String, instant: String) throws {
        let date = try #require(Dates.date(from: text))
        #expect(Dates.text(of: date) == instant)
    }

    @Test(arguments: [
        "", "yesterday", "31 June 2024", "2023-02-29", "2024-03-05T25:00:00Z", "2024-03-05T07:08:09+25:00",
        "5 Smarch 2024 07:08", "07:08:09", "2024-03-05T07:xx:09Z", "12345",
    ])
    func `what is no date or an impossible one gives none`(text: String) {
        #expect(Dates.date(from: text) == nil)
    }
}
