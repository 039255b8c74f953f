/// What the pure rooms must not do: touch the world, read a clock, start a task.
enum Purity {
    /// Regular expressions for words of input, output, time, chance and concurrency.
    static let forbidden = [
        #"\bFileManager\b"#, #"\bFileHandle\b"#, #"\bURLSession\b"#, #"\bProcessInfo\b"#, #"\bProcess\("#,
        #"\bBundle\b"#, #"\bUserDefaults\b"#, #"\bDate\(\)"#, #"\bDate\.now\b"#, #"(?<![\w.])\.now\b"#,
        #"\btimeIntervalSinceNow\b"#, #"\bContinuousClock\b"#, #"\bSuspendingClock\b"#,
        #"\bCalendar\.current\b"#,
        #"\bTimeZone\.(?:current|autoupdatingCurrent)\b"#, #"\bLocale\.(?:current|autoupdatingCurrent)\b"#,
        #"\bTask\b"#, #"\bwithTaskGroup\b"#, #"\bThread\b"#, #"\bDispatchQueue\b"#, #"\basync\b"#,
        #"\bawait\b"#,
        #"\bactor\b"#, #"\bMutex\b"#, #"\bNSLock\b"#, #"\bgetenv\b"#, #"\bsetenv\b"#, #"\bsleep\("#,
        #"\bfopen\b"#,
        #"(?<![.\w])print\("#, #"\bdebugPrint\("#, #"\breadLine\("#, #"\bfputs\b"#, #"\bstderr\b"#,
        #"\bstdout\b"#,
        #"\bSystemRandomNumberGenerator\b"#, #"\.random\(in:"#, #"\.shuffled\(\)"#, #"\.randomElement\(\)"#,
        #"\bcontentsOf(?:File)?: *(?:URL|path)"#, #"\bDateFormatter\b"#,
    ]

    private static let pattern = "(" + forbidden.joined(separator: "|") + ")"

    static func violations(in file: SourceFile) -> [Violation] {
        guard Arrows.pure.contains(file.room) else { return [] }
        return file.places(of: pattern).map { line, match in
            Violation(
                file, line: line, rule: "purity (\(match))",
                advice:
                    "\(file.room) touches nothing and reads no clock; take a value in, or return an effect")
        }
    }

    /// `view` paints from a model it cannot change.
    static func changingViews(in file: SourceFile) -> [Violation] {
        guard file.room == "Reader", file.name.hasSuffix("View") else { return [] }
        return file.places(of: #"(\binout \w*(?:Model|State|Page)\b)"#).map { line, match in
            Violation(
                file, line: line, rule: "view changes nothing (\(match))", advice: "change state in update")
        }
    }
}
