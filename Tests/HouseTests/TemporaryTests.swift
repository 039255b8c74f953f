import Testing

@Suite("Tests clean up") struct TemporaryTests {
    @Test func `a test file that names a place for temporary files also removes it`() {
        let careless = House.tests.filter { file in
            let code = file.code.joined()
            return code.contains("temporaryDirectory.append") && !code.contains("removeItem")
        }
        #expect(careless.map(\.path) == [], "remove what is made, in a defer or a deinit")
    }
}
