/// What names tell of a person: how often bearers of a given name, and persons of a full name, were women.
package struct GivenNames: Sendable {
    private let table: KeyedBytes

    /// The names in a section of the model.
    package init(_ table: KeyedBytes) { self.table = table }

    /// Log-odds that a person of this name is a woman; 0 where nothing is known.
    package func femininity(_ person: NamedEntity) -> Double {
        guard person.kind == .person else { return 0 }
        if person.first == 0 { return logOdds(Self.surnameKey(person.last)) * 0.8 }
        return logOdds(person.first) + logOdds(Self.fullKey(person.first, person.last))
    }

    /// Whether a word was seen as somebody's given name.
    func knows(_ key: UInt64) -> Bool { table.value(key) != nil }

    /// The key of a surname in the table.
    package static func surnameKey(_ last: UInt64) -> UInt64 { WordKey.mix(last, 11) }

    /// The key of a full name in the table.
    package static func fullKey(_ first: UInt64, _ last: UInt64) -> UInt64 { WordKey.mix(first, last) }

    private func logOdds(_ key: UInt64) -> Double {
        guard let value = table.value(key) else { return 0 }
        return Double(Int8(bitPattern: UInt8(value & 255))) / 40
    }
}
