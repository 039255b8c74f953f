import Analysis
import Foundation

/// Writes what was learned as a source file of Analysis.
enum ComparisonModelWriter {
    /// The source file that holds a model.
    static func source(of model: ComparisonModel) -> String {
        var lines = [
            "// Written by crossread-training compare; docs/comparison.md says how.",
            "",
            "extension ComparisonModel {",
            "    /// What was learned from stories whose passages and statements were matched by hand.",
            "    static let learned = ComparisonModel(",
            "        first: models(firstColumns, firstWeights), second: models(secondColumns, secondWeights),",
            "        thresholds: [\(model.thresholds.map(number).joined(separator: ", "))])",
        ]
        for (name, stage) in [("first", model.first), ("second", model.second)] {
            let columns = [stage[0].means, stage[0].deviations]
            lines += table("\(name)Columns", "The means and deviations of the columns.", columns)
            lines += table(
                "\(name)Weights", "By question, the weights of the columns and at last the constant.",
                stage.map { $0.weights + [$0.bias] })
        }
        lines += ["}", ""]
        return lines.joined(separator: "\n")
    }

    private static func table(_ name: String, _ comment: String, _ rows: [[Float]]) -> [String] {
        var lines = ["", "    /// \(comment)", "    private static let \(name): [[Float]] = ["]
        for row in rows {
            lines.append("        [")
            var line = ""
            for value in row {
                let text = number(value) + ","
                if line.utf8.count + text.utf8.count + 1 > 96 {
                    lines.append("            " + line)
                    line = text
                } else {
                    line += (line.isEmpty ? "" : " ") + text
                }
            }
            lines += ["            " + line, "        ],"]
        }
        return lines + ["    ]"]
    }

    private static func number(_ value: Float) -> String {
        let digits = abs(value) < 0.1 ? 5 : 4
        let text = String(format: "%.\(digits)f", Double(value))
        return text.contains(".") ? text : text + ".0"
    }
}
