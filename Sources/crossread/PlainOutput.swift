import Screen

extension String {
    /// The text without characters that a terminal would obey; tabs and line feeds stay.
    var plain: String {
        String(unicodeScalars.filter { $0 == "\n" || $0 == "\t" || !SafeText.isUnsafe($0) })
    }
}
