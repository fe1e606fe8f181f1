#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// One page from the web through libcurl (curl license), opened with dlopen at the first address.

/// How a page is fetched. Times in milliseconds, sizes in bytes.
typedef struct {
    const char *url;
    const char *user_agent;
    /// A file and a folder of certificates in place of the system's; null for those.
    const char *certificate_file;
    const char *certificate_folder;
    long connect_time;
    long total_time;
    /// Fewer bytes a second than these for so many seconds end it.
    long minimum_speed;
    long minimum_speed_seconds;
    long most_redirects;
    /// The most bytes of the body, as it comes.
    size_t most_bytes;
    /// Whether addresses of private networks and of this machine may be connected to.
    bool allows_private;
} nutgraf_web_request;

enum nutgraf_web_end {
    NUTGRAF_WEB_DONE,
    NUTGRAF_WEB_NO_MEMORY,
    NUTGRAF_WEB_TOO_LARGE,
    NUTGRAF_WEB_HEADERS_TOO_LARGE,
    NUTGRAF_WEB_PRIVATE_ADDRESS,
    NUTGRAF_WEB_BAD_ADDRESS,
    NUTGRAF_WEB_BAD_SCHEME,
    NUTGRAF_WEB_UNKNOWN_HOST,
    NUTGRAF_WEB_UNKNOWN_PROXY,
    NUTGRAF_WEB_NO_CONNECTION,
    NUTGRAF_WEB_TIMED_OUT,
    NUTGRAF_WEB_TOO_MANY_REDIRECTS,
    NUTGRAF_WEB_BAD_CERTIFICATE,
    NUTGRAF_WEB_BAD_CERTIFICATE_FILE,
    NUTGRAF_WEB_NO_TLS,
    NUTGRAF_WEB_CUT_SHORT,
    NUTGRAF_WEB_BAD_CODING,
    /// A status of 400 or more; the body is not fetched.
    NUTGRAF_WEB_STATUS,
    /// Anything else; `reason` says what.
    NUTGRAF_WEB_OTHER,
};

/// What came of it. Strings are never null.
typedef struct {
    enum nutgraf_web_end end;
    long status;
    /// Seconds after which the server wants to be asked again; 0 where it does not say.
    int64_t retry_after;
    uint8_t *body;
    size_t count;
    /// The address after all redirects, and the media type as the server gave it.
    char *url;
    char *content_type;
    /// How the body is packed, as the server said: `gzip`. It is not unpacked here.
    char content_coding[64];
    /// libcurl's own words for what went wrong.
    char reason[256];
} nutgraf_web_response;

/// Whether libcurl is there. Thread-safe.
bool nutgraf_web_load(void);

/// Fetches a page. Thread-safe. The response is freed with `nutgraf_web_free`.
/// Precondition: `nutgraf_web_load()` gave true.
nutgraf_web_response nutgraf_web_fetch(const nutgraf_web_request *request);

void nutgraf_web_free(nutgraf_web_response *response);

/// Whether an IPv6 address, or an IPv4 address written as one (::ffff:a.b.c.d), is none of the public internet:
/// loopback, link-local, private (RFC 1918), shared (RFC 6598), unique local (RFC 4193), multicast, reserved
/// (RFC 6890); also where such an IPv4 address is inside one of a translator (RFC 6052) or a tunnel (RFC 3056).
bool nutgraf_web_is_private(const uint8_t address[16]);
