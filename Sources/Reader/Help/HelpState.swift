import Screen

/// The keys of a page, searchable.
package struct HelpState: PageState {
    /// Whose keys are shown, in this order.
    let about: [KeyContext]
    /// The commands with words that the page takes.
    let commands: [WordCommand]
    /// What is searched for; nil while nothing is.
    var input: InputLine?
    /// Whether keys are text of the search.
    var isTyping = false
    /// The first line in view.
    var top = 0

    /// The keys of a page with these contexts.
    package init(about: [KeyContext], wordCommands: [WordCommand] = []) {
        self.about = about
        commands = wordCommands
    }

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
        let first = about.prefix(1).map { ($0.title, keys(of: $0, keyMap)) }
        let rest = about.dropFirst().map { ($0.title, keys(of: $0, keyMap)) }
        let own = [
            ("Commands", commands.map { Line.key($0.usage, $0.does) }),
            ("Marks", HelpMarks.of(about).map { Line.key($0.mark, $0.meaning) }),
        ]
        let settings = [("Settings", [Line.key("file", HelpMarks.settings)])]
        var lines: [Line] = []
        for (title, section) in first + own + rest + settings {
            let found = section.filter(matches)
            guard !found.isEmpty else { continue }
            if !lines.isEmpty { lines.append(.empty) }
            lines.append(.title(title))
            lines += found
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
