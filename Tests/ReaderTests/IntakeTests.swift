import FoundationEssentials
import News
import Screen
import Testing

@testable import Reader

@Suite struct IntakeTests {
    @Test func `an empty library says how to begin, and Enter reads the samples`() throws {
        var configuration = Configuration()
        configuration.seedsPath = "/opt/crossread/seeds"
        var reader = try ReaderSession(stories: [], configuration: configuration)
        #expect(reader.screen.contains("reads the sample articles"))
        _ = reader.takeWishes()
        try reader.press("<Enter>")
        #expect(reader.takeWishes().contains(.take(["/opt/crossread/seeds"])))
        #expect(!reader.screen.contains("There is nothing to read"))
    }

    @Test func `paths of the command line are taken in at start, and no welcome is said meanwhile`() throws {
        var configuration = Configuration()
        configuration.paths = ["articles"]
        var reader = try ReaderSession(stories: [], configuration: configuration)
        #expect(reader.takeWishes().contains(.take(["articles"])))
        #expect(reader.screen.contains("Stories appear"))
    }

    @Test func `progress says how many of how many, and how fast`() throws {
        var configuration = Configuration()
        configuration.paths = ["articles"]
        var reader = try ReaderSession(configuration: configuration)
        reader.send(.clock(SampleNews.now.addingTimeInterval(2)))
        let progress = IntakeProgress(stage: .reading, done: 1_200, total: 12_000, changed: 1_200)
        reader.send(.answer(.progress(progress), ticket: 1))
        #expect(reader.bottomLine.contains("Reading 1,200 of 12,000 · 600 a second"))
        reader.send(.answer(.changed, ticket: 1))
        #expect(!reader.bottomLine.contains("Reading"))
    }

    @Test func `stories appear while articles are still being taken in`() throws {
        var configuration = Configuration()
        configuration.paths = ["articles"]
        var reader = try ReaderSession(stories: [], configuration: configuration)
        reader.stories = SampleNews.stories
        reader.articles = SampleNews.articles
        let progress = IntakeProgress(stage: .grouping, done: 15, total: nil, changed: 15)
        reader.send(.answer(.progress(progress), ticket: 1))
        reader.answerAll()
        #expect(reader.screen.contains("Harbour pilots walk out"))
    }

    @Test func `reading while articles are taken in does not end the progress`() throws {
        var configuration = Configuration()
        configuration.paths = ["articles"]
        var reader = try ReaderSession(configuration: configuration)
        try reader.press("<Enter>q")
        #expect(reader.bottomLine.contains("Reading"))
    }

    @Test func `an intake that fails says why and is over`() throws {
        var configuration = Configuration()
        configuration.paths = ["articles"]
        var reader = try ReaderSession(configuration: configuration)
        reader.send(.answer(.failed("the disk is full: make room and try again"), ticket: 1))
        #expect(reader.bottomLine.contains("the disk is full"))
        try reader.press("j")
        #expect(reader.bottomLine.contains("Enter read"))
    }

    @Test func `an intake asked for in the reader says at its end how much came in`() throws {
        var reader = try ReaderSession(keys: ":take notes.txt<Enter>")
        let ticket = reader.model.desk.lastTicket
        let progress = IntakeProgress(stage: .done, done: 12, total: 12, changed: 11)
        reader.send(.answer(.progress(progress), ticket: ticket))
        reader.send(.answer(.changed, ticket: ticket))
        #expect(reader.bottomLine.contains("Took in 11 articles"))
    }

    @Test func `a question that failed is asked again at the next move`() throws {
        var reader = try ReaderSession(stories: [])
        reader.send(.libraryChanged)
        reader.answerLast(.failed("the library is busy: try again"))
        #expect(reader.bottomLine.contains("the library is busy"))
        _ = reader.takeWishes()
        reader.send(.libraryChanged)
        #expect(!reader.takeWishes().isEmpty)
    }

    @Test func `what went wrong stands in the bottom line until the next key`() throws {
        var reader = try ReaderSession()
        reader.send(.answer(.failed("notes.txt cannot be read: check its rights"), ticket: 0))
        #expect(reader.bottomLine.contains("notes.txt cannot be read: check its rights"))
        try reader.press("j")
        #expect(!reader.bottomLine.contains("notes.txt"))
    }

    @Test func `a window of any size can be painted`() throws {
        for columns in [0, 1, 2, 7, 20, 39, 99, 100, 300] {
            for rows in [0, 1, 2, 3, 5, 9, 80] {
                let size = Size(columns: columns, rows: rows)
                for keys in ["", "/bridge", "?", "<C-p>a", ":ne", "A", "jS", "<Tab>"] {
                    var reader = try ReaderSession(size, keys: keys)
                    #expect(view(reader.model).size == size)
                    reader.send(.resized(Size(columns: 80, rows: 24)))
                    #expect(view(reader.model).cells.count == 80 * 24)
                }
            }
        }
    }
}
