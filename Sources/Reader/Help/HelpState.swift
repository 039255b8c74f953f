import Screen

/// The keys of a page, searchable.
package struct HelpState: PageState {
    /// Whose keys are shown, in this order.
    let about: [KeyContext]
    /// What is searched for; nil while nothing is.
    var input: InputLine?
    /// Whether keys are text of the search.
    var isTyping = false
    /// The first line in view.
    var top = 0

    /// The keys of a page with these contexts.
    package init(about: [KeyContext]) { self.about = about }

    package var contexts: [KeyContext] { isTyping ? [.helpSearch] : [.help, .text] }
    package var takesText: Bool { isTyping }

    /// A line of the page.
    enum Line: Hashable {
        case title(String)
        case key(String, String)
        /// The words of a key that did not fit on its line.
        case more(String)
        case empty
    }

    /// All lines that match the search, in the order of the key map.
    func lines(_ keyMap: KeyMap) -> [Line] {
        var lines: [Line] = []
        for context in about {
            let keys = Self.keys(of: context, keyMap).filter(matches)
            guard !keys.isEmpty else { continue }
            if !lines.isEmpty { lines.append(.empty) }
            lines.append(.title(context.title))
            lines += keys
        }
        return lines
    }

    /// The keys of one context: keys with one meaning share a line.
    private static func keys(of context: KeyContext, _ keyMap: KeyMap) -> [Line] {
        var order: [Command] = []
        var labels: [Command: [String]] = [:]
        var descriptions: [Command: String] = [:]
        for binding in keyMap.bindings where binding.context == context {
            if labels[binding.command] == nil { order.append(binding.command) }
            labels[binding.command, default: []].append(KeyNames.label(binding.keys))
            descriptions[binding.command] = descriptions[binding.command] ?? binding.description
        }
        return order.map { .key((labels[$0] ?? []).joined(separator: "  "), descriptions[$0] ?? "") }
    }

    private func matches(_ line: Line) -> Bool {
        guard let input, case .key(let keys, let words) = line else { return true }
        return input.text.lowercased().split(separator: " ").allSatisfy {
            words.lowercased().contains($0) || keys.lowercased().contains($0)
        }
    }
}
