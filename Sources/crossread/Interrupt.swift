import Dispatch
import Foundation
import Synchronization

/// Hears ^C and SIGTERM, so that a long work can end between two steps instead of in the middle of one.
struct Interrupt {
    /// Raised once the program is asked to end; may be looked at from any thread.
    final class Flag: Sendable {
        fileprivate let state = Atomic(false)

        /// Whether the work should end.
        var isRaised: Bool { state.load(ordering: .relaxed) }
    }

    /// What the signals raise.
    let flag = Flag()
    private let sources: [any DispatchSourceSignal]

    /// Listens from now on. A second ^C ends the program at once.
    init() {
        let flag = flag
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(
                signal: number, queue: .global(qos: .userInitiated))
            source.setEventHandler {
                if flag.state.exchange(true, ordering: .relaxed) { exit(130) }
            }
            source.activate()
            return source
        }
    }
}
