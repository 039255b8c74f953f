import Reader
import Synchronization
import Terminal

/// Where threads leave their answers for the loop. The loop sleeps on ``wakeUp`` and takes all of them at once.
final class Mailbox: Sendable {
    /// Written to whenever a message arrives in the empty box.
    let wakeUp: WakingPipe
    private let waiting = Mutex<[Message]>([])

    /// An empty box.
    init(wakeUp: WakingPipe) { self.wakeUp = wakeUp }

    /// Leaves a message and wakes the loop.
    func post(_ message: Message) {
        let wasEmpty = waiting.withLock { messages in
            messages.append(message)
            return messages.count == 1
        }
        if wasEmpty { wakeUp.wake() }
    }

    /// Takes what has arrived, in order of arrival.
    func drain() -> [Message] {
        _ = wakeUp.drain()
        return waiting.withLock { messages in
            defer { messages = [] }
            return messages
        }
    }
}
