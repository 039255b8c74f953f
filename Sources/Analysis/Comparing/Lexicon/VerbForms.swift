/// Which words are read as verbs without a grammar: common forms by a list, others by their ending.
enum VerbForms {
    /// Whether a word in small letters is most likely a verb in a form that tells what somebody did.
    static func isVerb(_ word: String) -> Bool {
        common.contains(word) || endsAsVerb(word) && !likeVerbs.contains(word)
    }

    /// Whether a word ends as most verbs do in the past.
    static func endsAsVerb(_ word: String) -> Bool {
        let bytes = word.utf8
        return bytes.count > 4 && bytes.suffix(2).elementsEqual("ed".utf8)
    }

    /// Words that are verbs though they do not end as such, and words that are none though they do.
    static var exceptions: Set<String> { common.union(likeVerbs) }

    /// Words that stand before the verb that tells what is done, in small letters.
    static let auxiliaries = words(
        """
        is are was were be been being have has had do does did will would can could may might must shall should not \
        also never to
        """)

    /// The forms of saying, which may tell what is done though every report is full of them.
    static let saying = words("said say says told tell")

    private static let common = words(
        """
        is are was were be been has have had do does did will would can could may might must shall should said says \
        told tells made makes took takes gave gives got went goes came comes saw knew thinks thought began begins won \
        wins lost loses met meets left leaves held holds kept keeps brought led leads ran runs sent sends spent stood \
        stands struck strikes spoke speaks wrote writes put set hit cut let paid fell falls found finds felt drew \
        broke chose grew heard rose sought seeks shot sold sued fled fought built bought caught taught slammed ripped \
        vows plans wants calls urges backs faces rejects warns signs
        """)

    private static let likeVerbs = words("united indeed speed hundred sacred naked breed")

    private static func words(_ list: String) -> Set<String> {
        Set(list.split(separator: " ").map(String.init))
    }
}
