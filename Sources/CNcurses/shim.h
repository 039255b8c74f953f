#pragma once

// Wide-character ncurses, and the globals and macros that Swift cannot reach.
#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <locale.h>

static inline WINDOW *crossread_stdscr(void) { return stdscr; }
