import Screen

/// Letters that stand for the outlets of a story where their names have no room.
enum OutletLetters {
    /// The letter of an account.
    static func letter(_ account: Int) -> String {
        account < 26 ? String(UnicodeScalar(UInt8(65 + account))) : String(account + 1)
    }

    /// "A Skai   B Caliber.Az": what the letters mean, with the focus on one of them.
    static func legend(
        _ shown: Range<Int>, focus: Int, _ accounts: StoryAccounts, _ theme: Theme
    ) -> StyledText {
        var line = StyledText()
        for account in shown {
            if account > shown.lowerBound { line.append("   ") }
            line.append(letter(account) + " ", theme.secondary)
            line.append(accounts.outlet(account), account == focus ? theme.focus : theme.text)
        }
        return line
    }
}
