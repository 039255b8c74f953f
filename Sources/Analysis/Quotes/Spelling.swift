/// Tells slips of spelling from other names.
enum Spelling {
    /// Whether two words begin alike and differ by one letter that is wrong, missing, too many, or two that changed places. O(n).
    static func isSlip(_ left: String, _ right: String) -> Bool {
        let left = Array(left.lowercased())
        let right = Array(right.lowercased())
        guard left != right, left.first == right.first, abs(left.count - right.count) <= 1 else {
            return false
        }
        let start = zip(left, right).prefix { $0 == $1 }.count
        let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
        let shorter = min(left.count, right.count)
        let same = min(start + end, shorter)
        if left.count != right.count { return same == shorter }
        if same == shorter - 1 { return true }
        return same == shorter - 2 && left[start] == right[start + 1] && left[start + 1] == right[start]
    }
}
