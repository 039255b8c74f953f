import Testing

@Suite("Code is told from comments and strings") struct SwiftTextTests {
    @Test(arguments: [
        ("a // b", "a     "),
        ("a /* b /* c */ d */ e", "a                   e"),
        (#"f("x // y") // z"#, #"f("      ")     "#),
        (#"f("\(a + "b")c") + d"#, #"f(" (a + " ") ") + d"#),
        (##"f(#"a"\(b)"#) + c"##, ##"f(#"      "#) + c"##),
        (##"f(#"a\#(b)"#)"##, ##"f(#"   (b)"#)"##),
        (#"let r = /a"b/; c"#, #"let r =      ; c"#),
        (##"let r = #/a"b/#; c"##, ##"let r =        ; c"##),
        ("a / b / c", "a / b / c"),
    ])
    func `only code is left, at its place`(source: String, code: String) {
        #expect(SwiftText.code(of: source) == code)
    }

    @Test func `a string of many lines ends at its three marks`() {
        let code = SwiftText.code(of: "a(\"\"\"\n  say \"no\" {\n  \"\"\") }")
        #expect(code == "a(\"\"\"\n            \n  \"\"\") }")
    }
}
