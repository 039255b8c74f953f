import News
import Screen

extension ArticleState {
    /// Begins to take the words to look for.
    mutating func beginSearch() -> Reply {
        typing = InputLine()
        topBeforeTyping = top
        match = nil
        if search == nil, let reading { search = TextSearch(reading.article.text) }
        search?.find("")
        return .taken
    }

    /// Takes a key while words are typed; the first match below the place where `/` was pressed comes into view.
    mutating func type(_ key: Key, _ desk: inout Desk) -> Reply {
        guard var line = typing else { return .taken }
        if key == .backspace, line.text.isEmpty { return cancelSearch(&desk) }
        _ = line.press(key)
        typing = line
        search?.find(line.text)
        let start = layout?.offset(atRow: topBeforeTyping) ?? 0
        match = search?.match(from: start - 1, forwards: true)
        if match == nil { scroll(to: topBeforeTyping, &desk) } else { showMatch(&desk) }
        return .taken
    }

    /// The words are complete.
    mutating func endSearch(_ desk: inout Desk) -> Reply {
        let words = typing?.text ?? ""
        typing = nil
        if match == nil, !words.isEmpty {
            desk.tell("“\(words)” is not in this article; g/ searches the library")
        }
        return .taken
    }

    /// Back to where `/` was pressed.
    mutating func cancelSearch(_ desk: inout Desk) -> Reply {
        typing = nil
        clearSearch()
        scroll(to: topBeforeTyping, &desk)
        return .taken
    }

    /// No match is marked any more.
    mutating func clearSearch() {
        search?.find("")
        match = nil
    }

    /// Goes to the next or previous match.
    mutating func step(toMatch forwards: Bool, count: Int, _ desk: inout Desk) -> Reply {
        guard let search, !search.matches.isEmpty else {
            desk.tell("Nothing is searched for; / searches in this article")
            return .taken
        }
        for _ in 0..<min(count, search.matches.count) {
            let from = match.map { search.matches[$0].lowerBound } ?? layout?.offset(atRow: top) ?? 0
            match = search.match(from: from, forwards: forwards)
        }
        showMatch(&desk)
        if let match { desk.tell("Match \(match + 1) of \(search.matches.count)") }
        return .taken
    }

    /// Brings the match with the focus into view.
    mutating func showMatch(_ desk: inout Desk) {
        guard let match, let range = search?.matches[match], let layout else { return }
        let row = layout.row(showing: range.lowerBound)
        show(row..<(row + 1), &desk)
    }
}
