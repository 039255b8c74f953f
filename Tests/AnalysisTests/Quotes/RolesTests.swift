import News
import Testing

@testable import Analysis

struct RolesTests {
    private func role(of name: String, in text: String) -> String? {
        AttributionExtractor().attributions(in: text, title: "")
            .lazy.compactMap(\.speaker).first { $0.name == name }?.role
    }

    @Test(arguments: [
        ("The pier attacked Mr. Harlan Vosk again. “I shall stay,” Harlan Vosk said.", nil),
        ("Few defend President Harlan Vosk. “I shall stay,” Harlan Vosk said.", "President"),
        ("“I shall stay,” former Senator Harlan Vosk said.", "former Senator"),
        ("“I shall stay,” said Rep. Harlan Vosk.", "Rep."),
        ("“I shall stay,” said Marden campaign spokesman Harlan Vosk.", "Marden campaign spokesman"),
        ("“I shall stay,” said Harlan Vosk, though not a founder of the mill.", nil),
        ("“I shall stay,” said Harlan Vosk, mayor of Marden.", "mayor of Marden"),
        ("“I shall stay,” said Harlan Vosk, head of the Dyers’ Union.", "head of the Dyers’ Union"),
    ])
    func `what somebody is has no verb, no courtesy and no clause in it`(text: String, role: String?) {
        #expect(self.role(of: "Harlan Vosk", in: text) == role)
    }
}
