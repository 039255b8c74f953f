import News
import Testing

@testable import Analysis

struct ContentTrimTests {
    @Test func `a sentence of the reporter between two quotations is nobody's words`() throws {
        let text = """
            “We have reported that crane again and again since Easter,” Maureen Tate said on Monday. She is a former \
            crane driver herself and does not raise her voice. “They were not short of warnings. They were short of \
            forty-eight thousand pounds.”
            """
        let found = AttributionExtractor().attributions(in: text, title: "")
        #expect(found.contains { $0.content.contains { text.slice($0).contains("reported that crane") } })
        #expect(!found.contains { $0.content.contains { text.slice($0).contains("crane driver") } })
    }
}
