/// Which of many documents may be asked for now: few at once of one host, with a pause between them, and a bound on
/// all. A state machine: it is told the time and starts nothing itself.
package struct Politeness: Sendable {
    /// How much is asked for at once.
    package struct Limits: Hashable, Sendable {
        /// Transfers at once.
        package var atOnce = 24
        /// Transfers at once from one host.
        package var perHost = 2
        /// Transfers at once from a server on this machine. It is asked without a pause, but the queue of a small server
        /// is short, and a connection that finds it full is tried again a second later only.
        package var here = 4
        /// The least time between two requests to one host, in milliseconds.
        package var pauseMilliseconds = 250

        /// The usual limits.
        package init() {}
    }

    /// What to do next.
    enum Step: Hashable {
        /// Ask for this document, by its place in the list.
        case start(Int)
        /// Nothing may be started before this many milliseconds have passed, or before something ends.
        case wait(milliseconds: Int)
        /// Everything was started.
        case finished
    }

    private let limits: Limits
    private var hosts: [String: Host] = [:]
    /// Hosts with documents that were not started yet, each host's turn coming after all others'.
    private var turns: [String] = []
    private var running = 0

    private struct Host {
        var waiting: [Int]
        var running = 0
        var freeAt = 0
    }

    /// The host that stands for servers on this machine.
    static let thisMachine = "localhost"

    /// A machine for documents of these hosts, in this order. Files (host "") are read at once, within the bound on all;
    /// ``thisMachine`` without a pause.
    init(hosts names: [String], limits: Limits) {
        self.limits = limits
        for (place, name) in names.enumerated() {
            if hosts[name] == nil { turns.append(name) }
            hosts[name, default: Host(waiting: [])].waiting.append(place)
        }
        for name in turns { hosts[name]?.waiting.reverse() }
    }

    /// What may be done at a time in milliseconds. O(hosts that wait) where nothing may start.
    mutating func next(at now: Int) -> Step {
        if turns.isEmpty { return .finished }
        guard running < limits.atOnce else { return .wait(milliseconds: 1_000) }
        var soonest = 1_000
        for (turn, name) in turns.enumerated() {
            guard var host = hosts[name] else { continue }
            guard host.running < most(of: name) else { continue }
            guard host.freeAt <= now else {
                soonest = min(soonest, host.freeAt - now)
                continue
            }
            guard let place = host.waiting.popLast() else { continue }
            host.running += 1
            if !name.isEmpty, name != Self.thisMachine { host.freeAt = now + limits.pauseMilliseconds }
            running += 1
            turns.remove(at: turn)
            if !host.waiting.isEmpty { turns.append(name) }
            hosts[name] = host
            return .start(place)
        }
        return .wait(milliseconds: max(1, soonest))
    }

    private func most(of host: String) -> Int {
        switch host {
        case "": limits.atOnce
        case Self.thisMachine: limits.here
        default: limits.perHost
        }
    }

    /// A document of a host was read, or could not be.
    mutating func ended(host: String) {
        hosts[host]?.running -= 1
        running -= 1
    }

    /// Starts nothing more.
    mutating func stop() { turns = [] }
}
