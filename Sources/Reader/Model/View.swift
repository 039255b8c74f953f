import News
import Screen

/// The screen of a model. Changes nothing, and the same model gives the same screen.
package func view(_ model: ReaderModel) -> Frame {
    var frame = Frame(size: model.desk.size)
    guard let shown = model.pages.lastIndex(where: { !$0.state.isOverlay }) else { return frame }
    let page = model.pages[shown].state
    page.draw(on: &frame, in: model.desk.body, model.desk)
    Chrome(page: page, desk: model.desk, typed: model.typed.label).draw(on: &frame)
    for overlay in model.pages[(shown + 1)...] {
        overlay.state.draw(on: &frame, in: Rect(model.desk.size), model.desk)
    }
    return frame
}
