import News

/// Three accounts of one story of the sample library, with who says what in them and how they compare.
enum SampleAccounts {
    /// The harbour pilots' story.
    static let story = StoryID(rawValue: 1)
    static let morningWire = ArticleID(rawValue: 3)
    static let coastDaily = ArticleID(rawValue: 2)
    static let harbourPost = ArticleID(rawValue: 1)

    static let wireText = """
        The port of Orlen “will not be held to ransom”, its harbour master said on Thursday as pilots stayed at \
        home for the first day.
        Ada Brandt of the pilots' union said that “nobody can steer a tanker after sixteen hours awake”.
        The port, citing a letter from the ministry, says the night shifts are legal.
        """

    static let dailyText = """
        Eleven ships lay at anchor off Orlen on Thursday after the harbour's pilots walked out over night shifts.
        The union's Ada Brandt said no pilot wanted a strike, but that tired pilots were a danger to everyone on \
        the water.
        Harbour master Jonas Vell put the cost at half a million euros a day. “We will not be held to ransom by \
        forty people,” he said.
        The fuel terminal stays open until Sunday, according to Vell.
        Two cruise liners with 3,100 passengers were sent on to Marsund. Passengers were given vouchers and an \
        apology.
        Analysts at Nordbank expect the price of diesel to rise by a tenth if the strike goes on for a week.
        """

    static let postText = """
        Harbour pilots walk out over night shifts
        All 42 pilots of the Port of Orlen stopped work at midnight on Thursday, leaving eleven ships at anchor \
        outside the breakwater.
        “Nobody here wants a strike,” said Ada Brandt, who speaks for the pilots’ union. “But nobody can steer a \
        tanker after sixteen hours awake.”
        The port authority said it had offered two more rest days a month, an offer that the union calls "a fig leaf".
        “We will not be held to ransom”
        Harbour master Jonas Vell told Radio Nord that the walk-out cost the port 400,000 euros a day. He said \
        tugs would keep the fuel terminal open -- at least until Sunday.
        A person close to the talks said the union might accept a shorter night shift. Ministers have not commented.
        The last strike, in 2009, lasted nine days.
        "Back then we were told it would never happen again. It happened again," said Brandt.
        "This time we want it in writing."
        Talks are to go on at noon on Friday.
        """

    static let brandt = Speaker(name: "Ada Brandt", role: "speaks for the pilots’ union", kind: .person)
    static let vell = Speaker(name: "Jonas Vell", role: "harbour master", kind: .person)

    static func range(_ words: String, _ text: String) -> TextRange {
        guard let found = text.firstRange(of: words) else { return 0..<0 }
        return text.utf8.distance(
            from: text.startIndex, to: found.lowerBound)..<text.utf8.distance(
                from: text.startIndex, to: found.upperBound)
    }

    private static func said(
        _ kind: Attribution.Kind, _ speaker: Speaker?, _ content: [String], _ text: String,
        via: [String] = [],
        confidence: Double = 0.9
    ) -> Attribution {
        Attribution(
            kind: kind, speaker: speaker, via: via, confidence: confidence, source: [], cue: [],
            content: content.map { range($0, text) })
    }

    private static let wire = [
        said(
            .mixed, Speaker(name: "Jonas Vell", role: "harbour master", kind: .person),
            ["The port of Orlen “will not be held to ransom”"], wireText),
        said(.mixed, brandt, ["“nobody can steer a tanker after sixteen hours awake”"], wireText),
        said(
            .indirect, Speaker(name: "the port", kind: .organisation), ["the night shifts are legal"],
            wireText,
            via: ["The port", "the ministry"]),
    ]

    private static let daily = [
        said(
            .indirect, brandt,
            ["no pilot wanted a strike, but that tired pilots were a danger to everyone on the water"],
            dailyText),
        said(.direct, vell, ["“We will not be held to ransom by forty people,”"], dailyText),
        said(.indirect, vell, ["The fuel terminal stays open until Sunday"], dailyText),
        said(
            .indirect, Speaker(name: "analysts at Nordbank", kind: .group),
            ["the price of diesel to rise by a tenth if the strike goes on for a week"], dailyText,
            confidence: 0.4),
    ]

    private static let post = [
        said(
            .direct, brandt,
            ["“Nobody here wants a strike,”", "“But nobody can steer a tanker after sixteen hours awake.”"],
            postText),
        said(
            .indirect, Speaker(name: "the port authority", kind: .organisation),
            ["it had offered two more rest days a month"], postText),
        said(.mixed, Speaker(name: "the union", kind: .organisation), ["\"a fig leaf\""], postText),
        said(.direct, vell, ["“We will not be held to ransom”"], postText, confidence: 0.45),
        said(
            .indirect, vell, ["the walk-out cost the port 400,000 euros a day"], postText, via: ["Radio Nord"]
        ),
        said(
            .indirect, vell, ["tugs would keep the fuel terminal open -- at least until Sunday"], postText),
        said(
            .indirect, Speaker(name: "a person close to the talks", kind: .unnamed),
            ["the union might accept a shorter night shift"], postText),
        said(
            .direct, brandt,
            [
                "\"Back then we were told it would never happen again. It happened again,\"",
                "\"This time we want it in writing.\"",
            ], postText),
    ]

    private static let texts = [wireText, dailyText, postText]

    private static func passage(_ account: Int, _ words: String) -> Passage {
        Passage(article: account, range: range(words, texts[account]))
    }

    private static func same(_ left: (Int, String), _ right: (Int, String), _ confidence: Double)
        -> AlignedPair
    {
        AlignedPair(
            left: passage(left.0, left.1), right: passage(right.0, right.1), confidence: confidence)
    }

    private static func statement(
        _ speaker: Speaker?, _ gist: String, _ reports: [(Int, String, Attribution.Kind)],
        confidence: Double = 0.8, wordings: [Statement.Wording] = []
    ) -> Statement {
        Statement(
            speaker: speaker, gist: gist, confidence: confidence,
            reports: reports.map { Statement.Report(passage: passage($0.0, $0.1), form: $0.2) },
            wordings: wordings)
    }

    /// The port's words: Coast Daily has most of them, the two others cut them short.
    private static func shortened(_ account: Int, _ words: String, from start: Int) -> Statement.Wording {
        let whole = "We will not be held to ransom by forty people,".utf8.count
        let end = start + words.utf8.count
        return Statement.Wording(
            article: account, words: words, difference: .shortened,
            runs: (start > 0 ? [.removed(0..<start)] : []) + [
                .same(old: start..<(end + 1), new: 0..<words.utf8.count), .removed((end + 1)..<whole),
            ])
    }

    static let comparison = Comparison(
        aligned: [
            same(
                (
                    0,
                    "The port of Orlen “will not be held to ransom”, its harbour master said on Thursday as pilots "
                        + "stayed at home for the first day."
                ),
                (1, "“We will not be held to ransom by forty people,” he said."), 0.8),
            same(
                (
                    0,
                    "Ada Brandt of the pilots' union said that “nobody can steer a tanker after sixteen hours awake”."
                ),
                (2, "“But nobody can steer a tanker after sixteen hours awake.”"), 0.9),
            same(
                (
                    1,
                    "Eleven ships lay at anchor off Orlen on Thursday after the harbour's pilots walked out over night "
                        + "shifts."
                ),
                (
                    2,
                    "All 42 pilots of the Port of Orlen stopped work at midnight on Thursday, leaving eleven ships at "
                        + "anchor outside the breakwater."
                ), 0.85),
            same(
                (
                    1,
                    "The union's Ada Brandt said no pilot wanted a strike, but that tired pilots were a danger to "
                        + "everyone on the water."
                ),
                (2, "“Nobody here wants a strike,” said Ada Brandt, who speaks for the pilots’ union."), 0.6),
            same(
                (1, "Harbour master Jonas Vell put the cost at half a million euros a day."),
                (
                    2,
                    "Harbour master Jonas Vell told Radio Nord that the walk-out cost the port 400,000 euros a day."
                ), 0.8),
            same(
                (1, "“We will not be held to ransom by forty people,” he said."),
                (2, "“We will not be held to ransom”"), 0.9),
            same(
                (1, "The fuel terminal stays open until Sunday, according to Vell."),
                (2, "He said tugs would keep the fuel terminal open -- at least until Sunday."), 0.7),
        ],
        statements: [
            statement(
                vell, "“We will not be held to ransom”",
                [
                    (0, "The port of Orlen “will not be held to ransom”", .mixed),
                    (1, "“We will not be held to ransom by forty people,”", .direct),
                    (2, "“We will not be held to ransom”", .direct),
                ],
                wordings: [
                    Statement.Wording(
                        article: 1, words: "We will not be held to ransom by forty people,", difference: nil,
                        runs: []),
                    shortened(0, "will not be held to ransom", from: 3),
                    shortened(2, "We will not be held to ransom", from: 0),
                ]),
            statement(
                brandt, "nobody can steer a tanker after sixteen hours awake",
                [
                    (0, "“nobody can steer a tanker after sixteen hours awake”", .mixed),
                    (2, "“But nobody can steer a tanker after sixteen hours awake.”", .direct),
                ]),
            statement(
                Speaker(name: "the port", kind: .organisation), "the night shifts are legal",
                [(0, "the night shifts are legal", .indirect)]),
            statement(
                brandt, "no pilot wanted a strike",
                [
                    (
                        1,
                        "no pilot wanted a strike, but that tired pilots were a danger to everyone on the water",
                        .indirect
                    ),
                    (2, "“Nobody here wants a strike,”", .direct),
                ]),
            statement(
                vell, "The fuel terminal stays open until Sunday",
                [
                    (1, "The fuel terminal stays open until Sunday", .indirect),
                    (2, "tugs would keep the fuel terminal open -- at least until Sunday", .indirect),
                ]),
            statement(
                Speaker(name: "analysts at Nordbank", kind: .group), "the price of diesel to rise by a tenth",
                [(1, "the price of diesel to rise by a tenth if the strike goes on for a week", .indirect)],
                confidence: 0.4),
            statement(
                Speaker(name: "the union", kind: .organisation), "\"a fig leaf\"",
                [(2, "\"a fig leaf\"", .mixed)]),
            statement(
                nil, "the union might accept a shorter night shift",
                [(2, "the union might accept a shorter night shift", .indirect)]),
        ],
        onlyHere: [
            passage(0, "The port, citing a letter from the ministry, says the night shifts are legal."),
            passage(1, "Two cruise liners with 3,100 passengers were sent on to Marsund."),
            passage(
                1,
                "Analysts at Nordbank expect the price of diesel to rise by a tenth if the strike goes on for a "
                    + "week."),
            passage(2, "A person close to the talks said the union might accept a shorter night shift."),
            passage(2, "The last strike, in 2009, lasted nine days."),
        ],
        figures: [
            FigureComparison(
                slot: "cost a day", agree: false,
                reports: [
                    FigureComparison.Report(passage: passage(1, "half a million euros"), value: "€500,000"),
                    FigureComparison.Report(passage: passage(2, "400,000 euros"), value: "€400,000"),
                ])
        ])

    /// An account; nil for other articles.
    static func reading(_ id: ArticleID) -> Reading? {
        guard let summary = SampleNews.articles.first(where: { $0.id == id }) else { return nil }
        let found: (text: String, attributions: [Attribution])
        switch id {
        case morningWire: found = (wireText, wire)
        case coastDaily: found = (dailyText, daily)
        case harbourPost: found = (postText, post)
        default: return nil
        }
        return Reading(
            summary: summary,
            article: Article(
                recordID: summary.recordID, outlet: summary.outlet, published: summary.published,
                title: summary.title, byline: id == harbourPost ? "Mira Halden" : nil,
                address: "https://example.org/\(id.rawValue)", text: found.text),
            attributions: found.attributions)
    }

    /// The accounts, oldest first.
    static var compared: ComparedStory {
        ComparedStory(
            story: SampleNews.stories.first { $0.id == story },
            accounts: [morningWire, coastDaily, harbourPost].compactMap(reading), comparison: comparison)
    }
}
