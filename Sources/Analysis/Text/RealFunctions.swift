/// Logarithm and exponential function: the standard library has none, and this room imports nothing of the system's.
package enum RealFunctions {
    /// The natural logarithm of a positive number, within 1e-13 of the true value.
    package static func logarithm(_ value: Double) -> Double {
        precondition(value > 0, "only positive numbers have a logarithm")
        var fraction = value.significand
        var exponent = Double(value.exponent)
        // Around 1 the series below needs the fewest terms.
        if fraction > 1.414_213_562_373_095_1 {
            fraction /= 2
            exponent += 1
        }
        let ratio = (fraction - 1) / (fraction + 1)
        let square = ratio * ratio
        var power = ratio
        var sum = 0.0
        for term in stride(from: 1.0, through: 17, by: 2) {
            sum += power / term
            power *= square
        }
        return 2 * sum + exponent * logarithmOfTwo
    }

    /// e to the power of a number, within 1e-13 of the true value in proportion; 0 under -700, the largest under 700.
    package static func exponential(_ value: Double) -> Double {
        guard value > -700 else { return 0 }
        let bounded = min(value, 700)
        let exponent = (bounded / logarithmOfTwo).rounded()
        let rest = bounded - exponent * logarithmOfTwo
        var term = 1.0
        var sum = 1.0
        for place in 1...13 {
            term *= rest / Double(place)
            sum += term
        }
        return Double(sign: .plus, exponent: Int(exponent), significand: sum)
    }

    /// The logistic function: 0 for very negative numbers, a half for 0, 1 for very large ones.
    package static func logistic(_ value: Double) -> Double {
        1 / (1 + exponential(-value))
    }

    private static let logarithmOfTwo = 0.693_147_180_559_945_3
}
