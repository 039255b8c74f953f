import Foundation
import Glibc
import Reader
import Terminal

/// What needs the terminal itself or another program: the clipboard, the browser, the shell.
/// Text from an article reaches a program on its standard input only; an address is one argument, never read by a shell.
struct OutsidePrograms {
    let terminal: CursesTerminal
    private let environment = ProcessInfo.processInfo.environment

    /// Fulfils a wish that only the loop can; what there is to say about it, nil where nothing is.
    func perform(_ wish: Effect.Wish) -> Answer? {
        switch wish {
        case .copy(let text):
            let tooLong = "This is too long for a terminal's clipboard; copy less"
            return terminal.copy(text) ? nil : .failed(tooLong)
        case .browse(let address): return browse(address)
        case .shell(let command, let input): return shell(command, input: input)
        default: return nil
        }
    }

    private func shell(_ command: String, input: String?) -> Answer? {
        let shell = environment["SHELL"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/bin/sh"
        terminal.giveBack()
        defer { terminal.takeAgain() }
        let result = ChildProcess.run([shell, "-c", command], input: input)
        terminal.askForEnter()
        switch result {
        case .ended(0): return nil
        case .ended(let status): return .told("The command ended with status \(status)")
        case .notStarted: return .failed("\(shell) cannot be started; set SHELL to a shell that is there")
        }
    }

    private func browse(_ address: String) -> Answer? {
        guard address.hasPrefix("https://") || address.hasPrefix("http://"),
            !address.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F })
        else { return .told("This article has no web address") }
        guard let browser = browser() else {
            return .failed("No browser was found; name one in the variable BROWSER, or copy the address")
        }
        let words = browser.split(separator: " ").map(String.init)
        let isNamed = words.contains("%s")
        let command = words.map { $0 == "%s" ? address : $0 } + (isNamed ? [] : [address])
        let notStarted = Answer.failed("\(words[0]) cannot be started; set BROWSER to another")
        if hasDesktop { return ChildProcess.detach(command) ? .told("Opened in the browser") : notStarted }
        terminal.giveBack()
        defer { terminal.takeAgain() }
        return ChildProcess.run(command, input: nil) == .notStarted ? notStarted : nil
    }

    /// Whether a browser would have a window of its own.
    private var hasDesktop: Bool {
        environment["DISPLAY"]?.isEmpty == false || environment["WAYLAND_DISPLAY"]?.isEmpty == false
    }

    private func browser() -> String? {
        if let named = environment["BROWSER"]?.split(separator: ":").first { return String(named) }
        let usual = hasDesktop ? ["xdg-open"] : ["www-browser", "w3m", "lynx", "links"]
        let folders = (environment["PATH"] ?? "").split(separator: ":")
        return usual.first { name in folders.contains { access("\($0)/\(name)", X_OK) == 0 } }
    }
}
