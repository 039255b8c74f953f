import Foundation

/// Time against the size of the library, both in powers of ten, as an SVG picture.
struct GrowthPlot {
    private let rows: [Figures.Row]
    private static let width = 820.0
    private static let height = 460.0
    private static let left = 60.0
    private static let right = 420.0
    private static let colours = [
        "#0072B2", "#E69F00", "#009E73", "#CC79A7", "#D55E00", "#56B4E9", "#000000", "#8A8A00", "#7A5195",
    ]

    /// Draws the rows that say how something grows.
    init(_ rows: [Figures.Row]) { self.rows = rows.filter { $0.isGrowth && $0.values.count > 1 } }

    /// The picture.
    var svg: String {
        var lines = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(Int(Self.width)) \(Int(Self.height))\" "
                + "font-family=\"sans-serif\" font-size=\"12\">",
            "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>",
        ]
        for power in -1...3 {
            let line = y(pow(10, Double(power)))
            lines.append("<path d=\"M\(Self.left) \(line)H\(Self.right)\" stroke=\"#ddd\"/>")
            let label = power < 0 ? "0.1 ms" : "\(Int(pow(10, Double(power)))) ms"
            lines.append("<text x=\"\(Self.left - 6)\" y=\"\(line + 4)\" text-anchor=\"end\">\(label)</text>")
        }
        for (size, label) in [(10_000.0, "10,000"), (100_000, "100,000"), (1_000_000, "1,000,000")] {
            let place = x(size)
            lines.append("<path d=\"M\(place) 20V\(Self.height - 40)\" stroke=\"#ddd\"/>")
            lines.append(
                "<text x=\"\(place)\" y=\"\(Self.height - 20)\" text-anchor=\"middle\">\(label)</text>")
        }
        for (number, row) in rows.enumerated() { lines += drawn(row, number) }
        return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
    }

    private func drawn(_ row: Figures.Row, _ number: Int) -> [String] {
        let colour = Self.colours[number % Self.colours.count]
        let points = row.values.sorted { $0.key < $1.key }.map { "\(x(Double($0.key))) \(y($0.value))" }
        let label = 40 + Double(number) * 20
        return [
            "<path d=\"M\(points.joined(separator: "L"))\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"2\"/>",
            "<path d=\"M\(Self.right + 14) \(label - 4)h18\" stroke=\"\(colour)\" stroke-width=\"2\"/>",
            "<text x=\"\(Self.right + 38)\" y=\"\(label)\">\(row.name)</text>",
        ]
    }

    private func x(_ size: Double) -> Double {
        (Self.left + (log10(max(size, 1)) - 4) / 2 * (Self.right - Self.left - 20)).rounded() + 10
    }

    private func y(_ milliseconds: Double) -> Double {
        let share = (log10(max(milliseconds, 0.05)) + 1.3) / 4.5
        return (Self.height - 40 - share * (Self.height - 70)).rounded()
    }
}
