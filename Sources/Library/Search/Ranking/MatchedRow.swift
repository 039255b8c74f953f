import GRDBSQLite

/// A row of the index of words that matches, as the ranking functions see it.
struct MatchedRow {
    private static let saturation = 1.2
    private static let lengthShare = 0.6
    private static let titleWeight = 4.0

    let extensions: UnsafePointer<Fts5ExtensionApi>
    let match: OpaquePointer

    /// A word's place: title or text, and how many words stand before it.
    struct Place: Comparable {
        var column: CInt
        var offset: CInt

        /// The place right after it.
        var next: Place { Place(column: column, offset: offset + 1) }

        static func < (left: Place, right: Place) -> Bool {
            (left.column, left.offset) < (right.column, right.offset)
        }
    }

    /// Its place in the index.
    var rowid: Int64 { extensions.pointee.xRowid(match) }

    /// How many phrases the expression has.
    var phraseCount: CInt { extensions.pointee.xPhraseCount(match) }

    /// How often a word has to stand here to count half, by the length of the text against the average.
    func scale(average: Double) -> Double {
        var length: CInt = 0
        _ = extensions.pointee.xColumnSize(match, 1, &length)
        return Self.saturation * (1 - Self.lengthShare + Self.lengthShare * Double(length) / max(average, 1))
    }

    /// What so many occurrences count; each more counts less.
    func saturated(_ frequency: Double, scale: Double) -> Double {
        frequency * (Self.saturation + 1) / (frequency + scale)
    }

    /// How many times an occurrence counts.
    func weight(ofColumn column: CInt) -> Double { column == 0 ? Self.titleWeight : 1 }

    /// Where a phrase stands, at its first places.
    func places(of phrase: CInt, most: Int) -> [Place] {
        var places: [Place] = []
        eachPlace(of: phrase, most: most) { places.append($0) }
        return places
    }

    /// Takes up the places of a phrase in order. O(places, at most `most`).
    func eachPlace(of phrase: CInt, most: Int, _ take: (Place) -> Void) {
        var iterator = Fts5PhraseIter()
        var column: CInt = 0
        var offset: CInt = 0
        let code = extensions.pointee.xPhraseFirst(match, phrase, &iterator, &column, &offset)
        guard code == SQLITE_OK else { return }
        for _ in 0..<most {
            guard column >= 0 else { return }
            take(Place(column: column, offset: offset))
            extensions.pointee.xPhraseNext(match, &iterator, &column, &offset)
        }
    }
}
