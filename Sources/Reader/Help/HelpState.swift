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
            let keys = keys(of: context, keyMap).filter(matches)
            guard !keys.isEmpty else { continue }
            if !lines.isEmpty { lines.append(.empty) }
            lines.append(.title(context.title))
            lines += keys
        }
        return lines
    }

    /// What keys do: one command or those of a macro.
    private struct Deed: Hashable {
        let commands: [Command]

        init(_ binding: Binding) { commands = [binding.command] + binding.then }
    }

    /// The keys of one context that work where the page is: keys with one meaning share a line.
    private func keys(of context: KeyContext, _ keyMap: KeyMap) -> [Line] {
        var order: [Deed] = []
        var labels: [Deed: [String]] = [:]
        var descriptions: [Deed: String] = [:]
        for binding in keyMap.bindings where binding.context == context && keyMap.works(binding, in: about) {
            let deed = Deed(binding)
            if labels[deed] == nil { order.append(deed) }
            let label = KeyNames.label(binding.keys)
            if labels[deed]?.contains(label) != true { labels[deed, default: []].append(label) }
            descriptions[deed] = descriptions[deed] ?? binding.description
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
