#include "server.h"

#include <errno.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

time_t server_seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec;
}

void server_enter(nutgraf_http_server *server, connection *connection, enum connection_state state) {
    pthread_mutex_lock(&server->lock);
    connection->state = state;
    connection->since = server_seconds();
    connection->left_at = 0;
    connection->is_asking = state == state_body;
    pthread_mutex_unlock(&server->lock);
}

void connection_tell(connection *connection, const char *answer) {
    // Nothing of an answer has been written yet, so these are the first bytes of one.
    send(connection->socket, answer, strlen(answer), MSG_DONTWAIT | MSG_NOSIGNAL);
    connection->is_asking = false;
    shutdown(connection->socket, SHUT_RD);
}

static void note_address(connection *made, const struct sockaddr *address) {
    if (!address) return;
    made->has_address = true;
    if (address->sa_family == AF_INET) {
        memcpy(made->address, &((const struct sockaddr_in *)address)->sin_addr, 4);
    } else if (address->sa_family == AF_INET6) {
        memcpy(made->address, &((const struct sockaddr_in6 *)address)->sin6_addr, 16);
    } else {
        made->has_address = false;
    }
}

static unsigned count_of_client(const nutgraf_http_server *server, const connection *client) {
    unsigned count = 0;
    for (const connection *next = server->first; next; next = next->next)
        count += next->has_address && memcmp(next->address, client->address, sizeof next->address) == 0;
    return count;
}

static void opened(nutgraf_http_server *server, mhd_connection *handle, void **context) {
    connection *made = calloc(1, sizeof *made);
    *context = made;
    if (!made) return;
    made->socket = mhd.info(handle, info_socket)->socket;
    note_address(made, mhd.info(handle, info_client_address)->client_address);
    made->since = server_seconds();
    // Whoever has just come is told if nothing follows.
    made->is_asking = true;
    pthread_mutex_lock(&server->lock);
    if (server->connections >= server->settings.most_connections) {
        made->refusal = NUTGRAF_HTTP_TOO_MANY_CONNECTIONS;
    } else if (made->has_address && count_of_client(server, made) >= server->settings.most_of_client) {
        made->refusal = NUTGRAF_HTTP_TOO_MANY_OF_CLIENT;
    }
    made->next = server->first;
    if (made->next) made->next->previous = made;
    server->first = made;
    server->connections++;
    pthread_mutex_unlock(&server->lock);
}

static void closed(nutgraf_http_server *server, void **context) {
    connection *gone = *context;
    *context = NULL;
    if (!gone) return;
    pthread_mutex_lock(&server->lock);
    if (gone->previous) gone->previous->next = gone->next; else server->first = gone->next;
    if (gone->next) gone->next->previous = gone->previous;
    server->connections--;
    pthread_mutex_unlock(&server->lock);
    free(gone);
}

static void notify(void *server, mhd_connection *handle, void **context, int what) {
    if (what == connection_started) opened(server, handle, context); else closed(server, context);
}

static unsigned time_of(const nutgraf_http_server *server, const connection *client) {
    // A stream has no end that its client could wait for.
    enum { last_of_stream = 2 };
    switch (client->state) {
    case state_head: return server->settings.head_time;
    case state_body: return server->settings.body_time;
    case state_answer:
        return server->is_stopping && client->is_listening ? last_of_stream : server->settings.answer_time;
    case state_work: break;
    }
    return 0;
}

// Whether a client that has begun a request sends no more of it: libmicrohttpd waits for the rest all the same. It is looked at twice,
// since what was read last may not have been taken in yet.
static bool has_left(connection *client, time_t now) {
    enum { looks_apart = 2 };
    char next;
    const bool is_sending = client->state == state_body || (client->state == state_head && client->is_asking);
    if (!is_sending || recv(client->socket, &next, 1, MSG_PEEK | MSG_DONTWAIT) != 0) {
        client->left_at = 0;
        return false;
    }
    if (client->left_at == 0) client->left_at = now;
    return now - client->left_at >= looks_apart;
}

// Ends connections whose clients are late. libmicrohttpd finds them closed, and cleans up.
static void end_late(nutgraf_http_server *server) {
    const time_t now = server_seconds();
    for (connection *next = server->first; next; next = next->next) {
        const unsigned time = time_of(server, next);
        if (!has_left(next, now) && (time == 0 || now - next->since < (time_t)time)) continue;
        if (next->is_asking) {
            connection_tell(next, server->settings.late_answer);
        } else {
            shutdown(next->socket, SHUT_RDWR);
        }
        // Once more later, where it did not help.
        next->since = now;
    }
}

static void *watch(void *context) {
    nutgraf_http_server *server = context;
    pthread_mutex_lock(&server->lock);
    while (!server->is_watch_over) {
        struct timespec end;
        clock_gettime(CLOCK_REALTIME, &end);
        end.tv_sec++;
        pthread_cond_timedwait(&server->changed, &server->lock, &end);
        end_late(server);
        if (server->until_beat > 1) {
            server->until_beat--;
        } else {
            server->until_beat = server->settings.beat_time;
            streams_wake(server, true);
        }
    }
    pthread_mutex_unlock(&server->lock);
    return NULL;
}

nutgraf_http_server *nutgraf_http_start(int listener, const nutgraf_http_settings *settings) {
    // More than are served, so that those above can be told why they are not; of one client fewer, so that none of it takes the places
    // of all others.
    enum { refused_connections = 64, refused_of_client = 32 };
    // Of a connection's memory, which its request's head is in as well.
    enum { room_for_answer_head = 32 << 10 };
    nutgraf_http_server *server = calloc(1, sizeof *server);
    if (!server) return NULL;
    server->settings = *settings;
    server->listener = listener;
    server->until_beat = settings->beat_time;
    pthread_mutex_init(&server->lock, NULL);
    pthread_cond_init(&server->changed, NULL);
    server->daemon = mhd.start(
        flag_internal_thread | flag_suspend_resume | flag_best_polling, 0, NULL, NULL, exchange_handle, server,
        option_listen_socket, listener, option_memory_limit, settings->most_head + room_for_answer_head, option_connection_limit,
        settings->most_connections + refused_connections, option_client_limit,
        settings->most_of_client + refused_of_client, option_timeout, 0u, option_strict, 1,
        option_uri_log, exchange_begin, server, option_notify_completed, exchange_end, server,
        option_notify_connection, notify, server, option_end);
    if (server->daemon && pthread_create(&server->watch, NULL, watch, server) == 0) return server;
    if (server->daemon) mhd.stop(server->daemon);
    free(server);
    return NULL;
}

bool nutgraf_http_stop(nutgraf_http_server *server, unsigned seconds) {
    const int listener = mhd.quiesce(server->daemon);
    if (listener >= 0) close(listener);
    struct timespec end;
    clock_gettime(CLOCK_REALTIME, &end);
    end.tv_sec += seconds;
    pthread_mutex_lock(&server->lock);
    server->is_stopping = true;
    streams_wake(server, false);
    while (server->under_way > 0)
        if (pthread_cond_timedwait(&server->changed, &server->lock, &end) == ETIMEDOUT) break;
    const bool is_done = server->under_way == 0;
    server->is_watch_over = is_done;
    pthread_cond_broadcast(&server->changed);
    pthread_mutex_unlock(&server->lock);
    if (!is_done) return false;
    pthread_join(server->watch, NULL);
    mhd.stop(server->daemon);
    pthread_cond_destroy(&server->changed);
    pthread_mutex_destroy(&server->lock);
    free(server);
    return true;
}
