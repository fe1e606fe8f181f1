#include <sqlite3.h>

// SQLITE_TRANSIENT, which tells SQLite to copy what is bound, is a macro that Swift does not import.

static inline int nutgraf_bind_text(sqlite3_stmt *statement, int index, const char *text, sqlite3_uint64 count) {
    // A null pointer would bind NULL in place of no bytes.
    return sqlite3_bind_text64(statement, index, text ? text : "", count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int nutgraf_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
    return count == 0 ? sqlite3_bind_zeroblob(statement, index, 0)
                      : sqlite3_bind_blob64(statement, index, bytes, count, SQLITE_TRANSIENT);
}
