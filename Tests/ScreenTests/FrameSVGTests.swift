import Testing

@testable import Screen

@Suite struct FrameSVGTests {
    private func picture(_ text: String, style: Style = .plain) -> String {
        var frame = Frame(size: Size(columns: 20, rows: 1))
        frame.write(text, column: 0, row: 0, style: style)
        return FrameSVG(frame).text
    }

    @Test func `words are text at their places`() {
        let picture = picture("one two")
        #expect(picture.contains(">one</text>"))
        #expect(picture.contains("x=\"47.72\""))
        #expect(picture.contains(">two</text>"))
    }

    @Test func `marks and colours are kept`() {
        let fixed = Colour.fixed(red: 230, green: 159, blue: 0, themed: 3)
        let bold = picture("x", style: Style(foreground: fixed, marks: [.bold, .underline]))
        #expect(bold.contains("fill=\"#E69F00\""))
        #expect(bold.contains("font-weight=\"bold\""))
        #expect(bold.contains("text-decoration=\"underline\""))
    }

    @Test func `reversed text stands on its own colour`() {
        let picture = picture("x", style: Style(foreground: .themed(1), marks: .reverse))
        #expect(picture.contains("height=\"18\" fill=\"#F47067\""))
    }

    @Test func `what markup is made of is escaped`() {
        #expect(picture("a<b&c>").contains("a&lt;b&amp;c&gt;"))
    }

    @Test func `a rule is drawn in one piece`() {
        #expect(picture("────").ranges(of: "<rect").count == 2)
    }
}
