#pragma once

// One blocking transfer with libcurl, which is loaded when the first transfer needs it.

#include <stdbool.h>
#include <stddef.h>

/// What is asked for, and the bounds within which it must be answered.
typedef struct {
    const char *address;
    const char *user_agent;
    const char *const *headers;
    size_t header_count;
    long connect_milliseconds;
    long total_milliseconds;
    /// A transfer that brings fewer bytes a second than this, for the time below, is given up.
    long slowest_bytes_a_second;
    long slow_seconds;
    /// Hands the body over as it was sent, whatever the server says of its encoding, and asks for none.
    bool is_raw;
} crossread_request;

/// How a transfer ended.
typedef struct {
    /// libcurl's code: 0 is success; -1 says that libcurl could not be loaded.
    int code;
    long status;
    char reason[256];
} crossread_outcome;

/// Takes a piece of the body, decoded, or one header line; false ends the transfer.
typedef bool (*crossread_sink)(void *context, const char *bytes, size_t count);

/// Asked now and then, about once a second at the least; false ends the transfer.
typedef bool (*crossread_wanted)(void *context);

/// Sends a GET request and hands over header lines and the body as they come.
void crossread_get(const crossread_request *request, crossread_sink header, crossread_sink body,
                   crossread_wanted wanted, void *context, crossread_outcome *outcome);
