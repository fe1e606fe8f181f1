#include <CLateLibrary.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>

#include "CCurl.h"

// What is used of libcurl's binary interface (curl/curl.h), which has kept these numbers since 7.66.
enum {
    global_all = 3,

    option_write_data = 10001,
    option_url = 10002,
    option_proxy = 10004,
    option_error_buffer = 10010,
    option_user_agent = 10018,
    option_header_data = 10029,
    option_certificate_file = 10065,
    option_certificate_folder = 10097,
    option_accept_encoding = 10102,
    option_open_socket_data = 10164,
    option_write_function = 20011,
    option_header_function = 20079,
    option_open_socket_function = 20163,
    option_low_speed_limit = 19,
    option_low_speed_seconds = 20,
    option_fail_on_error = 45,
    option_follow_redirects = 52,
    option_verify_peer = 64,
    option_most_redirects = 68,
    option_verify_host = 81,
    option_no_signal = 99,
    option_total_time = 155,
    option_connect_time = 156,
    option_decode_content = 158,
    option_protocols = 181,
    option_redirect_protocols = 182,

    info_url = 0x100001,
    info_content_type = 0x100012,
    info_status = 0x200002,
    info_retry_after = 0x600039,

    protocol_http = 1,
    protocol_https = 2,

    bad_socket = -1,
    // A server that sends more headers than this means no good.
    most_header_bytes = 1 << 20,
};

struct socket_address {
    int family;
    int type;
    int protocol;
    unsigned int count;
    struct sockaddr address;
};

static int (*global_init)(long);
static void *(*new_handle)(void);
static void (*delete_handle)(void *);
static int (*set_option)(void *, int, ...);
static int (*perform)(void *);
static int (*get_info)(void *, int, ...);
static const char *(*error_text)(int);

static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool is_loaded;

static void load(void) {
    static const char *const names[] = {
#if defined(__APPLE__)
        "/usr/lib/libcurl.4.dylib",
#else
        "libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.so",
#endif
    };
    const late_function functions[] = {
        {"curl_global_init", &global_init},   {"curl_easy_init", &new_handle}, {"curl_easy_cleanup", &delete_handle},
        {"curl_easy_setopt", &set_option},    {"curl_easy_perform", &perform}, {"curl_easy_getinfo", &get_info},
        {"curl_easy_strerror", &error_text},
    };
    is_loaded = late_library_open(
                    names, sizeof names / sizeof *names, functions, sizeof functions / sizeof *functions) &&
                global_init(global_all) == 0;
}

bool nutgraf_web_load(void) {
    pthread_once(&once, load);
    return is_loaded;
}

typedef struct {
    const nutgraf_web_request *request;
    nutgraf_web_response *response;
    size_t capacity, header_bytes;
    /// Why one of the functions below ended the transfer; NUTGRAF_WEB_DONE for none.
    enum nutgraf_web_end stop;
} transfer;

static size_t receive_body(const char *bytes, size_t size, size_t count, void *user) {
    transfer *t = user;
    nutgraf_web_response *r = t->response;
    count *= size;
    if (count > t->request->most_bytes - r->count) {
        t->stop = NUTGRAF_WEB_TOO_LARGE;
        return 0;
    }
    if (count > t->capacity - r->count) {
        const size_t wanted = r->count + count;
        const size_t capacity = wanted > t->capacity * 2 ? wanted : t->capacity * 2;
        uint8_t *larger = realloc(r->body, capacity);
        if (!larger) {
            t->stop = NUTGRAF_WEB_NO_MEMORY;
            return 0;
        }
        r->body = larger;
        t->capacity = capacity;
    }
    if (count) memcpy(r->body + r->count, bytes, count);
    r->count += count;
    return count;
}

/// Keeps the value of Content-Encoding, which a redirect does not hand on.
static void note_coding(nutgraf_web_response *response, const char *line, size_t count) {
    static const char name[] = "content-encoding:";
    const size_t name_size = sizeof name - 1;
    if (count >= 5 && !memcmp(line, "HTTP/", 5)) response->content_coding[0] = 0;
    if (count < name_size || strncasecmp(line, name, name_size)) return;
    count -= name_size;
    if (count > sizeof response->content_coding - 1) count = sizeof response->content_coding - 1;
    memcpy(response->content_coding, line + name_size, count);
    response->content_coding[count] = 0;
}

static size_t receive_header(const char *bytes, size_t size, size_t count, void *user) {
    transfer *t = user;
    count *= size;
    t->header_bytes += count;
    note_coding(t->response, bytes, count);
    if (t->header_bytes <= most_header_bytes) return count;
    t->stop = NUTGRAF_WEB_HEADERS_TOO_LARGE;
    return 0;
}

static bool is_private(const struct sockaddr *address) {
    uint8_t bytes[16] = {[10] = 0xFF, 0xFF};
    if (address->sa_family == AF_INET) {
        memcpy(bytes + 12, &((const struct sockaddr_in *)address)->sin_addr, 4);
    } else if (address->sa_family == AF_INET6) {
        memcpy(bytes, &((const struct sockaddr_in6 *)address)->sin6_addr, 16);
    } else {
        return true;
    }
    return nutgraf_web_is_private(bytes);
}

/// Called for each connection, that of a redirect too, with the address that the name was resolved to.
static int open_socket(void *user, int purpose, struct socket_address *address) {
    transfer *t = user;
    (void)purpose;
    if (!t->request->allows_private && is_private(&address->address)) {
        t->stop = NUTGRAF_WEB_PRIVATE_ADDRESS;
        return bad_socket;
    }
    int type = address->type;
#if defined(SOCK_CLOEXEC)
    type |= SOCK_CLOEXEC;
#endif
    return socket(address->family, type, address->protocol);
}

static enum nutgraf_web_end end_of(int code) {
    switch (code) {
    case 0: return NUTGRAF_WEB_DONE;
    case 1: return NUTGRAF_WEB_BAD_SCHEME;
    case 3: return NUTGRAF_WEB_BAD_ADDRESS;
    case 5: return NUTGRAF_WEB_UNKNOWN_PROXY;
    case 6: return NUTGRAF_WEB_UNKNOWN_HOST;
    case 7: return NUTGRAF_WEB_NO_CONNECTION;
    case 18: case 52: case 56: return NUTGRAF_WEB_CUT_SHORT;
    case 22: return NUTGRAF_WEB_STATUS;
    case 27: return NUTGRAF_WEB_NO_MEMORY;
    case 28: return NUTGRAF_WEB_TIMED_OUT;
    case 35: return NUTGRAF_WEB_NO_TLS;
    case 47: return NUTGRAF_WEB_TOO_MANY_REDIRECTS;
    case 60: return NUTGRAF_WEB_BAD_CERTIFICATE;
    case 61: return NUTGRAF_WEB_BAD_CODING;
    case 77: return NUTGRAF_WEB_BAD_CERTIFICATE_FILE;
    default: return NUTGRAF_WEB_OTHER;
    }
}

static void set_options(void *handle, transfer *t) {
    const nutgraf_web_request *q = t->request;
    const long protocols = protocol_http | protocol_https;
    set_option(handle, option_url, q->url);
    set_option(handle, option_user_agent, q->user_agent);
    set_option(handle, option_error_buffer, t->response->reason);
    // Unpacking is left to the caller, who sees whether the data is whole.
    set_option(handle, option_accept_encoding, "gzip, deflate");
    set_option(handle, option_decode_content, 0L);
    set_option(handle, option_protocols, protocols);
    set_option(handle, option_redirect_protocols, protocols);
    set_option(handle, option_follow_redirects, 1L);
    set_option(handle, option_most_redirects, q->most_redirects);
    set_option(handle, option_fail_on_error, 1L);
    set_option(handle, option_no_signal, 1L);
    set_option(handle, option_connect_time, q->connect_time);
    set_option(handle, option_total_time, q->total_time);
    set_option(handle, option_low_speed_limit, q->minimum_speed);
    set_option(handle, option_low_speed_seconds, q->minimum_speed_seconds);
    set_option(handle, option_verify_peer, 1L);
    set_option(handle, option_verify_host, 2L);
    if (q->certificate_file) set_option(handle, option_certificate_file, q->certificate_file);
    if (q->certificate_folder) set_option(handle, option_certificate_folder, q->certificate_folder);
    // A proxy would connect to addresses that are not seen here.
    if (!q->allows_private) set_option(handle, option_proxy, "");
    set_option(handle, option_write_function, receive_body);
    set_option(handle, option_write_data, t);
    set_option(handle, option_header_function, receive_header);
    set_option(handle, option_header_data, t);
    set_option(handle, option_open_socket_function, open_socket);
    set_option(handle, option_open_socket_data, t);
}

nutgraf_web_response nutgraf_web_fetch(const nutgraf_web_request *request) {
    nutgraf_web_response response = {0};
    transfer t = {.request = request, .response = &response};
    const char *url = NULL, *content_type = NULL;
    void *handle = new_handle();
    if (!handle) {
        response.end = NUTGRAF_WEB_NO_MEMORY;
    } else {
        set_options(handle, &t);
        const int code = perform(handle);
        // One address of several may have been refused, and another one answered.
        response.end = code != 0 && t.stop != NUTGRAF_WEB_DONE ? t.stop : end_of(code);
        if (code && !response.reason[0]) strncpy(response.reason, error_text(code), sizeof response.reason - 1);
        get_info(handle, info_status, &response.status);
        get_info(handle, info_retry_after, &response.retry_after);
        get_info(handle, info_url, &url);
        get_info(handle, info_content_type, &content_type);
    }
    response.url = strdup(url ? url : request->url);
    response.content_type = strdup(content_type ? content_type : "");
    if (handle) delete_handle(handle);
    if (!response.url || !response.content_type) response.end = NUTGRAF_WEB_NO_MEMORY;
    return response;
}

void nutgraf_web_free(nutgraf_web_response *response) {
    free(response->body);
    free(response->url);
    free(response->content_type);
    *response = (nutgraf_web_response){0};
}
