import News
import Screen

extension PeopleState {
    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? {
        if var reply = narrowing.take(event, &list, &desk, wish) {
            reply.effects += look(&desk)
            return reply
        }
        switch event {
        case .opened, .resized: return Reply(ask(&desk))
        case .changed:
            if !desk.isCovered { asked = nil }
            return Reply(list.refresh(&desk, wish))
        case .answer(.people(let window), let ticket):
            return list.receive(window, ticket: ticket, &desk, wish).map { Reply($0 + look(&desk)) }
        case .answer(.spoken(let record), let ticket) where ticket == self.ticket:
            self.record = record
            self.ticket = nil
            return .taken
        case .answer(.failed(let sentence), let ticket) where list.fail(ticket: ticket):
            desk.complain(sentence)
            return .taken
        case .command(let command, let count): return take(command, count, &desk)
        case .answer, .typed, .given: return nil
        }
    }

    private mutating func take(_ command: Command, _ count: Int?, _ desk: inout Desk) -> Reply? {
        guard !desk.isCovered else { return nil }
        if list.move(command, count: count) { return Reply(ask(&desk)) }
        switch command {
        case .people: return .taken
        case .nextPane:
            order = order == .recent ? .frequent : .recent
            return Reply(list.restart(&desk, wish))
        case .open, .speakerPage: return list.selected.map { .open(.speaker(SpeakerState($0.name))) }
        case .searchSpeaker:
            return list.selected.map { .open(.search(SearchState(query: "speaker:\"\($0.name)\""))) }
        default: return nil
        }
    }

    private mutating func ask(_ desk: inout Desk) -> [Effect] {
        let room = desk.body.rows - StoriesState.topSpace(desk)
        return list.ask(height: room / Self.rowHeight, &desk, wish) + look(&desk)
    }

    private mutating func look(_ desk: inout Desk) -> [Effect] {
        guard desk.previewColumn != nil, let name = list.selected?.name, name != asked else { return [] }
        asked = name
        let asking = desk.effect(.speaker(name))
        ticket = asking.ticket
        return [asking]
    }
}
