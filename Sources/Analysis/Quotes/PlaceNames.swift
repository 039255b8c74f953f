/// Names of countries, states and cities that are hardly ever borne by a person.
enum PlaceNames {
    /// Whether the words of a name, as keys, are a place's. O(1).
    static func contains(_ words: [UInt64]) -> Bool {
        words.count <= 3 && keys.contains(words)
    }

    private static let keys: Set<[UInt64]> = Set(
        list.split(separator: ",").map { name in
            name.split(whereSeparator: \.isWhitespace).map { WordKey.key(folding: String($0)) }
        })

    private static let list = """
        united states, united kingdom, united arab emirates, new york, new york city, new jersey, new hampshire, new mexico, \
        new zealand, new delhi, new orleans, new england, new south wales, hong kong, north korea, south korea, north carolina, \
        south carolina, north dakota, south dakota, west virginia, rhode island, puerto rico, los angeles, san francisco, \
        san diego, san antonio, las vegas, salt lake city, saint petersburg, st petersburg, st louis, saudi arabia, \
        south africa, south sudan, sri lanka, costa rica, el salvador, ivory coast, sierra leone, burkina faso, \
        northern ireland, west bank, gaza, gaza strip, middle east, silicon valley, wall street, capitol hill, \
        afghanistan, albania, algeria, argentina, armenia, austria, azerbaijan, bahrain, bangladesh, belarus, belgium, \
        bolivia, bosnia, botswana, bulgaria, cambodia, cameroon, chile, colombia, congo, crimea, croatia, cyprus, \
        ecuador, eritrea, estonia, ethiopia, ghana, guatemala, guinea, haiti, honduras, hungary, iceland, indonesia, \
        jamaica, kazakhstan, kenya, kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon, liberia, libya, lithuania, \
        luxembourg, macedonia, madagascar, malawi, malaysia, mali, malta, moldova, mongolia, montenegro, morocco, \
        mozambique, myanmar, namibia, nepal, netherlands, nicaragua, niger, nigeria, oman, panama, paraguay, peru, \
        philippines, portugal, romania, rwanda, senegal, serbia, singapore, slovakia, slovenia, somalia, sudan, \
        switzerland, taiwan, tajikistan, tanzania, thailand, tunisia, turkmenistan, uganda, uruguay, uzbekistan, \
        vietnam, yemen, zambia, zimbabwe, europe, asia, africa, america, alabama, alaska, arizona, arkansas, \
        california, colorado, connecticut, delaware, florida, hawaii, idaho, illinois, indiana, iowa, kansas, kentucky, \
        louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri, montana, nebraska, \
        nevada, ohio, oklahoma, oregon, pennsylvania, tennessee, texas, utah, vermont, wisconsin, wyoming, aleppo, \
        amsterdam, athens, atlanta, baghdad, baltimore, bangkok, barcelona, beirut, belfast, belgrade, benghazi, \
        birmingham, boston, bucharest, budapest, cairo, calais, canberra, caracas, chicago, cleveland, cologne, \
        copenhagen, damascus, denver, detroit, donetsk, dubai, dublin, edinburgh, frankfurt, geneva, glasgow, hamburg, \
        hanoi, havana, helsinki, istanbul, jakarta, johannesburg, kabul, karachi, kharkiv, kherson, lagos, lahore, \
        leeds, lisbon, liverpool, luhansk, madrid, manchester, manhattan, manila, melbourne, miami, milan, \
        milwaukee, minneapolis, minsk, montreal, mosul, mumbai, munich, nairobi, orlando, oslo, ottawa, \
        philadelphia, phoenix, pittsburgh, prague, pretoria, rome, sacramento, sarajevo, seattle, shanghai, \
        shenzhen, stockholm, strasbourg, sydney, tallinn, tbilisi, tampa, toronto, tripoli, vancouver, vienna, \
        vilnius, warsaw, wuhan, yerevan, zagreb, zurich
        """
}
