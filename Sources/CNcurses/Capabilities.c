#include "CNcurses.h"

#include <stdio.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

SCREEN *crossread_open_terminal(const char *name, int keyboard, int screen) {
    FILE *input = fdopen(dup(keyboard), "r"), *output = fdopen(dup(screen), "w");
    if (input == NULL || output == NULL) return NULL;
    return newterm(name, output, input);
}

int crossread_read_key(WINDOW *window, unsigned int *unit) {
    wint_t read = 0;
    int result = wget_wch(window, &read);
    *unit = (unsigned int)read;
    return result;
}

WINDOW *crossread_stdscr(void) { return stdscr; }

const char *crossread_cursor_address(int row, int column) {
    if (cursor_address == NULL) return NULL;
    return tiparm(cursor_address, row, column);
}

const char *crossread_with_number(const char *capability, int number) { return tiparm(capability, number); }

int crossread_window_size(int terminal, int *across, int *down) {
    struct winsize size;
    if (ioctl(terminal, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return -1;
    *across = size.ws_col;
    *down = size.ws_row;
    return 0;
}
