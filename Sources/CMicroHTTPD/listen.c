#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "CMicroHTTPD.h"

enum { backlog = 512 };

static int failed(int socket) {
    const int error = errno;
    if (socket >= 0) close(socket);
    return -error;
}

static int listen_with(const struct addrinfo *address) {
    const int made = socket(address->ai_family, address->ai_socktype, address->ai_protocol);
    if (made < 0) return failed(made);
    const int yes = 1;
    setsockopt(made, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (bind(made, address->ai_addr, address->ai_addrlen) != 0 || listen(made, backlog) != 0) return failed(made);
    return made;
}

int nutgraf_http_listen(const char *host, const char *port) {
    const struct addrinfo wanted = {.ai_flags = AI_PASSIVE, .ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM};
    struct addrinfo *found = NULL;
    if (getaddrinfo(host, port, &wanted, &found) != 0 || !found) return -ENXIO;
    int listener = -ENXIO;
    for (const struct addrinfo *next = found; next && listener < 0; next = next->ai_next) listener = listen_with(next);
    freeaddrinfo(found);
    return listener;
}

// Whether a socket file is left over from a server that has ended.
static bool is_abandoned(const struct sockaddr_un *address) {
    struct stat status;
    if (lstat(address->sun_path, &status) != 0 || !S_ISSOCK(status.st_mode)) return false;
    const int probe = socket(AF_UNIX, SOCK_STREAM, 0);
    if (probe < 0) return false;
    const bool is_refused =
        connect(probe, (const struct sockaddr *)address, sizeof *address) != 0 && errno == ECONNREFUSED;
    close(probe);
    return is_refused;
}

int nutgraf_http_listen_at(const char *path) {
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    if (strlen(path) >= sizeof address.sun_path) return -ENAMETOOLONG;
    strcpy(address.sun_path, path);
    if (is_abandoned(&address)) unlink(path);
    const int made = socket(AF_UNIX, SOCK_STREAM, 0);
    if (made < 0) return failed(made);
    // Nobody else can connect even between the two calls.
    const mode_t mask = umask(0177);
    const bool is_bound = bind(made, (const struct sockaddr *)&address, sizeof address) == 0;
    struct stat status;
    const bool is_other = errno == EADDRINUSE && lstat(path, &status) == 0 && !S_ISSOCK(status.st_mode);
    const int error = is_other ? EEXIST : errno;
    umask(mask);
    errno = error;
    return is_bound && listen(made, backlog) == 0 ? made : failed(made);
}

unsigned nutgraf_http_port(int listener) {
    struct sockaddr_storage address;
    socklen_t count = sizeof address;
    if (getsockname(listener, (struct sockaddr *)&address, &count) != 0) return 0;
    if (address.ss_family == AF_INET) return ntohs(((struct sockaddr_in *)&address)->sin_port);
    if (address.ss_family == AF_INET6) return ntohs(((struct sockaddr_in6 *)&address)->sin6_port);
    return 0;
}

bool nutgraf_http_is_local(int listener) {
    struct sockaddr_storage address;
    socklen_t count = sizeof address;
    if (getsockname(listener, (struct sockaddr *)&address, &count) != 0) return false;
    if (address.ss_family == AF_UNIX) return true;
    if (address.ss_family == AF_INET) return ntohl(((struct sockaddr_in *)&address)->sin_addr.s_addr) >> 24 == 127;
    if (address.ss_family != AF_INET6) return false;
    const struct in6_addr *ip = &((struct sockaddr_in6 *)&address)->sin6_addr;
    return IN6_IS_ADDR_LOOPBACK(ip) || (IN6_IS_ADDR_V4MAPPED(ip) && ip->s6_addr[12] == 127);
}
