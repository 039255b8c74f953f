import Foundation

/// Says what is wrong and ends the program with status 1.
func fail(_ sentence: String) -> Never {
    report("crossread-training: \(sentence)")
    exit(1)
}

/// Writes a line to standard error.
func report(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
}
