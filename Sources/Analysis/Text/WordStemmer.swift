import CStemmer

/// Snowball's stemmer of one language (Porter, 1980; snowballstem.org): "talks", "talking" and "talked" become "talk".
/// It keeps a buffer between calls: make one where it is used, never share one.
package final class WordStemmer {
    private let handle: OpaquePointer?

    /// A stemmer of a language by Snowball's name for it; words stay as they are where Snowball does not know it.
    package init(language: String = "english") {
        handle = sb_stemmer_new(language, "UTF_8")
    }

    deinit { sb_stemmer_delete(handle) }

    /// Hands on the stem of a word. O(length).
    /// - Parameters:
    ///   - word: a word in lower case, as UTF-8.
    ///   - body: takes the stem's bytes, which are valid during the call only.
    package func withStem<Result>(
        of word: [UInt8], _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        word.withUnsafeBufferPointer { bytes in
            guard let handle, let stem = sb_stemmer_stem(handle, bytes.baseAddress, Int32(bytes.count)) else {
                return body(bytes)
            }
            return body(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(handle))))
        }
    }

    /// The stem of a word in lower case. O(length).
    package func stem(_ word: String) -> String {
        withStem(of: Array(word.utf8)) { String(decoding: $0, as: UTF8.self) }
    }
}
