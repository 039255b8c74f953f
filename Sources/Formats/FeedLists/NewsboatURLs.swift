/// Reads newsboat's list of feeds, `urls`: an address a line, then tags, of which "~…" is the feed's title and "!" hides it
/// (newsboat's manual, "Tagging" and "Query feeds").
enum NewsboatURLs {
    static func read(_ text: String) -> FeedList {
        var list = FeedList()
        for (place, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated()
        {
            let words = words(of: line)
            guard let first = words.first, !first.hasPrefix("#") else { continue }
            do {
                list.feeds.append(try feed(first, Array(words.dropFirst())))
            } catch let problem as Problem {
                list.problems.append("line \(place + 1) \(problem.sentence); left out")
            } catch {
                list.problems.append("line \(place + 1) cannot be read; left out")
            }
        }
        return list
    }

    private struct Problem: Error { var sentence: String }

    private static func feed(_ place: String, _ words: [String]) throws -> ListedFeed {
        let title = words.first { $0.hasPrefix("~") }.map { String($0.dropFirst()).trimmed(collapsing: true) }
        let tags = words.filter { !$0.hasPrefix("~") && !$0.hasPrefix("!") && !$0.isEmpty }
        let folder = String((tags.first ?? "").map { $0 == "/" ? "\u{2215}" : $0 })
        var feed = ListedFeed(
            place: .address(place), title: title?.nonempty, folder: folder, tags: Array(tags.dropFirst()))
        if place.hasPrefix("query:") {
            let parts = place.dropFirst(6).split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw Problem(sentence: "is a query feed without a query") }
            do {
                feed.place = .query(try NewsboatQuery.translated(parts[1]))
            } catch {
                throw Problem(sentence: "is the query feed \u{201C}\(parts[0])\u{201D}: \(error)")
            }
            feed.title = feed.title ?? parts[0].trimmed().nonempty
        } else if place.hasPrefix("filter:") || place.hasPrefix("exec:") {
            throw Problem(
                sentence:
                    "has a program make the feed (\(place.prefix { $0 != ":" })), which is not done here")
        } else if !["http://", "https://", "file://"].contains(where: { place.hasPrefix($0) }) {
            throw Problem(sentence: "has no address of http, https or file (\(place.prefix(60)))")
        }
        return feed
    }

    /// The words of a line: apart by space, or in quotes, in which a backslash takes a quote.
    static func words(of line: some StringProtocol) -> [String] {
        var words: [String] = []
        var word: String?
        var isQuoted = false
        var isEscaped = false
        for character in line {
            if isEscaped {
                if character != "\"" && character != "\\" { word?.append("\\") }
                word?.append(character)
                isEscaped = false
            } else if isQuoted, character == "\\" {
                isEscaped = true
            } else if character == "\"" {
                isQuoted.toggle()
                word = word ?? ""
            } else if character.isWhitespace, !isQuoted {
                if let word { words.append(word) }
                word = nil
            } else if character == "#", word == nil, !isQuoted {
                break
            } else {
                word = (word ?? "") + String(character)
            }
        }
        if let word { words.append(word) }
        return words
    }
}

/// Reads newsraft's list of feeds: "@" begins a section, an address may have a title in quotes and options behind "<" or in
/// braces (newsraft's manual, "FEEDS FILE").
enum NewsraftFeeds {
    static func read(_ text: String) -> FeedList {
        var list = FeedList()
        var section = ""
        for (place, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated()
        {
            let line = String(line).trimmed()
            if line.isEmpty || line.hasPrefix("#") { continue }
            if line.hasPrefix("@") {
                let name = withoutOptions(line.dropFirst()).trimmed(collapsing: true)
                section = String(name.map { $0 == "/" ? "\u{2215}" : $0 })
                continue
            }
            let words = NewsboatURLs.words(of: withoutOptions(line[...]))
            guard let address = words.first else { continue }
            guard ["http://", "https://", "file://"].contains(where: { address.hasPrefix($0) }) else {
                list.problems.append(
                    "line \(place + 1) has no address of http, https or file (\(address.prefix(60))); left out"
                )
                continue
            }
            let title = words.dropFirst().first?.trimmed(collapsing: true).nonempty
            list.feeds.append(ListedFeed(place: .address(address), title: title, folder: section))
        }
        return list
    }

    private static func withoutOptions(_ line: Substring) -> String {
        if let mark = line.firstRange(of: " < ") { return String(line[..<mark.lowerBound]) }
        guard line.last == "}", let open = line.lastIndex(of: "{") else { return String(line) }
        return String(line[..<open])
    }
}
