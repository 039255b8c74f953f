import News
import Testing

@testable import Analysis

@Suite struct VersionDifferenceTests {
    /// A difference as wdiff would write it, moved words between arrows.
    private func written(_ old: String, _ new: String) -> String {
        VersionDifference.runs(from: old, to: new).map { run in
            switch run {
            case .same(_, let range): new.slice(range)
            case .removed(let range): "[-" + old.slice(range) + "-]"
            case .added(let range): "{+" + new.slice(range) + "+}"
            case .moved(_, let range): "↷" + new.slice(range) + "↶"
            }
        }.joined()
    }

    @Test func `words that changed stand out, each with the marks that belong to it`() {
        #expect(
            written("Two ferries sank. Nobody was hurt.", "Three ferries sank. Nobody was hurt.")
                == "[-Two -]{+Three +}ferries sank. Nobody was hurt.")
        #expect(written("He said “no”.", "He said “yes”.") == "He said [-“no”.-]{+“yes”.+}")
    }

    @Test func `a sentence put in leaves its neighbours alone`() {
        let old = "The pier burned down.\nNobody was hurt in it."
        let new = "The pier burned down.\nThe mayor came at noon.\nNobody was hurt in it."
        #expect(
            written(old, new)
                == "The pier burned down.\n{+The mayor came at noon.\n+}Nobody was hurt in it.")
    }

    @Test func `a paragraph that stands elsewhere was moved, not taken out and put in`() {
        let old =
            "Ferries stayed in port all day.\nNobody was hurt in the storm.\nSchools open on Friday again."
        let new =
            "Nobody was hurt in the storm.\nSchools open on Friday again.\nFerries stayed in port all day."
        #expect(
            written(old, new)
                == "Nobody was hurt in the storm.\nSchools open on Friday again.\n↷Ferries stayed in port all day.↶"
        )
    }

    @Test func `case, marks and spacing are no difference`() {
        let runs = VersionDifference.runs(from: "“Yes”,  he said -- twice.", to: "\"yes\" he said — twice")
        #expect(runs.count == 1)
    }

    @Test func `words that happen to stand in both do not tear a change apart`() {
        let old = "The council had decided at its sitting of Monday night to close the old mill for good."
        let new = "The workers of the paper factory struck on Tuesday, and it was shut for good."
        let changes = VersionDifference.runs(from: old, to: new).count {
            if case .added = $0 { true } else { false }
        }
        #expect(changes <= 2)
    }

    @Test func `the runs cover both texts, whatever these are`() {
        let texts = [
            "", "One.", "  One two.\n\nThree four five six. Seven!", "Three four five six. One two. Eight.\n",
            "…“—”", "One two. One two. One two.", "One two. Three four five six. One two.",
        ]
        for old in texts {
            for new in texts {
                let runs = VersionDifference.runs(from: old, to: new)
                var (before, after) = ([TextRange](), [TextRange]())
                for run in runs {
                    switch run {
                    case .same(let one, let other), .moved(let one, let other):
                        before.append(one)
                        after.append(other)
                    case .removed(let range): before.append(range)
                    case .added(let range): after.append(range)
                    }
                }
                before.sort { $0.lowerBound < $1.lowerBound }
                let hasWords = { (text: String) in TextWords(text).count > 0 }
                if hasWords(old) { #expect(before.map { old.slice($0) }.joined() == old) }
                if hasWords(new) { #expect(after.map { new.slice($0) }.joined() == new) }
            }
        }
    }

    @Test func `two long texts with nothing in common are compared without delay`() {
        let old = (0..<30_000).map { "left\($0)" }.joined(separator: " ")
        let new = (0..<30_000).map { "right\($0)" }.joined(separator: " ")
        #expect(VersionDifference.runs(from: old, to: new).count == 2)
    }
}

@Suite struct WordingsTests {
    private func difference(_ first: String, _ second: String) -> Statement.Wording.Difference? {
        let texts = ["He said: \(first)", "He said: \(second)"]
        let accounts = texts.map {
            AccountComparison.Account(article: Article(text: $0), attributions: [])
        }
        let reports = texts.indices.map {
            Statement.Report(
                passage: Passage(article: $0, range: 0..<texts[$0].utf8.count),
                form: texts[$0].contains("…”") ? .mixed : .direct)
        }
        let statement = Statement(speaker: nil, gist: "", confidence: 1, reports: reports)
        return Wordings.wordings(of: statement, in: accounts).last?.difference
    }

    @Test func `a quotation cut at its end, with an ellipsis, and without a word are told apart`() {
        let whole = "“The water rose in an hour and nobody warned us.”"
        #expect(difference(whole, "“The water rose in an hour.”") == .shortened)
        #expect(difference(whole, "“The water rose … and nobody warned us.”") == .elided)
        #expect(difference(whole, "“The water rose and nobody warned us.”") == .silentlyCut)
        #expect(difference(whole, "“The water rose in an hour and nobody told us.”") == .altered)
        #expect(difference(whole, "\"The water rose in an hour and nobody warned us\"") == nil)
    }

    @Test func `the fullest wording comes first, and the runs lead from it to the other`() {
        let texts = ["“We close the mill,” she said.", "She said: “We close the mill on Friday.”"]
        let accounts = texts.map { AccountComparison.Account(article: Article(text: $0), attributions: []) }
        let reports = texts.indices.map {
            Statement.Report(
                passage: Passage(article: $0, range: 0..<texts[$0].utf8.count), form: .direct)
        }
        let wordings = Wordings.wordings(
            of: Statement(speaker: nil, gist: "", confidence: 1, reports: reports), in: accounts)
        #expect(wordings.map(\.article) == [1, 0])
        #expect(wordings.map(\.words) == ["We close the mill on Friday.", "We close the mill,"])
        #expect(wordings.last?.difference == .shortened)
    }
}
