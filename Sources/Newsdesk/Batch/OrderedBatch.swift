import Dispatch
import Foundation

/// Work on many values at once, on all cores, with the results in the order of the input.
package enum OrderedBatch {
    /// How many values are in the air at once.
    package static let chunk = 64

    /// Transforms each input and hands the results on in order; while some are handed on, the next are transformed.
    /// Memory is bounded by twice ``chunk`` values.
    /// - Throws: the first error of `deliver`.
    package static func run<Input: Sendable, Output: Sendable>(
        _ inputs: some Sequence<Input>, transform: @escaping @Sendable (Input) -> Output,
        deliver: (Output) throws -> Void
    ) throws {
        var ahead: Ahead<[Output]>?
        func begin(_ waiting: [Input]) throws {
            let before = ahead
            ahead = Ahead { mapped(waiting, transform) }
            for output in try before?.value() ?? [] { try deliver(output) }
        }
        var waiting: [Input] = []
        for input in inputs {
            waiting.append(input)
            if waiting.count == chunk {
                try begin(waiting)
                waiting.removeAll(keepingCapacity: true)
            }
        }
        try begin(waiting)
        for output in try ahead?.value() ?? [] { try deliver(output) }
    }

    /// Turns each line of an input into a line of output, in the order of the input.
    /// - Parameters:
    ///   - path: a file; "-" is standard input.
    ///   - transform: makes a finished line with its line end of a line and its number, 1-based; nil passes it over.
    ///   - deliver: takes each finished line.
    ///   - complain: takes the sentence about a line that cannot be read; the rest goes on.
    /// - Throws: ``InputLines/Failure``, or what `deliver` throws.
    package static func runLines(
        of path: String, transform: @escaping @Sendable (Data, Int) throws -> Data?,
        deliver: (Data) throws -> Void,
        complain: (String) -> Void
    ) throws {
        let lines = try InputLines(path: path).lazy.enumerated().map {
            (number: $0.offset + 1, data: $0.element)
        }
        try run(lines) { line in
            Result { try transform(line.data, line.number) }
        } deliver: { result in
            switch result {
            case .success(let line): if let line { try deliver(line) }
            case .failure(let error): complain("\(error)")
            }
        }
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
