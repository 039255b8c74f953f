import Library

extension Newsdesk {
    /// Looks through the whole library, mends what can be mended, and says what was wrong, in sentences.
    package func examine() throws -> [(sentence: String, isMended: Bool)] {
        try library.examine().map { ($0.description, $0.isMended) }
    }
}
