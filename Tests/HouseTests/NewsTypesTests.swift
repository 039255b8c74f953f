import Testing

@Suite("News holds only what two rooms that cannot see each other need") struct NewsTypesTests {
    /// Each room, and what it can see, directly or through others.
    private func reach(of room: String, in declared: [String: Set<String>]) -> Set<String> {
        var seen: Set<String> = []
        var open = declared[room] ?? []
        while let next = open.popFirst() {
            guard seen.insert(next).inserted else { continue }
            open.formUnion((declared[next] ?? []).subtracting(seen))
        }
        return seen
    }

    @Test
    func `every type of News is named in two such rooms, or is part of one that is`() {
        let declared = Arrows.declared(in: House.manifest)
        let news = House.sources.filter { $0.room == "News" }
        let types = news.flatMap { file in
            file.places(of: #"^package (?:struct|enum) (\w+)"#).map {
                (file: file, line: $0.line, name: $0.match)
            }
        }
        #expect(types.count > 10)
        // The unit of JSON stands beside the unit it is counted from.
        for type in types where type.name != "ScalarOffsets" {
            let rooms = Set(House.sources.filter { $0.names(type.name) }.map(\.room)).subtracting(["News"])
            let isShared = rooms.contains { room in
                let seen = reach(of: room, in: declared)
                return rooms.contains {
                    $0 != room && !seen.contains($0) && !reach(of: $0, in: declared).contains(room)
                }
            }
            let isPart = news.contains { file in
                file.places(of: #"\bvar \w+: .*\b("# + type.name + #")\b"#).count > 0
            }
            #expect(
                isShared || isPart,
                "\(type.file.path):\(type.line): only \(rooms.sorted()) need \(type.name); keep it there")
        }
    }
}

extension SourceFile {
    /// Whether the code has this word.
    fileprivate func names(_ word: String) -> Bool {
        code.contains { $0.contains(word) } && !places(of: "\\b(" + word + ")\\b").isEmpty
    }
}
