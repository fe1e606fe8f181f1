#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// An HTTP/1.1 server on libmicrohttpd (LGPL-2.1), opened with dlopen when something is to be served.
//
// One thread reads requests and writes answers; it waits for no client. A request is handed over when all of it has come,
// and is answered later from any thread, so a slow client holds memory alone.

typedef struct nutgraf_http_server nutgraf_http_server;
/// A request and its answer. It lives until it is answered.
typedef struct nutgraf_http_exchange nutgraf_http_exchange;

/// Why a request is refused before anybody looks at it.
enum nutgraf_http_refusal {
    NUTGRAF_HTTP_ACCEPTED,
    /// A header is none: its name is no token, or there is a NUL in it.
    NUTGRAF_HTTP_BAD_HEADER,
    /// It does not say where its body ends, or says so twice, so that somebody else could read another request in it.
    NUTGRAF_HTTP_UNCLEAR_LENGTH,
    NUTGRAF_HTTP_BODY_TOO_LARGE,
    /// The bodies of all requests under way are too many bytes.
    NUTGRAF_HTTP_NO_ROOM,
    NUTGRAF_HTTP_TOO_MANY_CONNECTIONS,
    NUTGRAF_HTTP_TOO_MANY_OF_CLIENT,
};

/// Sizes in bytes, times in seconds.
typedef struct {
    size_t most_head;
    size_t most_body;
    /// Of all requests under way together.
    size_t most_bodies;
    /// Of all answers that were not taken yet.
    size_t most_answers;
    unsigned most_connections;
    /// From one address. A few more are told that they are too many; those beyond are closed at once.
    unsigned most_of_client;
    /// Until a head has come since the connection was opened, or since the answer before.
    unsigned head_time;
    /// Until a body has come since its head.
    unsigned body_time;
    /// Until an answer has been taken, or more of a stream.
    unsigned answer_time;
    /// Between two beats of a stream that has nothing to tell; less than `answer_time`.
    unsigned beat_time;
    /// What a client is told whose request does not come in time: a whole answer with its head.
    const char *late_answer;
    /// A whole answer for one whose head is longer than `most_head`.
    const char *long_head_answer;
    /// A whole answer for one whose query has more fields than libmicrohttpd has room for.
    const char *long_query_answer;
    /// Takes a request, on the thread that reads: it must not wait. One that is refused must be answered at once.
    void (*receive)(void *context, nutgraf_http_exchange *exchange);
    void *context;
} nutgraf_http_settings;

typedef struct {
    const char *name;
    const char *value;
} nutgraf_http_header;

/// Whether libmicrohttpd is there. Thread-safe.
bool nutgraf_http_load(void);

/// A socket that listens; the negative of an errno where there is none, and of ENXIO for a host that nobody knows.
int nutgraf_http_listen(const char *host, const char *port);
/// The same of the path of a Unix socket, which only its owner may use. One that nobody listens at any more is replaced;
/// where anything else is the error is EEXIST.
int nutgraf_http_listen_at(const char *path);
/// The port that a socket listens at; 0 for none.
unsigned nutgraf_http_port(int listener);
/// Whether only this machine can reach a socket.
bool nutgraf_http_is_local(int listener);

/// Serves at a listening socket, which the server closes; null where it cannot be started.
/// Precondition: `nutgraf_http_load()` gave true. The settings are copied, but not what they point to.
nutgraf_http_server *nutgraf_http_start(int listener, const nutgraf_http_settings *settings);

/// Takes no more connections, waits for the requests under way, and ends the server; false where they took longer than
/// so many seconds. Then the server goes on, and only the end of the process ends it.
bool nutgraf_http_stop(nutgraf_http_server *server, unsigned seconds);

enum nutgraf_http_refusal nutgraf_http_refusal_of(const nutgraf_http_exchange *exchange);
const char *nutgraf_http_method(const nutgraf_http_exchange *exchange);
/// The path and the query as they came, still encoded.
const char *nutgraf_http_target(const nutgraf_http_exchange *exchange);
size_t nutgraf_http_header_count(const nutgraf_http_exchange *exchange);
nutgraf_http_header nutgraf_http_header_at(const nutgraf_http_exchange *exchange, size_t index);
const uint8_t *nutgraf_http_body(const nutgraf_http_exchange *exchange, size_t *count);

/// Whether there is room for an answer of so many bytes beside those that clients have not taken yet; then it is kept for this one.
/// Thread-safe.
bool nutgraf_http_hold(nutgraf_http_exchange *exchange, size_t count);

/// Answers a request, once; the exchange is not to be used after that. The bytes are copied. Thread-safe.
void nutgraf_http_answer(nutgraf_http_exchange *exchange, unsigned status, const nutgraf_http_header *headers,
                         size_t header_count, const uint8_t *body, size_t count);

/// What comes next of a stream.
typedef struct {
    /// Writes up to so many bytes; 0 where there is nothing yet, and -1 at the end. On the thread that writes: it must not wait.
    ptrdiff_t (*read)(void *context, uint8_t *bytes, size_t room);
    /// Called once, when nothing more is read.
    void (*end)(void *context);
    void *context;
} nutgraf_http_source;

/// Answers a request, once, with a stream: its head now, and what `source` gives as it comes. Between, a line with a colon is
/// sent now and then, which is a comment of `text/event-stream`. It ends with the source, with the client, or with the server.
/// Thread-safe.
void nutgraf_http_answer_stream(nutgraf_http_exchange *exchange, unsigned status, const nutgraf_http_header *headers,
                                size_t header_count, nutgraf_http_source source);

/// Has all streams look whether their sources have more. Thread-safe.
void nutgraf_http_wake(nutgraf_http_server *server);

/// Whether two secrets are the same, in a time that depends on their lengths alone.
bool nutgraf_http_is_same_secret(const uint8_t *one, size_t one_count, const uint8_t *other, size_t other_count);
