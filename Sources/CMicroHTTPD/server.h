#ifndef CMICROHTTPD_SERVER_H
#define CMICROHTTPD_SERVER_H

#include <pthread.h>
#include <time.h>

#include "CMicroHTTPD.h"
#include "library.h"

enum connection_state { state_head, state_body, state_work, state_answer };

// A connection, from when it is opened until it is closed.
typedef struct connection {
    struct connection *next, *previous;
    int socket;
    enum connection_state state;
    // When it came into its state.
    time_t since;
    // Whether a request was begun that is not answered: a client that is late with it is told.
    bool is_asking;
    // When it was first found to send no more, amid a request; 0 where it was not.
    time_t left_at;
    // Whether it takes a stream.
    bool is_listening;
    enum nutgraf_http_refusal refusal;
    // IPv6, or IPv4 in the first bytes; none for a Unix socket.
    uint8_t address[16];
    bool has_address;
} connection;

struct nutgraf_http_server {
    nutgraf_http_settings settings;
    mhd_daemon *daemon;
    int listener;
    pthread_t watch;
    // Guards what follows, and the state of each connection.
    pthread_mutex_t lock;
    pthread_cond_t changed;
    connection *first;
    unsigned connections;
    // Requests from their first line to the end of their answers.
    unsigned under_way;
    // Of bodies that came, and of answers that were not taken yet.
    size_t body_bytes, answer_bytes;
    bool is_stopping;
    bool is_watch_over;
    nutgraf_http_exchange *first_stream;
    // Seconds until the next beat of all streams.
    unsigned until_beat;
};

enum exchange_phase { phase_new, phase_body, phase_work, phase_answered, phase_over };

struct nutgraf_http_exchange {
    nutgraf_http_server *server;
    connection *connection;
    mhd_connection *handle;
    char *target;
    const char *method;
    nutgraf_http_header *headers;
    size_t header_count, header_room;
    uint8_t *body;
    // Bytes of the body that are held, that there is room for, and that have come.
    size_t count, room, come;
    enum nutgraf_http_refusal refusal;
    enum exchange_phase phase;
    // Whether nothing of the connection can be trusted after this request.
    bool is_last;
    bool is_suspended;
    // Null where there was no memory for it.
    mhd_response *answer;
    unsigned status;
    size_t answer_bytes;
    // Of a stream; the next ones are guarded by the server's lock.
    nutgraf_http_source source;
    bool is_stream;
    nutgraf_http_exchange *next_stream, *previous_stream;
    // Whether it waits for more, whether it was told that there is some, and whether it has to show that it lives.
    bool is_resting, is_woken, is_to_beat;
};

time_t server_seconds(void);
// Sends a whole answer beside libmicrohttpd, and ends the connection. With the server's lock held.
void connection_tell(connection *connection, const char *answer);
void server_enter(nutgraf_http_server *server, connection *connection, enum connection_state state);

// Give an answer its headers, and have it sent.
void exchange_send(nutgraf_http_exchange *exchange, unsigned status, const nutgraf_http_header *headers, size_t count);

// With the server's lock held.
void streams_wake(nutgraf_http_server *server, bool is_to_beat);
void stream_leave(nutgraf_http_exchange *exchange);

// What libmicrohttpd calls.
void *exchange_begin(void *server, const char *target, mhd_connection *handle);
int exchange_handle(void *server, mhd_connection *handle, const char *path, const char *method, const char *version,
                    const char *bytes, size_t *count, void **exchange);
void exchange_end(void *server, mhd_connection *handle, void **exchange, int reason);

#endif
