import News
import Testing

@testable import Analysis

@Test func `groups join while their mean affinity is over zero`() {
    let affinities: [Float] = [
        0, 0.9, -0.5, -0.5,
        0.9, 0, 0.4, -0.5,
        -0.5, 0.4, 0, 0.3,
        -0.5, -0.5, 0.3, 0,
    ]
    #expect(AverageLink.groups(4, affinities) == [[0, 1], [2, 3]])
}

@Test func `nobody joins strangers`() {
    #expect(AverageLink.groups(3, Array(repeating: -0.1, count: 9)) == [[0], [1], [2]])
    #expect(AverageLink.groups(0, []) == [])
}

@Test func `groupings go down to two groups`() {
    let affinities: [Float] = [
        0, 0.9, 0.1,
        0.9, 0, 0.2,
        0.1, 0.2, 0,
    ]
    #expect(AverageLink.groupings(3, affinities, from: 2) == [[[0, 1], [2]]])
}

@Test func `two like events with words of their own are parted`() {
    func report(_ number: Int, _ town: String, _ extra: [String]) -> StoryVector {
        let text =
            "Earthquake shakes \(town) houses fell rescue teams search rubble "
            + (extra + ["detail\(number)x", "witness\(number)y"]).joined(separator: " ")
        let features = StoryFeatures(article: SampleNews.article("", text), attributions: [])
        return StoryVector(features, TermWeighing(LibraryWords(), StoryTuning()))
    }
    let north = (0..<6).map {
        report(
            $0, "Ulmstad", ["Ulmstad", "harbour", "Fjordgate", "ferries", "Skarvik", "bell", "lighthouse"])
    }
    let south = (6..<12).map {
        report(
            $0, "Montero", ["Montero", "vineyard", "Castell", "monastery", "Oliveta", "cellar", "aqueduct"])
    }
    let parts = EventSplit(tuning: StoryTuning()).parts(north + south)
    #expect(parts == [Array(0..<6), Array(6..<12)])
    #expect(EventSplit(tuning: StoryTuning()).parts(north + north).count == 1)
}

@Test func `the language of a text is told by its function words`() {
    func language(_ text: String) -> UInt8 { StoryReader(Article(text: text)).language }
    let english = language(
        "\nThe harbour was closed for two days because of the storm, and it will be open again.")
    let spanish = language(
        "\nEl puerto fue cerrado por la tormenta y los barcos no salen de la bahía desde el lunes.")
    #expect(english == 1)
    #expect(spanish == 2)
    #expect(language("Harbour closed") == 0)
}

@Test func `More members than a vector has lanes join like few`() {
    let count = 29
    let affinities: [Float] = (0..<(count * count)).map { cell in
        let (row, column) = (cell / count, cell % count)
        return row % 3 == column % 3 ? 0.5 - Float(abs(row - column)) / 100 : -0.2
    }
    let groups = (0..<3).map { rest in (0..<count).filter { $0 % 3 == rest } }
    #expect(AverageLink.groups(count, affinities) == groups)
    #expect(AverageLink.groupings(count, affinities, from: 3)[0] == groups)
}
