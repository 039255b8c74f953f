import Foundation

/// Reads many documents on threads of their own, politely, and hands the results on in the order in which they come.
package enum Transfers {
    /// How many results may wait to be taken; whoever brings more waits with them.
    private static let mostWaiting = 8

    /// Does the work of every job and delivers what comes of it on the calling thread; returns when all is delivered.
    /// - Parameters:
    ///   - address: where a job's document lies.
    ///   - work: reads one document; runs on many threads at once.
    ///   - isCancelled: asked before each job; no other is begun where it says so.
    /// - Throws: the first error of `deliver`; no other job is begun then.
    package static func run<Job: Sendable, Outcome: Sendable>(
        _ jobs: [Job], limits: Politeness.Limits = Politeness.Limits(), address: (Job) -> String,
        isCancelled: @escaping @Sendable () -> Bool, work: @escaping @Sendable (Job) -> Outcome,
        deliver: (Outcome) throws -> Void
    ) throws {
        let hosts = jobs.map { host(of: address($0)) }
        let crew = TransferCrew<Outcome>(
            hosts: hosts, limits: limits, mostWaiting: mostWaiting, isCancelled: isCancelled)
        for _ in 0..<min(limits.atOnce, jobs.count) {
            let thread = Thread {
                while let place = crew.nextJob() { crew.hand(over: work(jobs[place]), host: hosts[place]) }
                crew.leave()
            }
            thread.stackSize = 2 << 20
            crew.enter()
            thread.start()
        }
        var failure: (any Error)?
        while let outcome = crew.nextOutcome() {
            guard failure == nil else { continue }
            do {
                try deliver(outcome)
            } catch {
                failure = error
                crew.stop()
            }
        }
        if let failure { throw failure }
    }

    /// The host that is to be spared; "" for a file.
    static func host(of address: String) -> String {
        let host = URL(string: address)?.host?.lowercased() ?? ""
        let isHere = host.hasPrefix("127.") || host == "::1" || host == "[::1]"
        return isHere ? Politeness.thisMachine : host
    }
}

/// What the threads of one run share: who may start what, and the results on their way.
private final class TransferCrew<Outcome: Sendable>: @unchecked Sendable {
    // All of the state below is guarded by the condition's lock.
    private let condition = NSCondition()
    private var politeness: Politeness
    private var outcomes: [Outcome] = []
    private var members = 0
    private let mostWaiting: Int
    private let isCancelled: @Sendable () -> Bool

    init(
        hosts: [String], limits: Politeness.Limits, mostWaiting: Int,
        isCancelled: @escaping @Sendable () -> Bool
    ) {
        politeness = Politeness(hosts: hosts, limits: limits)
        self.mostWaiting = mostWaiting
        self.isCancelled = isCancelled
    }

    func enter() { guarded { members += 1 } }

    func leave() { guarded { members -= 1 } }

    func stop() { guarded { politeness.stop() } }

    /// The next job to do, waited for; nil where there is none any more.
    func nextJob() -> Int? {
        condition.lock()
        defer { condition.unlock() }
        while true {
            if isCancelled() { politeness.stop() }
            switch politeness.next(at: Int(DispatchTime.now().uptimeNanoseconds / 1_000_000)) {
            case .start(let place): return place
            case .finished: return nil
            case .wait(let milliseconds):
                _ = condition.wait(until: Date().addingTimeInterval(Double(milliseconds) / 1_000))
            }
        }
    }

    func hand(over outcome: Outcome, host: String) {
        guarded {
            politeness.ended(host: host)
            condition.broadcast()
            while outcomes.count >= mostWaiting { condition.wait() }
            outcomes.append(outcome)
        }
    }

    /// The next result, waited for; nil when all threads have left.
    func nextOutcome() -> Outcome? {
        condition.lock()
        defer { condition.unlock() }
        while outcomes.isEmpty {
            if members == 0 { return nil }
            condition.wait()
        }
        condition.broadcast()
        return outcomes.removeFirst()
    }

    private func guarded(_ body: () -> Void) {
        condition.lock()
        body()
        condition.broadcast()
        condition.unlock()
    }
}
