import Analysis
import Foundation

/// What is counted about words and names in a pass over many articles.
struct WordCounts {
    private(set) var numbers: [UInt64: Int32] = [:]
    private(set) var keys: [UInt64] = []
    private(set) var totals: [Int32] = []
    private(set) var lower: [Int32] = []
    private(set) var inside: [Int32] = []
    /// All articles as word numbers, -1 between articles.
    private(set) var stream: [Int32] = []
    private(set) var masculine: [UInt64: Int] = [:]
    private(set) var feminine: [UInt64: Int] = [:]

    /// Names are looked for before anything is known of words.
    private static let nothing = QuoteNumbers(QuotesModel(bytes: ModelBytes(start: nil, count: 0)))

    /// Counts one article.
    mutating func add(_ article: String) {
        let text = PreparedText(article)
        for item in 0..<text.count {
            let gap = text.gaps[item]
            if !gap.isBlank { stream.append(number(UInt64(gap.code) | 1 << 60)) }
            let word = number(text.keys[item])
            stream.append(word)
            if !text.beginsSentence(item), !text.gaps[item].contains(Gap.quote) {
                inside[Int(word)] += 1
                if text.shapes[item] == .lower { lower[Int(word)] += 1 }
            }
        }
        stream.append(-1)
        countNames(text)
    }

    private mutating func number(_ key: UInt64) -> Int32 {
        if let known = numbers[key] {
            totals[Int(known)] += 1
            return known
        }
        let number = Int32(keys.count)
        numbers[key] = number
        keys.append(key)
        totals.append(1)
        lower.append(0)
        inside.append(0)
        return number
    }

    /// A title before a surname tells the bearer's gender; so does a pronoun in a sentence that names nobody else.
    private mutating func countNames(_ text: PreparedText) {
        let roster = Roster(text, Self.nothing)
        var bySentence: [Int32: [Int]] = [:]
        for mention in roster.mentions where mention.person >= 0 {
            bySentence[text.sentenceOf[mention.core.lowerBound], default: []].append(mention.person)
        }
        for person in roster.people where person.kind == .person && person.first != 0 {
            let titles = person.mentions.map { roster.mentions[$0].title }
            if titles.contains(where: { $0.contains(.feminineTitle) }) { count(person, isFeminine: true, 2) }
            if titles.contains(where: { $0.contains(.masculineTitle) }) {
                count(person, isFeminine: false, 2)
            }
        }
        for (sentence, people) in bySentence where people.count == 1 {
            let person = roster.people[people[0]]
            guard person.kind == .person, person.first != 0 else { continue }
            let items = text.sentenceStarts[Int(sentence)]..<text.sentenceStarts[Int(sentence) + 1]
            guard
                let mention = person.mentions.first(where: {
                    items.contains(roster.mentions[$0].core.lowerBound)
                }),
                let pronoun = items.first(where: {
                    $0 >= roster.mentions[mention].core.upperBound
                        && !text.traits[$0].isDisjoint(with: .thirdPerson)
                })
            else { continue }
            count(person, isFeminine: text.traits[pronoun].contains(.feminine), 1)
        }
    }

    private mutating func count(_ person: NamedEntity, isFeminine: Bool, _ weight: Int) {
        let keys = [
            person.first, GivenNames.fullKey(person.first, person.last), GivenNames.surnameKey(person.last),
        ]
        for key in keys {
            if isFeminine {
                feminine[key, default: 0] += weight
            } else {
                masculine[key, default: 0] += weight
            }
        }
    }

    /// The table of names seen often enough, as packed log-odds.
    var nameTable: [UInt64: UInt64] {
        var table: [UInt64: UInt64] = [:]
        for key in Set(masculine.keys).union(feminine.keys) {
            let women = Double(feminine[key] ?? 0)
            let men = Double(masculine[key] ?? 0)
            guard women + men >= 3 else { continue }
            let odds = max(-2.5, min(2.5, log((women + 0.6) / (men + 0.6))))
            table[key] = UInt64(UInt8(bitPattern: Int8((odds * 40).rounded()))) | 256
        }
        return table
    }
}
