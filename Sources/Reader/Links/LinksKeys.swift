/// Keys of an article's addresses. Every letter opens one.
enum LinksKeys {
    static let bindings: [Binding] = [
        Binding(.links, "Enter", .open, "Open the selected address"),
        Binding(.links, "↓", .down, "Next address"),
        Binding(.links, "↑", .up, "Previous address"),
        Binding(.links, "Esc", .back, "Back"),
    ]
}
