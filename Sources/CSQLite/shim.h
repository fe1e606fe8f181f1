#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/stat.h>

#ifdef __linux__
#include <fcntl.h>
#include <linux/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

// SQLITE_TRANSIENT, which tells SQLite to copy what is bound, is a macro that Swift does not import.

static inline int nutgraf_bind_text(sqlite3_stmt *statement, int index, const char *text, sqlite3_uint64 count) {
    // A null pointer would bind NULL in place of no bytes.
    return sqlite3_bind_text64(statement, index, text ? text : "", count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int nutgraf_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
    return count == 0 ? sqlite3_bind_zeroblob(statement, index, 0)
                      : sqlite3_bind_blob64(statement, index, bytes, count, SQLITE_TRANSIENT);
}

// The file that a database is in: which one it is, and when it was made in nanoseconds (0 where the system does not say), since the
// system gives the number of a file that is gone to a new one.
typedef struct {
    uint64_t device, number, birth;
} nutgraf_file_identity;

// False where nothing is at the path.
static inline bool nutgraf_identify_file(const char *path, nutgraf_file_identity *identity) {
    struct stat status;
    if (stat(path, &status) != 0) return false;
    identity->device = (uint64_t)status.st_dev;
    identity->number = (uint64_t)status.st_ino;
    identity->birth = 0;
#if defined(__APPLE__)
    identity->birth = (uint64_t)status.st_birthtimespec.tv_sec * 1000000000u + (uint64_t)status.st_birthtimespec.tv_nsec;
#elif defined(SYS_statx)
    struct statx more;
    // Of another file, where it was replaced just now; then the identity is that of none.
    if (syscall(SYS_statx, AT_FDCWD, path, 0, STATX_BTIME, &more) == 0 && (more.stx_mask & STATX_BTIME))
        identity->birth = (uint64_t)more.stx_btime.tv_sec * 1000000000u + more.stx_btime.tv_nsec;
#endif
    return true;
}
