import Dispatch

/// Work on many values at once, on all cores, with the results in the order of the input.
package enum OrderedBatch {
    /// How many values are in the air at once.
    package static let chunk = 64

    /// Transforms each input and hands the results on in order; memory is bounded by ``chunk`` values.
    /// - Throws: the first error of `deliver`.
    package static func run<Input: Sendable, Output: Sendable>(
        _ inputs: some Sequence<Input>, transform: @Sendable (Input) -> Output,
        deliver: (Output) throws -> Void
    ) throws {
        var waiting: [Input] = []
        for input in inputs {
            waiting.append(input)
            if waiting.count == chunk {
                for output in mapped(waiting, transform) { try deliver(output) }
                waiting.removeAll(keepingCapacity: true)
            }
        }
        for output in mapped(waiting, transform) { try deliver(output) }
    }

    /// The transformed values in order, computed on all cores. O(n) calls of `transform`.
    package static func mapped<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], _ transform: @Sendable (Input) -> Output
    ) -> [Output] {
        let results = [Output](unsafeUninitializedCapacity: inputs.count) { buffer, count in
            nonisolated(unsafe) let slots = buffer
            DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
                slots.initializeElement(at: index, to: transform(inputs[index]))
            }
            count = inputs.count
        }
        return results
    }
}
