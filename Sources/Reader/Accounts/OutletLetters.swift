import Screen

/// Letters that stand for the outlets of a story where their names have no room.
enum OutletLetters {
    /// The letter of an account.
    static func letter(_ account: Int) -> String {
        account < 26 ? String(UnicodeScalar(UInt8(65 + account))) : String(account + 1)
    }

    /// "A Skai   B Caliber.Az" in some cells: what the letters mean, with the focus on one of them, which is seen.
    static func legend(
        _ shown: Range<Int>, focus: Int, _ accounts: StoryAccounts, _ theme: Theme, in cells: Int
    ) -> StyledText {
        var line = SlidingLine(gap: "   ", theme: theme)
        for account in shown {
            var part = StyledText(letter(account) + " ", theme.secondary)
            part.append(accounts.outlet(account), account == focus ? theme.focus : theme.text)
            if account == focus { line.selected = line.parts.count }
            line.parts.append(part)
        }
        return line.text(in: cells)
    }
}
