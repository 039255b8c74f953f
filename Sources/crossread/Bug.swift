import Glibc

/// What ends the program is a bug, where none of its own ways out does.
enum Bug {
    /// The exit status for a bug (EX_SOFTWARE of sysexits.h).
    private static let status: Int32 = 70

    /// From here on a crash says that it is one and ends with the status for a bug. A terminal that the reader has
    /// taken is given back before, because its own handlers come first and hand on to these.
    static func watch() {
        for number in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS] {
            signal(number) { _ in
                // Nothing else may be done here: the heap may be what is broken.
                let sentence: StaticString = """
                    crossread: a bug ended the program, nothing that was stored is lost; open it again, and \
                    tell us what you did\n
                    """
                write(STDERR_FILENO, sentence.utf8Start, sentence.utf8CodeUnitCount)
                _exit(Bug.status)
            }
        }
    }
}
