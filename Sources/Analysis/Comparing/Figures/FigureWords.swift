/// What words say of the figures they stand beside.
enum FigureWords {
    /// What became of the people that are counted.
    enum Fate: String, Sendable {
        /// Killed.
        case dead
        /// Wounded.
        case hurt
        /// Not found.
        case missing
        /// In custody.
        case held
        /// Driven from where they live.
        case displaced
    }

    /// The words for what becomes of people.
    static let fates: [String: Fate] = {
        let lists: [(Fate, String)] = [
            (
                .dead,
                """
                dead killed died deaths death fatalities fatality lives slain perished killing kill kills die dies
                toll drowned
                """
            ),
            (
                .hurt,
                "injured wounded hurt injuries injuring wounding injures hospitalised hospitalized wounds"
            ),
            (.missing, "missing unaccounted trapped"),
            (
                .held,
                "arrested arrests arrest detained detentions detaining arresting custody hostages hostage"
            ),
            (.displaced, "displaced evacuated evacuees fled homeless evacuate flee fleeing"),
        ]
        var table: [String: Fate] = [:]
        for (fate, words) in lists {
            for word in words.split(whereSeparator: \.isWhitespace) { table[String(word)] = fate }
        }
        return table
    }()

    /// Words that one thing is counted by in the news, in groups; the thesaurus has more.
    static let counted: [[String]] = [
        "worker employee staff striker walkout strike picket docker",
        "protester demonstrator marcher activist",
        "house home household property building customer dwelling",
        "job position post redundancy layoff",
        "soldier troop troops serviceman",
        "plane aircraft jet", "ship boat vessel", "truck lorry lorries",
        "gun weapon rifle firearm pistol", "shot round bullet",
        "spectator audience crowd", "hostage captive", "magnitude quake earthquake",
        "visitor tourist guest", "raise increase rise", "case infection",
        "tree oak pine", "class lesson", "drone uav", "missile rocket", "vote ballot",
        "fine penalty", "aid relief", "programme program scheme", "cancel scrap axe",
        "build construct construction",
        "jail sentence prison imprison", "talk talks negotiation negotiate", "burn fire blaze destroy gut",
        "lose cut shed", "snow snowfall", "resign quit resignation", "start begin beginning open",
    ].map { $0.split(separator: " ").map(String.init) }

    /// People who are counted without saying which.
    static let people: Set<String> = [
        "people", "persons", "person", "others", "victims", "men", "individuals", "residents", "inhabitants",
        "souls",
    ]

    /// People who are mostly counted apart from all.
    static let some: Set<String> = [
        "child", "children", "woman", "women", "girl", "girls", "boy", "boys", "police", "policemen",
        "officer",
        "officers", "soldier", "soldiers", "civilian", "civilians", "foreigners", "journalists", "pupils",
        "students",
        "militants", "rescuers", "firefighters", "crew",
    ]

    /// Words that tell nothing of which thing a figure measures, only that it measures.
    static let weak: Set<String> = Set(
        """
        cost costs pay paid pays spend spent spending worth total totalled amount amounts sum price year years month
        months week weeks day days time times today tomorrow yesterday hour hours minute minutes new last next first
        second third million billion percent per cent dollars dollar euros euro pounds least nearly almost around
        roughly estimated rose rise rises risen increase increased increases grew grow climbed jumped fell fall
        falls fallen drop dropped declined down under near night morning evening afternoon made make makes take
        took get got announced announce reported report reports added spokesman spokeswoman spoke statement
        reporters news agency including only still now later earlier recent since during through between among
        each every both same own number people according percentage point points
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// Words of rising and of falling.
    static let trends: [String: Bool] = {
        var table: [String: Bool] = [:]
        for word in [
            "rise", "rose", "risen", "rises", "up", "increase", "increased", "grew", "climbed", "gained",
            "jumped",
        ] {
            table[word] = true
        }
        for word in [
            "fall", "fell", "fallen", "falls", "down", "decrease", "decreased", "dropped", "declined",
            "shrank",
        ] {
            table[word] = false
        }
        return table
    }()

    /// Words after a number that make it a part of what was counted before, or an addition to it.
    static let partial: Set<String> = [
        "other", "others", "more", "additional", "further", "remaining", "such",
    ]
    /// Words before a number that do so.
    static let partialBefore: Set<String> = [
        "another", "further", "additional", "first", "other", "these", "those",
    ]
    /// What follows "of" where a number is a part of what was counted before.
    static let wholes: Set<String> = [
        "those", "these", "them", "the", "its", "their", "his", "her", "which", "whom",
    ]

    /// Verbs of having (true) and of getting and losing.
    static let stocks: [String: Bool] = [
        "has": true, "have": true, "had": true, "employs": true, "with": true, "lost": false, "loses": false,
        "lose": false, "losing": false, "cut": false, "cuts": false, "cutting": false, "shed": false,
        "gained": false,
        "added": false, "hired": false, "fired": false, "dismissed": false,
    ]

    /// Verbs of saying, before the day on which something was said.
    static let sayings: Set<String> = [
        "said", "says", "told", "tells", "tweeted", "wrote", "reported", "testified", "spoke", "speaking",
        "interview",
    ]

    /// Words beside how far a poll may err.
    static let margins: Set<String> = ["margin"]

    /// Words before a figure that is no longer true, or of an earlier time.
    static let former: Set<String> = ["last", "previously", "formerly"]

    /// How often what is paid or done comes round, by the words that follow a figure.
    static let periods: [String: String] = [
        "year": "year", "annually": "year", "yearly": "year", "annual": "year", "month": "month",
        "monthly": "month", "week": "week", "weekly": "week", "day": "day", "daily": "day", "hour": "hour",
        "hourly": "hour",
    ]
}
