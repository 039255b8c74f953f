/// Words that say nothing about the event: function words of the languages that meet in one reader, and the words that
/// every news text has.
enum EmptyWords {
    /// Whether a folded word, given as its number, says nothing.
    static func contains(_ form: UInt32) -> Bool { languages[form] != nil }

    /// The languages that have a function word, as bits; bit 0 is English. 0 for a word that is none.
    static func languages(of form: UInt32) -> UInt8 { languages[form] ?? 0 }

    private static let languages: [UInt32: UInt8] = {
        var result: [UInt32: UInt8] = [:]
        for (bit, list) in [english, spanish, portuguese, french, german, italian].enumerated() {
            for word in list.split(separator: " ") { result[TermKey.word(word.utf8), default: 0] |= 1 << bit }
        }
        for word in (newspaper + others).split(separator: " ") {
            result[TermKey.word(word.utf8), default: 0] |= 0
        }
        return result
    }()

    private static let english = """
        a about above after again against all also am an and any are arent as at be because been before being \
        below between both but by can cannot cant could couldnt did didnt do does doesnt doing dont down during \
        each even few for from further get got had hadnt has hasnt have having he hed hell her here hers herself \
        hes him himself his how i id if ill im in into is isnt it its itself ive just let like made make many \
        may me might more most much must my myself no nor not now of off on once one only or other our ours \
        ourselves out over own same she should shouldnt since so some such than that thats the their theirs \
        them themselves then there theres these they theyre theyve this those through to too two under until up \
        upon us very was wasnt we were werent weve what when where which while who whom whose why will with \
        wont would wouldnt you your yours yourself\u{20}
        """

    private static let newspaper = """
        according accordingly ap afp told said say says saying reuters mr mrs ms dr new year years last first \
        week month today yesterday monday tuesday wednesday thursday friday saturday sunday people time\u{20}
        """

    private static let spanish = """
        de la el en los las del por para con una un que se su sus al lo como mas es le les ha han fue ser esta \
        este esto entre sobre tras ya pero o y sin ante desde hasta tambien dijo\u{20}
        """

    private static let portuguese = """
        os as da do dos das em um uma com para nao na no nas nos ao aos pelo pela sao foi mais ou seu sua apos \
        ele ela disse que\u{20}
        """

    private static let french = """
        le les des du et est une dans sur pour par au aux qui ce cette ces il elle ne pas plus avec ont son sa \
        ses leur mais comme selon a apres\u{20}
        """

    private static let german = """
        der die das und den von mit zu zum zur im auf fur ist ein eine einen einem einer dem des nicht sich als \
        auch nach bei aus hat haben wird werden sind war uber vor dass er sie es wie noch\u{20}
        """

    private static let italian = """
        il di che per della dei gli delle nel nella alla sono piu anche dal dalla si ma lo ai sul ed non\u{20}
        """

    private static let others = """
        ve bir bu icin ile olarak da daha na je se su za od sa i w z do nie ze jest po van het een op te dat \
        zijn och att som pa av for med till har\u{20}
        """
}
