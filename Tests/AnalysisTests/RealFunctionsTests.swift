import Testing

@testable import Analysis

@Test(arguments: [
    (1.0, 0.0), (2.0, 0.693147180559945), (10.0, 2.302585092994046), (0.001, -6.907755278982137),
])
func `the logarithm is the known one`(value: Double, expected: Double) {
    #expect(abs(RealFunctions.logarithm(value) - expected) < 1e-12)
}

@Test(arguments: [
    (0.0, 1.0), (1.0, 2.718281828459045), (-3.0, 0.049787068367863944), (20.0, 485165195.4097903),
])
func `the exponential is the known one`(value: Double, expected: Double) {
    #expect(abs(RealFunctions.exponential(value) / expected - 1) < 1e-12)
}

@Test func `the logistic function stays within its bounds`() {
    #expect(RealFunctions.logistic(0) == 0.5)
    #expect(RealFunctions.logistic(-1000) < 1e-300)
    #expect(RealFunctions.logistic(1000) == 1)
}
