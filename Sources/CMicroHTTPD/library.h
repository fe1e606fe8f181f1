#ifndef CMICROHTTPD_LIBRARY_H
#define CMICROHTTPD_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/socket.h>
#include <sys/types.h>

// What is used of libmicrohttpd's binary interface (microhttpd.h), which has kept these numbers since 0.9.71.
enum {
    flag_internal_thread = 8,
    flag_suspend_resume = 8192 | 1024,
    flag_best_polling = 65536,

    option_end = 0,
    option_memory_limit = 1,
    option_connection_limit = 2,
    option_timeout = 3,
    option_notify_completed = 4,
    option_client_limit = 5,
    option_uri_log = 7,
    option_listen_socket = 12,
    option_notify_connection = 27,
    option_strict = 29,

    info_client_address = 2,
    info_socket = 6,
    info_socket_context = 7,

    header_kind = 1,
    must_free = 1,
    connection_started = 0,
    mhd_no = 0,
    end_of_stream = -1,
    mhd_yes = 1,
};

typedef struct MHD_Daemon mhd_daemon;
typedef struct MHD_Connection mhd_connection;
typedef struct MHD_Response mhd_response;

typedef union {
    int socket;
    struct sockaddr *client_address;
    void *socket_context;
} mhd_connection_info;

typedef int (*mhd_handler)(void *, mhd_connection *, const char *, const char *, const char *, const char *, size_t *,
                           void **);

typedef int (*mhd_header_reader)(void *, int, const char *, size_t, const char *, size_t);

typedef struct {
    mhd_daemon *(*start)(unsigned, uint16_t, void *, void *, mhd_handler, void *, ...);
    int (*quiesce)(mhd_daemon *);
    void (*stop)(mhd_daemon *);
    const mhd_connection_info *(*info)(mhd_connection *, int, ...);
    int (*headers)(mhd_connection *, int, mhd_header_reader, void *);
    void (*suspend)(mhd_connection *);
    void (*resume)(mhd_connection *);
    mhd_response *(*new_response)(size_t, void *, int);
    mhd_response *(*new_stream)(uint64_t, size_t, ssize_t (*)(void *, uint64_t, char *, size_t), void *, void (*)(void *));
    int (*add_header)(mhd_response *, const char *, const char *);
    int (*queue)(mhd_connection *, unsigned, mhd_response *);
    void (*delete_response)(mhd_response *);
} mhd_library;

extern mhd_library mhd;

#endif
