#include "CCurl.h"

#include <curl/curl.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

// Linking libcurl would load some forty libraries at every start; most starts fetch nothing.
static struct {
    CURLcode (*global_init)(long);
    CURL *(*easy_init)(void);
    CURLcode (*easy_setopt)(CURL *, CURLoption, ...);
    CURLcode (*easy_perform)(CURL *);
    CURLcode (*easy_getinfo)(CURL *, CURLINFO, ...);
    void (*easy_cleanup)(CURL *);
    const char *(*easy_strerror)(CURLcode);
    struct curl_slist *(*slist_append)(struct curl_slist *, const char *);
    void (*slist_free_all)(struct curl_slist *);
    bool loaded;
} curl;

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
    const char *names[] = {"libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.4.dylib"};
    void *library = NULL;
    for (size_t index = 0; index < 3 && library == NULL; index++) library = dlopen(names[index], RTLD_NOW);
    if (library == NULL) return;
    curl.global_init = dlsym(library, "curl_global_init");
    curl.easy_init = dlsym(library, "curl_easy_init");
    curl.easy_setopt = dlsym(library, "curl_easy_setopt");
    curl.easy_perform = dlsym(library, "curl_easy_perform");
    curl.easy_getinfo = dlsym(library, "curl_easy_getinfo");
    curl.easy_cleanup = dlsym(library, "curl_easy_cleanup");
    curl.easy_strerror = dlsym(library, "curl_easy_strerror");
    curl.slist_append = dlsym(library, "curl_slist_append");
    curl.slist_free_all = dlsym(library, "curl_slist_free_all");
    curl.loaded = curl.global_init && curl.easy_init && curl.easy_setopt && curl.easy_perform && curl.easy_getinfo &&
                  curl.easy_cleanup && curl.easy_strerror && curl.slist_append && curl.slist_free_all &&
                  curl.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

struct sinks {
    crossread_sink header, body;
    crossread_wanted wanted;
    void *context;
};

static size_t take_header(char *bytes, size_t size, size_t count, void *context) {
    struct sinks *sinks = context;
    return sinks->header(sinks->context, bytes, size * count) ? size * count : 0;
}

static size_t take_body(char *bytes, size_t size, size_t count, void *context) {
    struct sinks *sinks = context;
    return sinks->body(sinks->context, bytes, size * count) ? size * count : 0;
}

static int look_around(void *context, curl_off_t to_come, curl_off_t came, curl_off_t to_send, curl_off_t sent) {
    struct sinks *sinks = context;
    (void)to_come, (void)came, (void)to_send, (void)sent;
    return sinks->wanted(sinks->context) ? 0 : 1;
}

static void set_bounds(CURL *handle, const crossread_request *request) {
    curl.easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, request->connect_milliseconds);
    curl.easy_setopt(handle, CURLOPT_TIMEOUT_MS, request->total_milliseconds);
    curl.easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, request->slowest_bytes_a_second);
    curl.easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, request->slow_seconds);
    curl.easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl.easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    // Redirects are followed by the caller, who remembers the permanent ones.
    curl.easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
}

void crossread_get(const crossread_request *request, crossread_sink header, crossread_sink body,
                   crossread_wanted wanted, void *context, crossread_outcome *outcome) {
    memset(outcome, 0, sizeof *outcome);
    outcome->code = -1;
    pthread_once(&once, load);
    CURL *handle = curl.loaded ? curl.easy_init() : NULL;
    if (handle == NULL) return;
    struct sinks sinks = {header, body, wanted, context};
    struct curl_slist *list = NULL;
    for (size_t index = 0; index < request->header_count; index++)
        list = curl.slist_append(list, request->headers[index]);
    set_bounds(handle, request);
    curl.easy_setopt(handle, CURLOPT_URL, request->address);
    curl.easy_setopt(handle, CURLOPT_USERAGENT, request->user_agent);
    curl.easy_setopt(handle, CURLOPT_HTTPHEADER, list);
    // Without this option libcurl decodes nothing.
    if (!request->is_raw) curl.easy_setopt(handle, CURLOPT_ACCEPT_ENCODING, "");
    curl.easy_setopt(handle, CURLOPT_NETRC, (long)CURL_NETRC_OPTIONAL);
    curl.easy_setopt(handle, CURLOPT_HEADERFUNCTION, take_header);
    curl.easy_setopt(handle, CURLOPT_HEADERDATA, &sinks);
    curl.easy_setopt(handle, CURLOPT_WRITEFUNCTION, take_body);
    curl.easy_setopt(handle, CURLOPT_WRITEDATA, &sinks);
    curl.easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl.easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, look_around);
    curl.easy_setopt(handle, CURLOPT_XFERINFODATA, &sinks);
    char reason[CURL_ERROR_SIZE] = "";
    curl.easy_setopt(handle, CURLOPT_ERRORBUFFER, reason);
    CURLcode code = curl.easy_perform(handle);
    outcome->code = (int)code;
    curl.easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &outcome->status);
    snprintf(outcome->reason, sizeof outcome->reason, "%s", reason[0] ? reason : curl.easy_strerror(code));
    curl.slist_free_all(list);
    curl.easy_cleanup(handle);
}
