/// Keys of a question. Every other key means no.
enum QuestionKeys {
    static let bindings: [Binding] = [
        Binding(.question, "y", .yes, "Yes"),
        Binding(.question, "Enter", .yes, "Yes"),
    ]
}
