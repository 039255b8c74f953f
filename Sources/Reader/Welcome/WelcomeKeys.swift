/// Keys of the welcome page.
enum WelcomeKeys {
    static let bindings: [Binding] = [
        Binding(.welcome, "Enter", .open, "Read the sample articles")
    ]
}
