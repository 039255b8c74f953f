import FoundationEssentials
import News
import Screen

/// Numbers, ages and names as the reader writes them.
package enum Words {
    /// A number with thousands separators: "12,000".
    package static func number(_ value: Int) -> String {
        var digits = String(value.magnitude)
        var place = digits.count - 3
        while place > 0 {
            digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
            place -= 3
        }
        return (value < 0 ? "−" : "") + digits
    }

    /// A number with its noun: "1 outlet", "1,200 outlets".
    package static func count(_ value: Int, _ noun: String, plural: String? = nil) -> String {
        number(value) + " " + (value == 1 ? noun : plural ?? noun + "s")
    }

    /// How long ago something was, short: "now", "4 min", "2 h", "3 d", "5 wk", "2 yr".
    /// What lies in the future counts as now.
    package static func age(of date: Date, at now: Date) -> String {
        let minutes = Int(max(0, now.timeIntervalSince(date)) / 60)
        switch minutes {
        case ..<1: return "now"
        case ..<60: return "\(minutes) min"
        case ..<(24 * 60): return "\(minutes / 60) h"
        case ..<(35 * 24 * 60): return "\(minutes / (24 * 60)) d"
        case ..<(365 * 24 * 60): return "\(minutes / (7 * 24 * 60)) wk"
        default: return "\(number(minutes / (365 * 24 * 60))) yr"
        }
    }

    /// How long ago something was, as a sentence has it: "just now", "4 min ago".
    package static func ago(_ date: Date, at now: Date) -> String {
        let age = age(of: date, at: now)
        return age == "now" ? "just now" : age + " ago"
    }

    /// An outlet as it writes itself, or a word for its absence.
    package static func outlet(_ name: String?) -> String { name ?? "unknown outlet" }

    /// Parts of a secondary line with a middle dot between them; empty parts are left out.
    package static func line(_ parts: String...) -> String {
        parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// A headline as a compositor would set it, on one line: proper quotes, dashes and ellipses. O(length).
    package static func set(_ text: String) -> String {
        var set = SetText()
        set.append(text, measure: 100_000)
        return set.lines.isEmpty ? "" : set.text(of: 0)
    }
}
