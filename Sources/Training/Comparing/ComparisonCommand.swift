import ArgumentParser

/// Learns what tells that two passages of different articles say the same thing.
struct ComparisonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Learns to match passages and statements of different articles.")

    @Argument(help: "A file of annotated stories, one JSON object a line.")
    var stories: String

    @Option(help: "A file of further annotated stories that are learned from but not predicted.")
    var more: String?

    @Option(
        help: "Where the predictions go that were made for each story by what was learned from the others.")
    var predictions: String

    @Option(help: "Where the model learned from all stories goes.")
    var model: String?

    @Option(help: "Into how many groups the stories are dealt that are predicted by what the others teach.")
    var groups = 18

    @Option(help: "What the random numbers begin from; another seed says how much is chance.")
    var seed = 0

    @Option(help: "Where the evidence goes as a table, and nothing is learned.")
    var table: String?

    func run() throws {
        let training = ComparisonTraining(path: stories, more: more, groups: groups, seed: seed)
        if let table {
            training.writeTable(to: table)
            return
        }
        training.run(predictions: predictions, model: model)
    }
}
