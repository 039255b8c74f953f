/// What a word can be, by its form alone.
package struct WordTraits: OptionSet {
    /// The bits.
    package let rawValue: UInt32

    /// Traits of these bits.
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    /// he, his, him.
    package static let masculine = WordTraits(rawValue: 1 << 0)
    /// she, her.
    package static let feminine = WordTraits(rawValue: 1 << 1)
    static let plural = WordTraits(rawValue: 1 << 2)
    static let firstPerson = WordTraits(rawValue: 1 << 3)
    static let title = WordTraits(rawValue: 1 << 4)
    /// Titles of men.
    package static let masculineTitle = WordTraits(rawValue: 1 << 5)
    /// Titles of women.
    package static let feminineTitle = WordTraits(rawValue: 1 << 6)
    static let preposition = WordTraits(rawValue: 1 << 7)
    /// Function words and calendar words, which begin sentences with a capital but no names.
    static let stop = WordTraits(rawValue: 1 << 8)
    static let cue = WordTraits(rawValue: 1 << 9)
    static let determiner = WordTraits(rawValue: 1 << 10)
    static let organisation = WordTraits(rawValue: 1 << 11)
    static let document = WordTraits(rawValue: 1 << 12)
    static let unnamed = WordTraits(rawValue: 1 << 13)
    static let group = WordTraits(rawValue: 1 << 14)
    static let place = WordTraits(rawValue: 1 << 15)
    static let nationality = WordTraits(rawValue: 1 << 16)
    static let particle = WordTraits(rawValue: 1 << 17)
    static let adverb = WordTraits(rawValue: 1 << 18)
    /// Nouns of office and trade: what a person can be.
    static let role = WordTraits(rawValue: 1 << 19)
    static let it = WordTraits(rawValue: 1 << 20)
    static let relative = WordTraits(rawValue: 1 << 21)
    static let nameSuffix = WordTraits(rawValue: 1 << 22)

    static let pronoun: WordTraits = [.masculine, .feminine, .plural, .firstPerson, .it]
    /// he and she in all forms.
    package static let thirdPerson: WordTraits = [.masculine, .feminine]
}

/// Short closed lists of English words and the traits they give, looked up by ``WordKey``.
enum Lexicon {
    /// The traits of a word by its key.
    static func traits(_ key: UInt64) -> WordTraits { table[key] ?? [] }

    private static let table: [UInt64: WordTraits] = {
        var table: [UInt64: WordTraits] = [:]
        for (traits, words) in lists {
            for word in words.split(separator: " ") {
                table[WordKey.key(folding: String(word)), default: []].formUnion(traits)
            }
        }
        return table
    }()

    private static let lists: [(WordTraits, String)] = [
        ([.masculine, .stop], "he his him himself he's he'd he'll"),
        ([.feminine, .stop], "she her hers herself she's she'd she'll"),
        ([.plural, .stop], "they their them themselves they're they've"),
        ([.firstPerson, .stop], "i we my our us me i'm we're i've we've i'd i'll myself ourselves"),
        ([.it, .stop], "it its itself it's"),
        ([.relative, .stop], "who which that whose whom"),
        (
            [.determiner, .stop],
            "the a an this these those another some several many most both all one two three"
        ),
        (
            .preposition,
            """
            of for by with to at from in on against about into over under after before during through since \
            until between among without within toward towards near despite via per
            """
        ),
        (
            .stop,
            """
            and but or nor if when while as so yet still now then there here not no yes what where why how you your \
            monday tuesday wednesday thursday friday saturday sunday january february march april may june july \
            august september october november december is was are were be been has have had do does did can could \
            would should will just even also like only let get new because although though however meanwhile asked \
            earlier later instead today yesterday tomorrow once perhaps maybe according in on at for by with to \
            from after before during since until of despite read more share photo image file watch related last \
            next first every each any few much such than too very well up out off down again according moreover \
            furthermore additionally nevertheless nonetheless finally speaking citing asked
            """
        ),
        (
            .title,
            """
            mr mrs ms miss sir sen rep gov dr gen judge justice president senator governor secretary mayor \
            congressman congresswoman sheriff chairman chairwoman lt col rev pastor prof professor pope king queen \
            prince princess father sister brother dame lady lord capt captain sgt sergeant maj major adm admiral \
            cardinal bishop archbishop rabbi imam sheikh chancellor minister premier detective inspector \
            superintendent constable officer commissioner councillor councilman councilwoman representative \
            ambassador general colonel lieutenant baroness baron senators rep's sens reps coach insp supt det \
            ch attorney
            """
        ),
        ([.masculineTitle, .title], "mr sir congressman king prince lord father brother"),
        ([.feminineTitle, .title], "mrs ms miss congresswoman queen princess dame lady sister baroness"),
        (
            .masculineTitle,
            "spokesman chairman businessman actor pope pastor husband son grandfather boyfriend"
        ),
        (
            .feminineTitle,
            "spokeswoman chairwoman businesswoman actress mother widow wife daughter grandmother girlfriend"
        ),
        (
            .role,
            """
            spokesman spokeswoman spokesperson chairman chairwoman chair president minister secretary director chief \
            leader head adviser advisor strategist analyst lawyer attorney professor researcher scientist author \
            economist expert manager coach captain mayor governor senator congressman congresswoman lawmaker \
            candidate nominee ambassador envoy diplomat commander general officer founder owner executive ceo \
            editor reporter correspondent columnist historian pollster prosecutor judge activist doctor nurse \
            teacher farmer student resident witness mother father son daughter wife husband brother sister widow grandmother grandfather girlfriend boyfriend \
            chancellor premier king queen prince official aide operative representative deputy inspector \
            superintendent commissioner councillor organiser organizer coordinator consultant engineer investigator \
            detective sheriff pastor bishop player striker midfielder defender goalkeeper actor actress singer \
            president-elect governor-elect vice-president socialite billionaire businessman businesswoman entrepreneur counsel lecturer fellow co-founder \
            host host's whip speaker veteran mogul tycoon
            """
        ),
        (
            .cue,
            """
            said says say saying told tells tell telling added adds adding asked asks wrote writes writing tweeted \
            stated states stating claimed claims claim claiming argued argues argue arguing explained explains \
            noted notes noting insisted insists insisting warned warns warning declared declares announced \
            announces acknowledged acknowledges admitted admits alleged alleges asserted asserts called calls \
            calling concluded concludes continued continues denied denies described describes describing \
            emphasized emphasised emphasizes stressed stresses stressing joked laughed quipped mentioned \
            observed predicted promised recalled recalls remarked mentions replied responded reported reports reporting \
            revealed reveals shouted suggested suggests suggesting testified urged urges vowed vows pledged \
            pointed agreed agrees conceded confirmed confirms confirming complained commented criticized \
            criticised accused accuses accusing quoted reiterated tweeting labelled labeled dubbed blasted \
            mocked demanded believes believe believed thinks contends contended maintained maintains proclaimed \
            exclaimed whispered yelled indicated indicates indicating signalled hinted boasted lamented praised \
            estimates estimated hopes hoped expects expected fears feared worries questioned wondered concludes
            """
        ),
        (
            .organisation,
            """
            agency association authority bank board bureau campaign center centre club college commission \
            committee company conference congress corporation council court department federation force forces \
            foundation fund group hospital house inc institute institution ltd ministry network office \
            organisation organization parliament party police post press school senate service services society \
            times trust union university assembly army navy administration government journal news team corp llc \
            plc nations airlines airways alliance chamber coalition cabinet embassy tribunal nato un eu fbi cia \
            who bbc cnn nbc abc cbs npr reuters bloomberg afp tass xinhua interfax twitter facebook google \
            apple microsoft amazon gazette herald tribune guardian telegraph independent chronicle observer media
            """
        ),
        (
            .document,
            """
            report statement document documents study survey poll letter memo filing complaint lawsuit indictment \
            affidavit order ruling law doctrine treaty constitution bill article editorial book email emails \
            transcript release communique resolution declaration decree notice advisory review paper analysis \
            website page text guidelines
            """
        ),
        (
            [.unnamed, .group],
            """
            sources source officials insiders aides people witnesses diplomats analysts experts critics \
            supporters observers residents lawmakers authorities protesters investigators prosecutors \
            scientists researchers economists lawyers executives operatives police republicans democrats \
            voters campaigners activists reports organisers organizers neighbours neighbors
            """
        ),
        ([.unnamed], "official source insider aide witness diplomat person spokesperson"),
        (
            .place,
            """
            kremlin moscow beijing washington london paris berlin kyiv kiev tehran ankara brussels russia china \
            ukraine iran israel britain france germany italy spain turkey india pakistan japan canada mexico \
            australia egypt syria iraq poland america delhi tokyo seoul pyongyang jerusalem riyadh islamabad \
            cuba brazil venezuela qatar greece ireland scotland wales england sweden norway finland denmark
            """
        ),
        (
            .nationality,
            """
            american european russian chinese british french german italian mexican iranian syrian israeli muslim \
            christian jewish catholic hispanic latino african asian indian canadian cuban korean japanese \
            democratic republican ukrainian turkish polish spanish irish scottish welsh english australian \
            pakistani egyptian saudi palestinian democrat greek dutch swedish norwegian arab north south new \
            west east northern southern western eastern former outgoing incoming conservative labour liberal
            """
        ),
        (.particle, "de van von der den del della di da dos bin ibn al el la le du ben abu ter ten"),
        (
            .adverb,
            """
            also later then repeatedly previously reportedly recently earlier once again has had have have \
            further furthermore still now even publicly explicitly simply just never often bluntly flatly \
            himself herself themselves jointly separately angrily quietly briefly
            """
        ),
        (.nameSuffix, "jr sr ii iii iv"),
    ]
}
