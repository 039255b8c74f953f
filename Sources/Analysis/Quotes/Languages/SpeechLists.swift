/// Closed lists of words around sayings, language by language.
enum SpeechLists {
    static let german: [(WordUse, String)] = [
        (
            .verb,
            """
            sagte sagt gesagt erklärte erklärt meinte meint betonte betont berichtete berichtet fügte ergänzte \
            antwortete rief schrieb schreibt teilte kritisierte forderte warnte warnt versicherte behauptete \
            zitierte kommentierte bestätigte bekräftigte erzählte erzählt gestand räumte sprach nannte lobte \
            erläuterte äußerte urteilte mahnte resümierte hieß so mitgeteilt geschrieben kündigte
            """
        ),
        (
            .filler,
            """
            hat hatte habe haben auch weiter noch dabei dazu dann nun jetzt später zuvor bereits am montag dienstag \
            mittwoch donnerstag freitag samstag sonntag morgen abend mittag heute gestern wiederum ihm ihr uns sich \
            dagegen hingegen zudem außerdem schließlich kürzlich gegenüber wörtlich
            """
        ),
        (.according, "laut zufolge"),
        (.article, "der die das ein eine einer des dem den ihr sein seine ihre"),
        (
            .preposition,
            "in im bei beim vor von vom nach mit zu zum zur aus auf über gegen für an während gegenüber dem einer"
        ),
        (.particle, "von van der de zu"),
        (.he, "er"), (.she, "sie"),
        (.stop, "und oder aber dass ob weil wenn ich wir es man nicht die denn als"),
        (.participle, "mit hinzu an ein aus"),
        (.body, "polizei feuerwehr staatsanwaltschaft regierung behörde unternehmen gericht ministerium"),
    ]

    static let french: [(WordUse, String)] = [
        (
            .verb,
            """
            déclaré déclare dit affirmé affirme expliqué explique ajouté ajoute précisé précise estimé estime \
            souligné souligne indiqué indique assuré assure répondu répond écrit rappelé rappelle confié confie \
            annoncé annonce lancé lance martelé dénoncé dénonce regretté regrette insisté insiste commenté commente \
            raconté raconte confirmé confirme conclu conclut poursuivi poursuit reconnu reconnaît déclarait disait \
            expliquait affirmait prévenu prévient réagi réagit résumé résume témoigne témoigné
            """
        ),
        (
            .filler,
            """
            a avait ont aussi encore également lundi mardi mercredi jeudi vendredi samedi dimanche ce hier \
            aujourd'hui matin soir lui nous leur s'est alors toutefois ensuite notamment n'a jeudi-ci y
            """
        ),
        (.according, "selon d'après"),
        (.article, "le la les un une l son sa ses cette cet"),
        (.preposition, "à au aux de du des dans sur par pour devant lors en chez avec auprès après avant"),
        (.particle, "de du des la le d"),
        (.he, "il"), (.she, "elle"),
        (.stop, "et ou mais que qui dont où je nous on ne pas si comme"),
        (.body, "police gouvernement ministère parquet entreprise préfecture"),
    ]

    static let spanish: [(WordUse, String)] = [
        (
            .verb,
            """
            dijo dice dicho declaró declara afirmó afirma explicó explica añadió añade agregó señaló señala \
            aseguró asegura sostuvo indicó indica respondió escribió manifestó comentó expresó advirtió subrayó \
            destacó recordó insistió reconoció confesó anunció precisó contó cuenta lamentó criticó denunció \
            concluyó zanjó apuntó ha-dicho asegurado afirmado explicado
            """
        ),
        (
            .filler,
            """
            ha había hoy ayer también este esta lunes martes miércoles jueves viernes sábado domingo mañana tarde \
            noche se le les nos ante luego después además entonces
            """
        ),
        (.according, "según"),
        (.article, "el la los las un una su sus lo"),
        (.preposition, "a al en de del con por para ante durante tras sobre desde entre"),
        (.particle, "de del la los y"),
        (.he, "él"), (.she, "ella"),
        (.stop, "y o pero que quien cuando donde como yo no si porque"),
        (.body, "policía gobierno ministerio fiscalía empresa"),
    ]

    static let italian: [(WordUse, String)] = [
        (
            .verb,
            """
            detto dice disse dichiarato dichiara spiegato spiega aggiunto aggiunge affermato afferma sottolineato \
            sottolinea commentato commenta risposto risponde scritto scrive ricordato ricorda annunciato annuncia \
            assicurato assicura precisato precisa osservato osserva concluso conclude raccontato racconta
            """
        ),
        (
            .filler,
            "ha aveva oggi ieri anche ancora poi lunedì martedì mercoledì giovedì venerdì sabato domenica si ci gli"
        ),
        (.according, "secondo"),
        (.article, "il lo la i gli le un uno una suo sua"),
        (.preposition, "a al alla ai in nel nella di del della dei da dal con per su durante dopo"),
        (.particle, "di de del della dei da lo la"),
        (.he, "lui egli"), (.she, "lei ella"),
        (.stop, "e o ma che chi quando dove come io non se perché"),
        (.body, "polizia governo ministero procura azienda"),
    ]

    static let portuguese: [(WordUse, String)] = [
        (
            .verb,
            """
            disse diz dito afirmou afirma declarou declara explicou explica acrescentou acrescenta ressaltou \
            destacou respondeu escreveu contou comentou lembrou garantiu anunciou avaliou criticou concluiu \
            completou defendeu
            """
        ),
        (
            .filler,
            """
            hoje ontem também ainda nesta neste segunda-feira terça-feira quarta-feira quinta-feira sexta-feira \
            sábado domingo se lhe nos depois tem
            """
        ),
        (.according, "segundo conforme"),
        (.article, "o a os as um uma seu sua"),
        (.preposition, "ao à em no na de do da dos das com por para durante após sobre"),
        (.particle, "de do da dos das e"),
        (.he, "ele"), (.she, "ela"),
        (.stop, "e ou mas que quem quando onde como eu não se porque"),
        (.body, "polícia governo ministério empresa"),
    ]

    static let dutch: [(WordUse, String)] = [
        (
            .verb,
            """
            zegt zei gezegd vertelt vertelde verklaarde verklaart aldus schreef schrijft stelt stelde benadrukte \
            benadrukt reageerde reageert voegde antwoordde meldde meldt legt vindt noemde waarschuwde waarschuwt
            """
        ),
        (
            .filler,
            """
            heeft had ook nog later toen nu vandaag gisteren maandag dinsdag woensdag donderdag vrijdag zaterdag \
            zondag eerder daarop uit toe
            """
        ),
        (.according, "volgens"),
        (.article, "de het een zijn haar"),
        (.preposition, "in op bij van voor na met tegen tijdens aan over uit"),
        (.particle, "van de der den het ten ter"),
        (.he, "hij"), (.she, "zij ze"),
        (.stop, "en of maar dat die ik wij we niet als omdat"),
        (.body, "politie regering ministerie bedrijf"),
    ]

    static let russian: [(WordUse, String)] = [
        (
            .verb,
            """
            сказал сказала сказали заявил заявила заявили сообщил сообщила сообщили отметил отметила подчеркнул \
            подчеркнула добавил добавила пояснил пояснила объяснил объяснила рассказал рассказала написал написала \
            ответил ответила говорит говорил говорила считает уточнил уточнила напомнил напомнила признал признала \
            утверждает цитирует заметил заметила предупредил предупредила спросил спросила резюмировал призвал
            """
        ),
        (
            .filler,
            """
            также ранее сегодня вчера в понедельник вторник среду четверг пятницу субботу воскресенье тогда при \
            этом затем журналистам позже уже ему ей нам
            """
        ),
        (.preposition, "в во на о об с со от из к по для у за при перед после"),
        (.he, "он"), (.she, "она"),
        (.stop, "и а но что который которая если когда я мы не"),
        (.body, "полиция правительство министерство мид минобороны кремль"),
    ]

    static let ukrainian: [(WordUse, String)] = [
        (
            .verb,
            """
            сказав сказала сказали заявив заявила заявили повідомив повідомила повідомили зазначив зазначила \
            підкреслив підкреслила додав додала пояснив пояснила розповів розповіла написав написала відповів \
            відповіла каже говорить вважає уточнив уточнила нагадав нагадала наголосив наголосила
            """
        ),
        (
            .filler,
            "також раніше сьогодні вчора у в понеділок вівторок середу четвер суботу неділю тоді журналістам"
        ),
        (.preposition, "в у на про з зі від із до по для за при перед після"),
        (.he, "він"), (.she, "вона"),
        (.stop, "і й та а але що який яка якщо коли я ми не"),
        (.body, "поліція уряд міністерство мзс"),
    ]
}
