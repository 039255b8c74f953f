import Foundation
import News
import Testing

@testable import Analysis

/// Sentences of two outlets that give one figure differently, in other words.
@Suite struct ContradictingFigureTests {
    private static let contradicting: [(String, String)] = [
        (
            "The earthquake killed 212 people in the province, the governor said.",
            "About 270 are dead after the earthquake in the province."
        ),
        (
            "On Monday 340 strikers stood at the gates of the shipyard.",
            "The shipyard said that 260 workers had walked out on Monday."
        ),
        (
            "The council will pay $3.8 million for the reading programme.",
            "The reading programme is to cost the council $4.5m."
        ),
        (
            "Fourteen passengers were hurt when the tram derailed near the market.",
            "The derailed tram left 19 people injured near the market."
        ),
        (
            "Police arrested 31 demonstrators outside the ministry.",
            "Outside the ministry 48 protesters were detained."
        ),
        (
            "The flood drove 2,400 people from their homes in Vell.",
            "Some 5,000 residents of Vell had to be evacuated in the flood."
        ),
        (
            "The fire destroyed 62 houses in the valley.",
            "In the valley 90 homes burned down, the fire brigade said."
        ),
        (
            "The company will cut 1,200 jobs at its Leeds plant.",
            "The Leeds plant of the company is to lose 900 positions."
        ),
        (
            "The new bridge over the Arn cost £64m.",
            "The bridge over the Arn, opened on Friday, was built for £82 million."
        ),
        (
            "Consumer prices rose 4.2 percent in May, the bank said.",
            "In May consumer prices were up 5.1%."
        ),
        (
            "Turnout in the vote was 61 percent, the commission said.",
            "Turnout reached only 54 percent in the vote, by the count of the commission."
        ),
        (
            "The court fined the bank €18 million for the leak.",
            "The bank has to pay a fine of €24 million over the leak."
        ),
        (
            "The banker was jailed for 12 years for fraud.",
            "The judge sentenced the banker to 15 years in prison for fraud."
        ),
        (
            "The freighter carried 3,400 tonnes of grain to Odd.",
            "The freighter was loaded with 5,000 tonnes of grain for Odd."
        ),
        (
            "Eleven miners are missing after the blast in the pit.",
            "After the blast 16 miners were unaccounted for in the pit."
        ),
        (
            "The parade drew 40,000 spectators to the harbour.",
            "About 70,000 people watched the parade at the harbour."
        ),
        (
            "The hospital treated 85 patients for burns.",
            "At the hospital 110 people were treated for burns."
        ),
        (
            "A 34-year-old man from Holm was charged with arson.",
            "Police charged a 43-year-old man with arson."
        ),
        (
            "Six children were among the dead in the school fire.",
            "Nine children were killed in the fire at the school."
        ),
        (
            "Moscow has 90,000 soldiers near the border, the report says.",
            "According to the report 60,000 Russian troops stand near the border."
        ),
        (
            "The motion passed by 12 votes in the upper house.",
            "In the upper house the motion passed with a majority of 9 votes."
        ),
        (
            "Parliament approved aid worth $61 billion for the farmers.",
            "A $51 billion aid package for the farmers passed parliament."
        ),
        (
            "Rebels hold 37 hostages in the embassy.",
            "Fifty-two hostages are held in the embassy by the rebels."
        ),
        (
            "The outage hit 18,000 customers in the north.",
            "In the north 25,000 households lost power in the outage."
        ),
        (
            "The storm brought 30 centimetres of snow to the city.",
            "In the city 18 inches of snow fell in the storm."
        ),
        (
            "The union demands 12 percent more pay for nurses.",
            "The nurses' union wants pay to go up by 15%."
        ),
        (
            "The airline cancelled 420 flights because of fog.",
            "Fog made the airline scrap 650 flights."
        ),
        (
            "The gunman fired 23 shots at the bus.",
            "He fired 31 rounds at the bus, police said of the gunman."
        ),
        (
            "The painting was sold for 5.5 million euros at the auction.",
            "At the auction the painting fetched €7 million."
        ),
        (
            "A convoy of 17 lorries with aid reached the camp.",
            "The aid reached the camp on 26 trucks."
        ),
        (
            "Police found 14 weapons in the flat of the suspect.",
            "In the flat of the suspect nine guns were found."
        ),
        (
            "The well is 84 metres deep, the rescuers said.",
            "Rescuers put the depth of the well at 110 metres."
        ),
        (
            "The dam holds 300 million litres of water.",
            "There are 420 million litres of water behind the dam."
        ),
        (
            "The ministry bought 44 drones from a firm in Kell.",
            "A firm in Kell sold the ministry 60 drones."
        ),
        (
            "The strike cost the port $9 million a day.",
            "The port lost $14m a day in the strike."
        ),
        (
            "At least 58 whales stranded on the beach at Tarn.",
            "Wardens counted 41 stranded whales on the beach at Tarn."
        ),
        (
            "The death toll of the landslide rose to 77.",
            "The landslide killed 93 people, officials said."
        ),
        (
            "The plane had 96 passengers on board when it left Nord.",
            "It left Nord with 131 passengers, the airline said of the plane."
        ),
        (
            "The school will close 12 classes next year.",
            "Next year 17 classes of the school are to be shut."
        ),
        (
            "The mayor's party won 28 seats in the council.",
            "In the council the party of the mayor took 33 seats."
        ),
        (
            "The oil slick covers 40 square miles off the coast.",
            "Off the coast the oil slick covers 75 square miles."
        ),
        (
            "The speaker used an earlier remark to rally 4,000 islanders in Odd.",
            "In Odd some 9,000 islanders came to the rally."
        ),
        (
            "About 1,500 trees were felled for the motorway.",
            "For the motorway 2,300 trees had to be felled."
        ),
    ]

    private static let contradictingDates: [(String, String)] = [
        (
            "The ferry sank off Holm on Monday evening.",
            "The ferry sank off Holm on Sunday, the coastguard said."
        ),
        (
            "The minister resigned over the leak on Monday.",
            "The minister quit over the leak on Tuesday."
        ),
        (
            "The trial of the banker will begin on June 3.",
            "The trial of the banker opens on June 10."
        ),
        (
            "The bridge collapsed on Friday during the storm.",
            "During the storm the bridge collapsed on Saturday."
        ),
    ]

    private static let agreeing: [(String, String)] = [
        (
            "The storm left 4,200 homes without power.",
            "Around 4,000 households lost power in the storm."
        ),
        (
            "Police arrested 31 demonstrators.",
            "More than 30 protesters were detained by police."
        ),
        (
            "The blast killed a dozen soldiers at the base.",
            "Twelve soldiers died in the blast at the base."
        ),
        (
            "Three quarters of the members voted for the strike.",
            "The strike was backed by 76 percent of the members."
        ),
    ]

    @Test(arguments: contradicting)
    func `a figure that another account gives differently is found in other words`(pair: (String, String)) {
        let found = figures(of: pair).filter { !$0.agree }
        #expect(found.count == 1, "\(found.map { $0.reports.map(\.value) })")
    }

    @Test(arguments: contradictingDates)
    func `a day that another account gives differently is found`(pair: (String, String)) {
        #expect(figures(of: pair).filter { !$0.agree }.count == 1)
    }

    @Test(arguments: agreeing)
    func `a figure that another account gives, too, agrees in other words`(pair: (String, String)) {
        #expect(figures(of: pair).map(\.agree) == [true])
    }
}

/// The figures of two sentences of two outlets, published on one Wednesday, that are said to tell the same thing.
func figures(of pair: (String, String), apart days: Double = 0) -> [FigureComparison] {
    let published = Date(timeIntervalSince1970: 1_936_526_400)
    let accounts = [pair.0, pair.1].enumerated().map { place, text in
        AccountComparison.Account(
            article: Article(
                recordID: text, outlet: ["Herald", "Courier"][place],
                published: published + Double(place) * days * 86_400, text: text),
            attributions: [])
    }
    let passages = accounts.indices.map {
        Passage(article: $0, range: 0..<accounts[$0].article.text.utf8.count)
    }
    let aligned = AlignedPair(left: passages[0], right: passages[1], confidence: 0.6)
    return FigureDifferences.figures(of: accounts, aligned: [aligned])
}
