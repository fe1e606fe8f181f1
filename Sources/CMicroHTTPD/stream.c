#include "server.h"

// An answer that goes on: libmicrohttpd asks for more whenever its client has taken what there was. While there is nothing the
// connection is suspended, so that it costs no time; waking it has libmicrohttpd ask again.

static const char beat[] = ":\n\n";

// What is to be done where a source has nothing.
enum rest { rest_end, rest_look_again, rest_beat, rest_wait };

static enum rest rest_of(nutgraf_http_exchange *exchange, size_t room) {
    nutgraf_http_server *server = exchange->server;
    enum rest rest = rest_wait;
    pthread_mutex_lock(&server->lock);
    if (server->is_stopping) {
        rest = rest_end;
    } else if (exchange->is_woken) {
        exchange->is_woken = false;
        rest = rest_look_again;
    } else if (exchange->is_to_beat && room >= sizeof beat - 1) {
        exchange->is_to_beat = false;
        rest = rest_beat;
    } else {
        // With the lock held, so that whoever wakes it finds it suspended.
        exchange->is_resting = true;
        mhd.suspend(exchange->handle);
    }
    pthread_mutex_unlock(&server->lock);
    return rest;
}

static ssize_t read_on(void *context, uint64_t position, char *bytes, size_t room) {
    nutgraf_http_exchange *exchange = context;
    (void)position;
    // The client has taken all before, so it is not late.
    server_enter(exchange->server, exchange->connection, state_answer);
    while (true) {
        const ptrdiff_t count = exchange->source.read(exchange->source.context, (uint8_t *)bytes, room);
        if (count != 0) return count > 0 ? (ssize_t)count : end_of_stream;
        switch (rest_of(exchange, room)) {
        case rest_end: return end_of_stream;
        case rest_look_again: break;
        case rest_wait: return 0;
        case rest_beat:
            for (size_t i = 0; i < sizeof beat - 1; i++) bytes[i] = beat[i];
            return sizeof beat - 1;
        }
    }
}

void streams_wake(nutgraf_http_server *server, bool is_to_beat) {
    for (nutgraf_http_exchange *next = server->first_stream; next; next = next->next_stream) {
        if (is_to_beat) next->is_to_beat = true; else next->is_woken = true;
        if (!next->is_resting) continue;
        next->is_resting = false;
        mhd.resume(next->handle);
    }
}

void nutgraf_http_wake(nutgraf_http_server *server) {
    pthread_mutex_lock(&server->lock);
    streams_wake(server, false);
    pthread_mutex_unlock(&server->lock);
}

void stream_leave(nutgraf_http_exchange *exchange) {
    exchange->connection->is_listening = false;
    nutgraf_http_exchange *next = exchange->next_stream, *previous = exchange->previous_stream;
    if (previous) previous->next_stream = next; else exchange->server->first_stream = next;
    if (next) next->previous_stream = previous;
    exchange->source.end(exchange->source.context);
}

void nutgraf_http_answer_stream(nutgraf_http_exchange *exchange, unsigned status, const nutgraf_http_header *headers,
                                size_t header_count, nutgraf_http_source source) {
    enum { block = 4096 };
    nutgraf_http_server *server = exchange->server;
    exchange->source = source;
    exchange->answer = mhd.new_stream(UINT64_MAX, block, read_on, exchange, NULL);
    pthread_mutex_lock(&server->lock);
    exchange->is_stream = true;
    exchange->connection->is_listening = true;
    exchange->next_stream = server->first_stream;
    if (exchange->next_stream) exchange->next_stream->previous_stream = exchange;
    server->first_stream = exchange;
    pthread_mutex_unlock(&server->lock);
    exchange_send(exchange, status, headers, header_count);
}
