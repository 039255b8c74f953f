import News
import Screen

extension ArticleState {
    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? {
        switch event {
        case .opened:
            let asking = desk.effect(.reading(id))
            ticket = asking.ticket
            return Reply([asking, desk.effect(.markRead([id], true))])
        case .answer(.reading(let reading, let story), ticket):
            self.reading = reading
            self.story = story
            return .taken
        case .command(.sideBySide, _):
            return story.map { .open(.sideBySide(SideBySideState(.story($0.id)))) }
        case .command(.statements, _):
            return story.map { .open(.statements(StatementsState(story: $0.id))) }
        default: return nil
        }
    }
}
