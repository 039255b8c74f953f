import Analysis
import Foundation

/// Annotated articles and the models that are trained on them: one for each fold, which has not seen the fold's articles, and one
/// that has seen all. What a later step learns from is what the models made of articles they have not seen.
struct QuoteTraining {
    /// The annotated articles with what their text gives.
    let articles: [GoldArticle]
    let rosters: [Roster]
    let contexts: [TextContext]
    /// The models, the one that has seen all last.
    var models: [ModelWriter]

    /// What is trained, in this order.
    enum Part: String, CaseIterable { case tagging, linking, ranking, confidence }

    /// How many parts the articles are cut into.
    static let folds = 4

    /// Reads annotated articles and the models of a folder; models that are not there begin with the words alone.
    init(_ path: String, words: String, folder: String) {
        models = (0...Self.folds).map { number in
            let file = Self.file(number, in: folder)
            return ModelWriter(reading: FileManager.default.fileExists(atPath: file) ? file : words)
        }
        let numbers = QuoteNumbers(models[Self.folds].model)
        var articles: [GoldArticle] = []
        ArticleRecord.each(in: path) { articles.append(GoldArticle($0)) }
        var rates = CueRates()
        for article in articles { rates.add(article) }
        self.articles = articles
        rosters = articles.map { Roster($0.text, numbers) }
        contexts = zip(articles, rosters).map { article, roster in
            TextContext(article.text, roster, numbers.vocabulary, cueGrades: rates.grades(without: article))
        }
        report("\(articles.count) annotated articles")
    }

    /// Trains one part on what the parts before it made.
    mutating func train(_ part: Part) {
        switch part {
        case .tagging: trainTagging()
        case .linking: trainLinking()
        case .ranking:
            trainStringRanking()
            trainAntecedents()
        case .confidence: trainConfidence()
        }
    }

    /// The file of a model.
    static func file(_ number: Int, in folder: String) -> String {
        folder + (number == folds ? "/all.bin" : "/without-\(number).bin")
    }

    /// Writes the models into a folder.
    func write(to folder: String) {
        for (number, model) in models.enumerated() { model.write(to: Self.file(number, in: folder)) }
    }

    /// The part that an article is in.
    static func fold(_ place: Int) -> Int { place % folds }

    /// What the model that has not seen an article makes of its words.
    func taggings() -> [Tagging] {
        let numbers = numbers()
        return articles.indices.map { place in
            Tagging(articles[place].text, contexts[place], numbers[Self.fold(place)])
        }
    }

    /// The numbers of the models as they stand.
    func numbers() -> [QuoteNumbers] { models.map { QuoteNumbers($0.model) } }

    /// Trains a field once for each model and puts its weights and transitions into the models.
    /// - Parameter foldOf: the fold of each sequence of the space.
    mutating func train(
        _ name: String, _ space: FeatureSpace, foldOf: [Int], settings: FieldTrainer.Settings,
        sections: (weights: QuotesModel.Section, transitions: QuotesModel.Section)
    ) {
        report("\(name): \(space.kept.count) features, \(space.numbers.count) entries")
        nonisolated(unsafe) var parts: [(weights: [UInt8], transitions: [UInt8])] = Array(
            repeating: ([], []), count: Self.folds + 1)
        let lock = NSLock()
        DispatchQueue.concurrentPerform(iterations: Self.folds + 1) { number in
            var trainer = FieldTrainer(space: space, settings: settings)
            trainer.train(space) { foldOf[$0] != number }
            let loss = trainer.loss(space) { foldOf[$0] == number }
            report("\(name) \(number): loss of what was left out \(loss)")
            let part = (trainer.section(space), trainer.transitionSection)
            lock.withLock { parts[number] = part }
        }
        for (number, part) in parts.enumerated() {
            models[number].set(sections.weights, part.weights)
            models[number].set(sections.transitions, part.transitions)
        }
    }

    /// Trains a ranking once for each model and puts its weights into the models.
    mutating func train(_ name: String, _ section: QuotesModel.Section, _ questions: RankTraining) {
        for number in models.indices {
            models[number].set(section, questions.section(name, without: number))
        }
    }
}
