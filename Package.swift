// swift-tools-version: 6.1
import PackageDescription

#if canImport(Glibc)
    import Glibc
#endif

// The program starts in half the time where Swift's own libraries are part of it. Their C libraries have to be named,
// because other packages are compiled for the shared ones. What is linked in is needed by nobody else: names that are
// not handed out leave more to be left out and less to be looked up at the start.
let staticLibraries =
    [
        "-static-stdlib", "-use-ld=lld", "-lCoreFoundation", "-l_FoundationICU", "-l_FoundationCShims",
        "-l_FoundationCollections",
        "-Xlinker", "--no-export-dynamic", "-Xlinker", "--icf=safe", "-Xlinker", "-O2",
    ] + packedRelocations()

// The addresses that are filled in at the start are listed in a hundredth of the room where the C library can read that
// (glibc from 2.36 on).
func packedRelocations() -> [String] {
    #if canImport(Glibc)
        var name = [CChar](repeating: 0, count: 64)
        guard confstr(Int32(_CS_GNU_LIBC_VERSION), &name, name.count) > 0 else { return [] }
        let answer = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let version = answer.drop { !$0.isNumber }.split(separator: ".").compactMap { Int($0) }
        let isRead = !version.isEmpty && !version.lexicographicallyPrecedes([2, 36])
        return isRead ? ["-Xlinker", "-z", "-Xlinker", "pack-relative-relocs"] : []
    #else
        return []
    #endif
}

// The house. Rooms and the arrows between them are explained in docs/architecture.md
// and checked by Tests/HouseTests.
let package = Package(
    name: "crossread",
    products: [
        .executable(name: "crossread", targets: ["crossread"]),
        .executable(name: "crossread-training", targets: ["Training"]),
        .executable(name: "crossread-benchmark", targets: ["Benchmarks"]),
        .library(name: "Fuzzing", type: .static, targets: ["Fuzzing"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: [
        // What is known: values only.
        .target(name: "News"),

        // What can be concluded: pure functions.
        .target(name: "Analysis", dependencies: ["News", "CStemmer", "CModels"]),

        // Bytes in, values out.
        .target(name: "Formats", dependencies: ["News", "CLibXML2"]),

        // What is kept.
        .target(
            name: "Library",
            dependencies: [
                "News", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),

        // What comes from outside.
        .target(name: "Fetching", dependencies: ["Formats", "News", "CCurl"]),

        // The verbs that join the rooms above.
        .target(name: "Newsdesk", dependencies: ["Library", "Fetching", "Formats", "Analysis", "News"]),

        // What is on screen.
        .target(name: "Screen", dependencies: ["CUtf8proc"]),
        .target(name: "Reader", dependencies: ["Screen", "News"]),

        // Where it is painted.
        .target(name: "Terminal", dependencies: ["Screen", "CNcurses"]),

        // The loop that joins both halves.
        .executableTarget(
            name: "crossread",
            dependencies: [
                "Reader", "Terminal", "Newsdesk", "Screen", "News",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "TOMLKit", package: "TOMLKit"),
            ],
            linkerSettings: [
                .unsafeFlags(staticLibraries, .when(platforms: [.linux], configuration: .release))
            ]),

        // Learns the numbers in CModels.
        .executableTarget(
            name: "Training",
            dependencies: [
                "Analysis", "Formats", "Newsdesk", "News",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // Measures the program.
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "Analysis", "Library", "Newsdesk", "News", "Reader",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // What scripts/fuzz feeds with made-up input.
        .target(name: "Fuzzing", dependencies: ["Formats", "News"]),

        // Only what Swift cannot say.
        .target(
            name: "CModels",
            exclude: [
                "comparison.bin", "likeness.bin", "quotes.bin", "stories.bin", "synonyms.bin", "synonyms.txt",
                "thesaurus.txt",
            ]),
        .target(
            name: "CNcurses",
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        .target(name: "CCurl"),
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev", "pkg-config"]), .brew(["libxml2"])]),
        .systemLibrary(
            name: "CUtf8proc", providers: [.apt(["libutf8proc-dev"]), .brew(["utf8proc"])]),
        .systemLibrary(
            name: "CStemmer", providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),

        // A web server that misbehaves, for tests.
        .target(name: "TestServer", path: "Tests/TestServer"),

        // A mirror of each room.
        .testTarget(name: "NewsTests", dependencies: ["News"]),
        .testTarget(
            name: "AnalysisTests", dependencies: ["Analysis", "News"], exclude: ["Quotes/OwnTexts"]),
        .testTarget(name: "FormatsTests", dependencies: ["Formats", "News"]),
        .testTarget(name: "FetchingTests", dependencies: ["Fetching", "TestServer"]),
        .testTarget(
            name: "LibraryTests",
            dependencies: ["Library", "News", .product(name: "GRDB", package: "GRDB.swift")]),
        .testTarget(name: "NewsdeskTests", dependencies: ["Newsdesk", "Library", "News", "TestServer"]),
        .testTarget(name: "ScreenTests", dependencies: ["Screen"]),
        .testTarget(
            name: "ReaderTests", dependencies: ["Reader", "Screen", "News"], exclude: ["Screens"]),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal", "Screen", "CNcurses", "crossread"]),
        .testTarget(
            name: "CommandTests",
            dependencies: ["crossread", "Newsdesk", "Reader", "Terminal", "TestServer"]),
        .testTarget(name: "HouseTests"),
    ],
    swiftLanguageModes: [.v6]
)
