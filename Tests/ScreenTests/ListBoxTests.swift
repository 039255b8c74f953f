import Testing

@testable import Screen

@Suite struct ListBoxTests {
    private func box(total: Int, height: Int) -> ListBox {
        var box = ListBox()
        box.fit(total: total, height: height)
        return box
    }

    @Test func `the view scrolls no more than the selection needs`() {
        var box = box(total: 100, height: 10)
        box.move(by: 9)
        #expect(box.visible == 0..<10)
        box.move(by: 1)
        #expect(box.visible == 1..<11)
    }

    @Test func `no move leaves the list`() {
        var box = box(total: 5, height: 10)
        box.move(by: 50)
        #expect(box.selected == 4)
        box.page(by: -50)
        #expect(box.selected == 0)
        box.scroll(by: 7)
        #expect(box.visible == 0..<5)
    }

    @Test func `an empty list has a selection of zero and nothing in view`() {
        var box = box(total: 0, height: 10)
        box.move(by: 3)
        #expect(box.selected == 0 && box.visible.isEmpty)
    }

    @Test func `scrolling takes the selection along only where it would leave the view`() {
        var box = box(total: 100, height: 10)
        box.select(5)
        box.scroll(by: 3)
        #expect(box.selected == 5)
        box.scroll(by: 5)
        #expect(box.selected == 8)
    }

    @Test func `a row that moves in the list stays on its line of the screen`() {
        var box = box(total: 100, height: 10)
        box.select(50)
        let line = box.selected - box.top
        box.follow(to: 53)
        #expect(box.selected == 53 && box.selected - box.top == line)
    }

    @Test func `a list that gets shorter keeps its selection inside`() {
        var box = box(total: 100, height: 10)
        box.select(99)
        box.fit(total: 3, height: 10)
        #expect(box.selected == 2 && box.visible == 0..<3)
    }
}
