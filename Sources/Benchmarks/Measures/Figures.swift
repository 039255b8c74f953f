import Foundation

/// What was measured, a row for each thing and a column for each size of library.
struct Figures {
    /// A row of the table.
    struct Row {
        var name: String
        var unit: String
        /// What is promised for a size; nothing where nothing is.
        var bars: [Int: Double]
        var values: [Int: Double] = [:]
        /// Whether it is drawn against the size.
        var isGrowth = false
    }

    private(set) var rows: [Row] = []
    private let sizes: [Int]

    init(sizes: [Int]) { self.sizes = sizes }

    /// Writes down a figure.
    mutating func note(
        _ name: String, _ value: Double, _ unit: String, at size: Int, bars: [Int: Double] = [:],
        isGrowth: Bool = false
    ) {
        if !rows.contains(where: { $0.name == name }) {
            rows.append(Row(name: name, unit: unit, bars: bars, isGrowth: isGrowth))
        }
        for place in rows.indices where rows[place].name == name { rows[place].values[size] = value }
    }

    /// The table in Markdown; a figure beyond its bar is bold.
    var table: String {
        let head = "| | " + sizes.map { "\(Self.grouped($0)) articles" }.joined(separator: " | ") + " | bar |"
        let rule = "|---|" + sizes.map { _ in "---:|" }.joined() + "---|"
        let lines = rows.map { row in
            let cells = sizes.map { size -> String in
                guard let value = row.values[size] else { return "" }
                let text = Self.written(value) + " " + row.unit
                guard let bar = row.bars[size], Self.misses(value, bar, row.unit) else { return text }
                return "**\(text)**"
            }
            let bars = sizes.compactMap { row.bars[$0] }.map { Self.written($0) }
            let bar = bars.isEmpty ? "" : bars.joined(separator: ", ") + " " + row.unit
            return "| \(row.name) | " + cells.joined(separator: " | ") + " | \(bar) |"
        }
        return ([head, rule] + lines).joined(separator: "\n")
    }

    /// Shares have to be reached, everything else must not be passed.
    private static func misses(_ value: Double, _ bar: Double, _ unit: String) -> Bool {
        unit == "%" ? value < bar : value > bar
    }

    private static func written(_ value: Double) -> String {
        String(format: value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value)
    }

    private static func grouped(_ number: Int) -> String {
        var text = ""
        for (place, digit) in String(number).reversed().enumerated() {
            if place > 0, place % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return String(text.reversed())
    }
}

extension [Double] {
    /// The value below which so much of all lies: 0.5 is the median; 0 where there are none.
    func quantile(_ share: Double) -> Double {
        guard !isEmpty else { return 0 }
        return sorted()[Swift.min(count - 1, Int((Double(count) * share).rounded(.down)))]
    }
}
