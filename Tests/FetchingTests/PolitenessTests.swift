import Testing

@testable import Fetching

@Suite struct PolitenessTests {
    private func limits(atOnce: Int = 24, perHost: Int = 2, pause: Int = 100) -> Politeness.Limits {
        var limits = Politeness.Limits()
        limits.atOnce = atOnce
        limits.perHost = perHost
        limits.pauseMilliseconds = pause
        return limits
    }

    @Test func `two documents at once come from one host, with a pause between them`() {
        var machine = Politeness(hosts: ["a", "a", "a"], limits: limits())
        #expect(machine.next(at: 0) == .start(0))
        #expect(machine.next(at: 40) == .wait(milliseconds: 60))
        #expect(machine.next(at: 100) == .start(1))
        #expect(machine.next(at: 900) == .wait(milliseconds: 1_000))
        machine.ended(host: "a")
        #expect(machine.next(at: 900) == .start(2))
        #expect(machine.next(at: 900) == .finished)
    }

    @Test func `another host need not wait, and hosts take turns`() {
        var machine = Politeness(hosts: ["a", "a", "b", "b"], limits: limits())
        #expect(machine.next(at: 0) == .start(0))
        #expect(machine.next(at: 0) == .start(2))
        #expect(machine.next(at: 100) == .start(1))
        #expect(machine.next(at: 100) == .start(3))
    }

    @Test func `all of them together stay within a bound`() {
        var machine = Politeness(hosts: ["a", "b", "c"], limits: limits(atOnce: 2))
        #expect(machine.next(at: 0) == .start(0))
        #expect(machine.next(at: 0) == .start(1))
        #expect(machine.next(at: 0) == .wait(milliseconds: 1_000))
        machine.ended(host: "a")
        #expect(machine.next(at: 0) == .start(2))
    }

    @Test func `files need not be spared`() {
        #expect(Transfers.host(of: "file:///a") == "")
        #expect(Transfers.host(of: "https://News.example/a") == "news.example")
        var machine = Politeness(hosts: ["", "", ""], limits: limits())
        #expect((0..<3).map { _ in machine.next(at: 0) } == [.start(0), .start(1), .start(2)])
    }

    @Test func `a server on this machine is asked without a pause, but its queue is short`() {
        let here = ["http://127.0.0.1:80/", "http://localhost/a", "http://[::1]:8080/"].map(Transfers.host)
        #expect(Set(here) == [Politeness.thisMachine])
        var limits = limits()
        limits.here = 2
        var machine = Politeness(hosts: [here[0], here[1], here[2]], limits: limits)
        #expect((0..<2).map { _ in machine.next(at: 0) } == [.start(0), .start(1)])
        #expect(machine.next(at: 0) == .wait(milliseconds: 1_000))
        machine.ended(host: Politeness.thisMachine)
        #expect(machine.next(at: 0) == .start(2))
    }

    @Test func `what was stopped starts nothing more`() {
        var machine = Politeness(hosts: ["a", "b"], limits: limits())
        #expect(machine.next(at: 0) == .start(0))
        machine.stop()
        #expect(machine.next(at: 0) == .finished)
    }
}
