import Testing

@Suite struct OwnTextsTests {
    @Test(arguments: OwnText.all)
    func `who says what is found as the answers beside a text say`(_ text: OwnText) {
        #expect(!text.answers.isEmpty)
        for fault in text.faults { Issue.record("\(text.name) \(fault)") }
    }

    @Test func `there are at least sixty texts of many forms and languages`() {
        #expect(OwnText.all.count >= 85)
        #expect(Set(OwnText.all.map(\.name)).count == OwnText.all.count)
    }
}
