#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static const int polite[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};
static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS};
enum { POLITE = sizeof polite / sizeof *polite, CRASHES = sizeof crashes / sizeof *crashes };

static struct sigaction before_polite[POLITE], before_crashes[CRASHES];
static struct termios settings_before;
static char farewell_bytes[512];
static size_t farewell_count;
static int terminal_file = -1, mailbox = -1;
static volatile sig_atomic_t is_ours, was_asked_to_end, is_watching;
static char crash_stack[1 << 16];

static int held_errors = -1, standard_error = -1;

void crossread_hold_standard_error(void) {
    if (held_errors != -1 || !isatty(STDERR_FILENO)) return;
    held_errors = memfd_create("held back", MFD_CLOEXEC);
    if (held_errors == -1) return;
    standard_error = dup(STDERR_FILENO);
    dup2(held_errors, STDERR_FILENO);
}

void crossread_show_standard_error(void) {
    if (held_errors == -1) return;
    dup2(standard_error, STDERR_FILENO);
    char piece[1024];
    off_t place = 0;
    ssize_t count;
    while ((count = pread(held_errors, piece, sizeof piece, place)) > 0) {
        ssize_t ignored = write(STDERR_FILENO, piece, (size_t)count);
        (void)ignored;
        place += count;
    }
    close(standard_error);
    close(held_errors);
    held_errors = standard_error = -1;
}

// Only what POSIX calls async-signal-safe.
static void give_back(void) {
    if (!is_ours) return;
    is_ours = 0;
    ssize_t ignored = write(terminal_file, farewell_bytes, farewell_count);
    (void)ignored;
    tcsetattr(terminal_file, TCSANOW, &settings_before);
    crossread_show_standard_error();
}

static void on_crash(int number) {
    give_back();
    for (int i = 0; i < CRASHES; i++)
        if (crashes[i] == number) sigaction(number, &before_crashes[i], NULL);
    raise(number);
}

static int ends_program(int number) {
    return number == SIGTERM || number == SIGHUP || number == SIGINT || number == SIGQUIT;
}

static void on_polite(int number) {
    int error = errno;
    if (ends_program(number)) {
        if (was_asked_to_end) {
            give_back();
            signal(number, SIG_DFL);
            raise(number);
        }
        was_asked_to_end = 1;
    }
    unsigned char letter = (unsigned char)number;
    ssize_t ignored = write(mailbox, &letter, 1);
    (void)ignored;
    errno = error;
}

void crossread_watch_signals(
    int terminal, int pipe_end, const struct termios *settings, const char *farewell, size_t farewell_length) {
    static int has_exit_handler;
    terminal_file = terminal;
    mailbox = pipe_end;
    settings_before = *settings;
    farewell_count = farewell_length < sizeof farewell_bytes ? farewell_length : sizeof farewell_bytes;
    memcpy(farewell_bytes, farewell, farewell_count);
    was_asked_to_end = 0;
    is_ours = 1;
    if (!has_exit_handler) has_exit_handler = atexit(give_back) == 0;

    // A stack that overflowed cannot hold the handler's frame.
    stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
    sigaltstack(&stack, NULL);
    struct sigaction action;
    memset(&action, 0, sizeof action);
    sigemptyset(&action.sa_mask);
    action.sa_handler = on_crash;
    action.sa_flags = SA_ONSTACK;
    for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &action, &before_crashes[i]);
    action.sa_handler = on_polite;
    action.sa_flags = SA_RESTART;
    for (int i = 0; i < POLITE; i++) sigaction(polite[i], &action, &before_polite[i]);
    is_watching = 1;
}

void crossread_terminal_is_ours(int ours) { is_ours = ours; }

void crossread_forget_signals(void) {
    if (!is_watching) return;
    is_watching = 0;
    for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &before_crashes[i], NULL);
    for (int i = 0; i < POLITE; i++) sigaction(polite[i], &before_polite[i], NULL);
}

// SIGTSTP rather than SIGSTOP: the system ignores it where no shell could ever continue the program.
void crossread_stop(void) {
    struct sigaction before, by_default;
    memset(&by_default, 0, sizeof by_default);
    sigemptyset(&by_default.sa_mask);
    by_default.sa_handler = SIG_DFL;
    sigaction(SIGTSTP, &by_default, &before);
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &before, NULL);
}
