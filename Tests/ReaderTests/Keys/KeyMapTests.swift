import Screen
import Testing

@testable import Reader

@Suite struct KeyMapTests {
    @Test func `a sequence is a beginning until its last key, then a command`() {
        let map = KeyMap.standard
        #expect(map.meaning(of: [.character("g")], in: [.list]) == .beginning)
        #expect(map.meaning(of: KeyNames.keys("gg"), in: [.list]) == .command(.top))
        #expect(map.meaning(of: KeyNames.keys("gx"), in: [.list]) == .nothing)
    }

    @Test func `no key of a page is also the beginning of a longer sequence of that page`() {
        let pages: [[KeyContext]] = [
            [.stories, .list], [.articles, .list], [.outlets, .list], [.article, .text],
            [.sideBySide, .text],
            [.statements, .list], [.search], [.help], [.welcome], [.finder], [.commandLine],
        ]
        for page in pages {
            let contexts = page + [.anywhere, .always]
            let bindings = KeyMap.standard.bindings.filter { contexts.contains($0.context) }
            for short in bindings {
                let longer = bindings.first {
                    $0.keys.count > short.keys.count && $0.keys.starts(with: short.keys)
                }
                #expect(longer == nil, "\(KeyNames.label(short.keys)) hides a longer sequence in \(page)")
            }
        }
    }

    @Test func `keys are read back as they are written`() {
        for binding in KeyMap.standard.bindings {
            #expect(KeyNames.keys(KeyNames.label(binding.keys)) == binding.keys)
        }
    }

    @Test func `a more particular context decides what a key means`() {
        #expect(KeyMap.standard.meaning(of: [.character("h")], in: [.statements]) == .command(.left))
        #expect(KeyMap.standard.meaning(of: [.character("h")], in: [.article, .anywhere]) == .command(.back))
    }
}
