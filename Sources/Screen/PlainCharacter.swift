extension Character {
    /// The byte of a character of plain ASCII; nil for any other, a line end of two characters (`"\r\n"`) among them.
    /// Nearly all characters are plain, and this tells it in a few instructions, where `asciiValue` takes dozens.
    package var plainByte: UInt8? {
        let bytes = utf8
        return bytes.count == 1 ? bytes.first : nil
    }
}
