#include "library.h"

#include <CLateLibrary.h>
#include <pthread.h>

#include "CMicroHTTPD.h"

mhd_library mhd;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool is_loaded;

static void load(void) {
    static const char *const names[] = {
#if defined(__APPLE__)
        "/opt/homebrew/opt/libmicrohttpd/lib/libmicrohttpd.dylib", "/usr/local/opt/libmicrohttpd/lib/libmicrohttpd.dylib",
#else
        "libmicrohttpd.so.12", "libmicrohttpd.so",
#endif
    };
    const late_function functions[] = {
        {"MHD_start_daemon", &mhd.start},
        {"MHD_quiesce_daemon", &mhd.quiesce},
        {"MHD_stop_daemon", &mhd.stop},
        {"MHD_get_connection_info", &mhd.info},
        {"MHD_get_connection_values_n", &mhd.headers},
        {"MHD_suspend_connection", &mhd.suspend},
        {"MHD_resume_connection", &mhd.resume},
        {"MHD_create_response_from_buffer", &mhd.new_response},
        {"MHD_create_response_from_callback", &mhd.new_stream},
        {"MHD_add_response_header", &mhd.add_header},
        {"MHD_queue_response", &mhd.queue},
        {"MHD_destroy_response", &mhd.delete_response},
    };
    is_loaded = late_library_open(
        names, sizeof names / sizeof *names, functions, sizeof functions / sizeof *functions);
}

bool nutgraf_http_load(void) {
    pthread_once(&once, load);
    return is_loaded;
}

bool nutgraf_http_is_same_secret(const uint8_t *one, size_t one_count, const uint8_t *other, size_t other_count) {
    // Volatile, so that the compiler does not end the loop early.
    volatile uint8_t difference = one_count != other_count;
    for (size_t i = 0; i < one_count; i++) difference |= one[i] ^ (other_count ? other[i % other_count] : 0xFF);
    return difference == 0;
}
