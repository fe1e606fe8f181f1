#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "server.h"

// libmicrohttpd looks for the fields of a query, though nobody asks it to. Where they are more than it has room for, it leaves its
// client without an answer.
static bool has_many_fields(const char *target) {
    enum { most = 128 };
    unsigned count = 0;
    for (const char *next = strchr(target, '?'); next; next = strchr(next + 1, '&')) count++;
    return count > most;
}

void *exchange_begin(void *context, const char *target, mhd_connection *handle) {
    nutgraf_http_server *server = context;
    connection *connection = mhd.info(handle, info_socket_context)->socket_context;
    if (connection && has_many_fields(target)) {
        // There is to be no exchange: libmicrohttpd may never tell of its end.
        pthread_mutex_lock(&server->lock);
        connection_tell(connection, server->settings.long_query_answer);
        pthread_mutex_unlock(&server->lock);
        return NULL;
    }
    nutgraf_http_exchange *exchange = connection ? calloc(1, sizeof *exchange) : NULL;
    if (!exchange) return NULL;
    exchange->target = strdup(target);
    if (!exchange->target) {
        free(exchange);
        return NULL;
    }
    exchange->server = server;
    exchange->connection = connection;
    exchange->handle = handle;
    exchange->refusal = connection->refusal;
    pthread_mutex_lock(&server->lock);
    server->under_way++;
    connection->is_asking = true;
    pthread_mutex_unlock(&server->lock);
    return exchange;
}

void exchange_end(void *context, mhd_connection *handle, void **pointer, int reason) {
    nutgraf_http_server *server = context;
    nutgraf_http_exchange *exchange = *pointer;
    (void)handle, (void)reason;
    *pointer = NULL;
    if (!exchange) return;
    server_enter(server, exchange->connection, state_head);
    pthread_mutex_lock(&server->lock);
    server->under_way--;
    server->body_bytes -= exchange->room;
    server->answer_bytes -= exchange->answer_bytes;
    if (exchange->is_stream) stream_leave(exchange);
    pthread_cond_broadcast(&server->changed);
    pthread_mutex_unlock(&server->lock);
    if (exchange->answer) mhd.delete_response(exchange->answer);
    free(exchange->headers);
    free(exchange->body);
    free(exchange->target);
    free(exchange);
}

static void refuse(nutgraf_http_exchange *exchange, enum nutgraf_http_refusal refusal) {
    if (exchange->refusal == NUTGRAF_HTTP_ACCEPTED) exchange->refusal = refusal;
}

// Whether all of a text are letters of a token (RFC 9110, 5.6.2).
static bool is_token(const char *text, size_t count) {
    static const char others[] = "!#$%&'*+-.^_`|~";
    for (size_t i = 0; i < count; i++) {
        const char letter = text[i];
        const bool is_plain = (letter >= '0' && letter <= '9') || ((letter | 0x20) >= 'a' && (letter | 0x20) <= 'z');
        if (!is_plain && (letter == '\0' || !strchr(others, letter))) return false;
    }
    return count > 0;
}

static int add_header(void *context, int kind, const char *name, size_t name_count, const char *value, size_t value_count) {
    nutgraf_http_exchange *exchange = context;
    (void)kind;
    if (!is_token(name, name_count) || (value && memchr(value, '\0', value_count)))
        refuse(exchange, NUTGRAF_HTTP_BAD_HEADER);
    if (exchange->header_count == exchange->header_room) {
        const size_t room = exchange->header_room * 2 + 16;
        nutgraf_http_header *larger = realloc(exchange->headers, room * sizeof *larger);
        if (!larger) return mhd_no;
        exchange->headers = larger;
        exchange->header_room = room;
    }
    exchange->headers[exchange->header_count++] = (nutgraf_http_header){name, value ? value : ""};
    return mhd_yes;
}

static const char *header(const nutgraf_http_exchange *exchange, const char *name) {
    for (size_t i = 0; i < exchange->header_count; i++)
        if (strcasecmp(exchange->headers[i].name, name) == 0) return exchange->headers[i].value;
    return NULL;
}

// Whether it cannot be told for sure where the body ends (RFC 9112, 6.3).
static bool is_length_unclear(const nutgraf_http_exchange *exchange, const char *version) {
    unsigned lengths = 0, codings = 0;
    bool is_unknown = false;
    for (size_t i = 0; i < exchange->header_count; i++) {
        const nutgraf_http_header *header = &exchange->headers[i];
        lengths += strcasecmp(header->name, "Content-Length") == 0;
        if (strcasecmp(header->name, "Transfer-Encoding") != 0) continue;
        codings++;
        if (strcasecmp(header->value, "chunked") != 0) is_unknown = true;
    }
    return lengths + codings > 1 || is_unknown || (codings > 0 && strcmp(version, "HTTP/1.1") != 0);
}

static int queue(nutgraf_http_exchange *exchange) {
    if (!exchange->answer) return mhd_no;
    exchange->phase = phase_over;
    server_enter(exchange->server, exchange->connection, state_answer);
    return mhd.queue(exchange->handle, exchange->status, exchange->answer);
}

// Hands a whole request over, or asks at once for the answer to one that is refused.
static int hand_over(nutgraf_http_exchange *exchange) {
    const nutgraf_http_settings *settings = &exchange->server->settings;
    exchange->phase = phase_work;
    server_enter(exchange->server, exchange->connection, state_work);
    if (exchange->refusal != NUTGRAF_HTTP_ACCEPTED) {
        settings->receive(settings->context, exchange);
        return queue(exchange);
    }
    // First, since the answer may come before `receive` has returned.
    exchange->is_suspended = true;
    mhd.suspend(exchange->handle);
    settings->receive(settings->context, exchange);
    return mhd_yes;
}

// How long a head is, but for white space.
static size_t head_size(const nutgraf_http_exchange *exchange) {
    size_t size = strlen(exchange->target);
    for (size_t i = 0; i < exchange->header_count; i++)
        size += strlen(exchange->headers[i].name) + strlen(exchange->headers[i].value) + sizeof ":\r\n";
    return size;
}

// So many times as much as is taken is read of a body that is refused.
enum { patience = 4 };

// What is known when the head has come. A client that waits for leave to send its body is refused before that.
static int begin_body(nutgraf_http_exchange *exchange, const char *method, const char *version) {
    exchange->phase = phase_body;
    exchange->method = method;
    mhd.headers(exchange->handle, header_kind, add_header, exchange);
    server_enter(exchange->server, exchange->connection, state_body);
    if (head_size(exchange) > exchange->server->settings.most_head) {
        nutgraf_http_server *server = exchange->server;
        pthread_mutex_lock(&server->lock);
        connection_tell(exchange->connection, server->settings.long_head_answer);
        pthread_mutex_unlock(&server->lock);
        return mhd_no;
    }
    if (is_length_unclear(exchange, version)) refuse(exchange, NUTGRAF_HTTP_UNCLEAR_LENGTH);
    exchange->is_last =
        exchange->refusal == NUTGRAF_HTTP_UNCLEAR_LENGTH || exchange->refusal == NUTGRAF_HTTP_BAD_HEADER;
    const size_t most = exchange->server->settings.most_body;
    const char *text = header(exchange, "Content-Length");
    const unsigned long long length = text ? strtoull(text, NULL, 10) : 0;
    if (length > most) refuse(exchange, NUTGRAF_HTTP_BODY_TOO_LARGE);
    if (length / patience > most) exchange->is_last = true;
    const bool is_waiting = exchange->refusal != NUTGRAF_HTTP_ACCEPTED && header(exchange, "Expect");
    return is_waiting || exchange->is_last ? hand_over(exchange) : mhd_yes;
}

// Makes room for so many bytes more; false where there is none.
static bool make_room(nutgraf_http_exchange *exchange, size_t count) {
    if (count <= exchange->room - exchange->count) return true;
    nutgraf_http_server *server = exchange->server;
    size_t room = exchange->room * 2;
    if (room < exchange->count + count) room = exchange->count + count;
    if (room < 4096) room = 4096;
    pthread_mutex_lock(&server->lock);
    const bool has_room = server->body_bytes + (room - exchange->room) <= server->settings.most_bodies;
    if (has_room) server->body_bytes += room - exchange->room;
    pthread_mutex_unlock(&server->lock);
    if (!has_room) return false;
    uint8_t *larger = realloc(exchange->body, room);
    if (!larger) {
        pthread_mutex_lock(&server->lock);
        server->body_bytes -= room - exchange->room;
        pthread_mutex_unlock(&server->lock);
        return false;
    }
    exchange->body = larger;
    exchange->room = room;
    return true;
}

// A body that is refused and can be told from what follows is read to its end all the same, or its client would see a broken connection in place of the answer;
// but not without end.
static int take_body(nutgraf_http_exchange *exchange, const char *bytes, size_t count) {
    const size_t most = exchange->server->settings.most_body;
    exchange->come += count;
    if (exchange->come > most * patience) return mhd_no;
    if (exchange->come > most) refuse(exchange, NUTGRAF_HTTP_BODY_TOO_LARGE);
    if (exchange->refusal != NUTGRAF_HTTP_ACCEPTED) return mhd_yes;
    if (!make_room(exchange, count)) {
        refuse(exchange, NUTGRAF_HTTP_NO_ROOM);
        return mhd_yes;
    }
    memcpy(exchange->body + exchange->count, bytes, count);
    exchange->count += count;
    return mhd_yes;
}

int exchange_handle(void *server, mhd_connection *handle, const char *path, const char *method, const char *version,
                    const char *bytes, size_t *count, void **pointer) {
    nutgraf_http_exchange *exchange = *pointer;
    (void)server, (void)handle, (void)path;
    if (!exchange) return mhd_no;
    if (exchange->phase == phase_new) return begin_body(exchange, method, version);
    if (*count > 0) {
        const int result = take_body(exchange, bytes, *count);
        *count = 0;
        return result;
    }
    if (exchange->phase == phase_body) return hand_over(exchange);
    return exchange->phase == phase_answered ? queue(exchange) : mhd_yes;
}

void exchange_send(nutgraf_http_exchange *exchange, unsigned status, const nutgraf_http_header *headers, size_t count) {
    nutgraf_http_server *server = exchange->server;
    exchange->status = status;
    pthread_mutex_lock(&server->lock);
    const bool is_last = exchange->is_last || server->is_stopping || exchange->connection->refusal != NUTGRAF_HTTP_ACCEPTED;
    pthread_mutex_unlock(&server->lock);
    if (exchange->answer) {
        for (size_t i = 0; i < count; i++) mhd.add_header(exchange->answer, headers[i].name, headers[i].value);
        if (is_last) mhd.add_header(exchange->answer, "Connection", "close");
    }
    exchange->phase = phase_answered;
    if (exchange->is_suspended) mhd.resume(exchange->handle);
}

bool nutgraf_http_hold(nutgraf_http_exchange *exchange, size_t count) {
    nutgraf_http_server *server = exchange->server;
    pthread_mutex_lock(&server->lock);
    // One alone may be of any size.
    const bool has_room = server->answer_bytes == 0 || server->answer_bytes + count <= server->settings.most_answers;
    if (has_room) {
        server->answer_bytes += count;
        exchange->answer_bytes = count;
    }
    pthread_mutex_unlock(&server->lock);
    return has_room;
}

void nutgraf_http_answer(nutgraf_http_exchange *exchange, unsigned status, const nutgraf_http_header *headers,
                         size_t header_count, const uint8_t *body, size_t count) {
    uint8_t *copy = malloc(count + 1);
    if (copy) {
        if (count > 0) memcpy(copy, body, count);
        exchange->answer = mhd.new_response(count, copy, must_free);
        if (!exchange->answer) free(copy);
    }
    exchange_send(exchange, status, headers, header_count);
}

enum nutgraf_http_refusal nutgraf_http_refusal_of(const nutgraf_http_exchange *exchange) { return exchange->refusal; }
const char *nutgraf_http_method(const nutgraf_http_exchange *exchange) { return exchange->method; }
const char *nutgraf_http_target(const nutgraf_http_exchange *exchange) { return exchange->target; }
size_t nutgraf_http_header_count(const nutgraf_http_exchange *exchange) { return exchange->header_count; }

nutgraf_http_header nutgraf_http_header_at(const nutgraf_http_exchange *exchange, size_t index) {
    return exchange->headers[index];
}

const uint8_t *nutgraf_http_body(const nutgraf_http_exchange *exchange, size_t *count) {
    *count = exchange->count;
    return exchange->body;
}
