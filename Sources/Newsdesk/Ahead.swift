import Dispatch
import Synchronization

/// A value that is made on another thread while something else is done.
final class Ahead<Value: Sendable>: Sendable {
    private let result = Mutex<Result<Value, any Error>?>(nil)
    private let isMade = DispatchSemaphore(value: 0)

    /// Begins to make the value.
    init(_ make: @escaping @Sendable () throws -> Value) {
        DispatchQueue.global(qos: .utility).async {
            let made = Result { try make() }
            self.result.withLock { $0 = made }
            self.isMade.signal()
        }
    }

    /// The value, waited for where it is not made yet.
    func value() throws -> Value {
        isMade.wait()
        isMade.signal()
        guard let made = result.withLock({ $0 }) else { preconditionFailure("signalled before it was made") }
        return try made.get()
    }
}
