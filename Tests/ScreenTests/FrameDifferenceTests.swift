import Testing

@testable import Screen

@Suite struct FrameDifferenceTests {
    private func frame(_ lines: String...) -> Frame {
        var frame = Frame(size: Size(columns: 40, rows: 2))
        for (row, line) in lines.enumerated() { frame.write(line, column: 0, row: row) }
        return frame
    }

    private func runs(_ old: Frame, _ new: Frame) -> [FrameDifference.Run] {
        FrameDifference(from: old, to: new).runs
    }

    @Test func `equal frames differ nowhere`() {
        #expect(runs(frame("a", "b"), frame("a", "b")).isEmpty)
    }

    @Test func `changes near each other are sent together, far ones apart`() {
        #expect(runs(frame("a..b"), frame("x..y")) == [.init(row: 0, columns: 0..<4)])
        let far = runs(frame("a..........b"), frame("x..........y"))
        #expect(far == [.init(row: 0, columns: 0..<1), .init(row: 0, columns: 11..<12)])
    }

    @Test func `a wide character is sent whole even if only its right half differs`() {
        #expect(runs(frame("日x"), frame("日y")) == [.init(row: 0, columns: 2..<3)])
        #expect(runs(frame("日"), frame("ab")) == [.init(row: 0, columns: 0..<2)])
        #expect(runs(frame("ab"), frame("日")) == [.init(row: 0, columns: 0..<2)])
        #expect(runs(frame("", "xy"), frame("", "x日")) == [.init(row: 1, columns: 1..<3)])
    }

    @Test func `a change of style is a change`() {
        var styled = frame("abc")
        styled.restyle(Rect(column: 1, row: 0, columns: 1, rows: 1)) { $0.adding(.bold) }
        #expect(runs(frame("abc"), styled) == [.init(row: 0, columns: 1..<2)])
    }

    @Test func `where an emoji goes the rest of its row is sent`() {
        #expect(runs(frame("a👍🏽 tail"), frame("abc tail")) == [.init(row: 0, columns: 1..<40)])
        #expect(runs(frame("👍🏽 tail"), frame("👍🏽 taiL")) == [.init(row: 0, columns: 6..<7)])
    }
}
