import Dispatch
import Foundation
import Synchronization

/// Hears ^C and SIGTERM, so that a long work can end between two steps instead of in the middle of one.
final class Interrupt: Sendable {
    private let flag = Flag()
    private let sources: [any DispatchSourceSignal]

    private final class Flag: Sendable {
        let isSet = Atomic(false)
    }

    /// Listens from now on. A second ^C ends the program at once.
    init() {
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            return DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInitiated))
        }
        for source in sources {
            source.setEventHandler { [flag] in
                if flag.isSet.exchange(true, ordering: .relaxed) { exit(130) }
            }
            source.activate()
        }
    }

    /// Whether the work should end.
    var cameIn: Bool { flag.isSet.load(ordering: .relaxed) }
}
