#pragma once

// Wide-character ncurses, and what of it Swift cannot say: globals, macros, variadic functions and
// signal handlers that may call nothing but what is safe in them.
#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stddef.h>
#include <termios.h>

// Opens a terminal by name (NULL: as TERM says) on these files; NULL where nothing is known about it.
SCREEN *crossread_open_terminal(const char *name, int keyboard, int screen);
// Reads as `wget_wch` does: OK, KEY_CODE_YES or ERR.
int crossread_read_key(WINDOW *window, unsigned int *unit);
WINDOW *crossread_stdscr(void);

// The bytes that put the cursor at a place; NULL where the terminal cannot. Valid until the next call.
const char *crossread_cursor_address(int row, int column);
// The bytes of a capability that takes one number (setaf, setab). Valid until the next call.
const char *crossread_with_number(const char *capability, int number);
// The terminal's answer to TIOCGWINSZ: 0 and the size, or -1.
int crossread_window_size(int terminal, int *across, int *down);

// The signals go here once the terminal is ours. The polite ones (SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP,
// SIGCONT, SIGWINCH) become bytes in `pipe_end`, the signal's number each; a second SIGTERM, SIGHUP, SIGINT or
// SIGQUIT ends the program at once. A crash writes `farewell` to the terminal, sets `settings` and goes on to
// whoever handled it before. `exit` does the same.
void crossread_watch_signals(
    int terminal, int pipe_end, const struct termios *settings, const char *farewell, size_t farewell_length);
// Whether the terminal is ours now (1) or was given back for a while (0): only then is there something to restore.
void crossread_terminal_is_ours(int ours);
// Signals have their earlier handlers again.
void crossread_forget_signals(void);
// What is written to standard error meanwhile would stand in the middle of the screen: from the first call on it is
// held back, with the second (and by a crash and `exit`) it is shown.
void crossread_hold_standard_error(void);
void crossread_show_standard_error(void);
// Stops the program and its job as ^Z would, whatever handles SIGTSTP, and returns when it is continued.
void crossread_stop(void);
