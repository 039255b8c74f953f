import ArgumentParser

@main
struct Training: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "crossread-training",
        abstract: "Learns the numbers that are kept in the program.",
        subcommands: [
            StoriesTraining.self, StoriesMeasure.self, StoriesTuning.self, StoriesLoad.self,
            ComparisonCommand.self, ComparisonLoad.self, LikenessTraining.self, SynonymsTable.self,
            QuotesTraining.self, QuotesSpeed.self,
        ])
}
