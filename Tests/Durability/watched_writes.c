// A library for LD_PRELOAD that stands between a program and what it writes to regular files.
//
// NUTGRAF_DISK_FULL_AT=N   the write of number N takes half of its bytes, and each one after it fails as on a full disk. The program's
//                          own count of writes is told by the log.
// NUTGRAF_WRITE_LOG=FILE   every write, change of length, sync, removal and renaming is added to FILE as a line
//                          `KIND OFFSET LENGTH PATH`, with LENGTH bytes behind it for the kinds W and O:
//                          W a write to a file, O one to standard output, T a new length (OFFSET), S a sync, U a removal, R a renaming
//                          (the bytes are the new name).
//
// What is mapped is not seen: of an archive that is the index of the log, which is made anew from the log.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static ssize_t (*system_write)(int, const void *, size_t);
static ssize_t (*system_pwrite)(int, const void *, size_t, off64_t);
static int (*system_ftruncate)(int, off64_t);
static int (*system_fsync)(int);
static int (*system_fdatasync)(int);
static int (*system_fallocate)(int, off64_t, off64_t);
static int (*system_unlink)(const char *);
static int (*system_rename)(const char *, const char *);

static long full_at;
static int log_file = -1;
static atomic_long writes;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

__attribute__((constructor)) static void find(void) {
    system_write = dlsym(RTLD_NEXT, "write");
    system_pwrite = dlsym(RTLD_NEXT, "pwrite64");
    system_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
    system_fsync = dlsym(RTLD_NEXT, "fsync");
    system_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
    system_fallocate = dlsym(RTLD_NEXT, "posix_fallocate64");
    system_unlink = dlsym(RTLD_NEXT, "unlink");
    system_rename = dlsym(RTLD_NEXT, "rename");
    const char *number = getenv("NUTGRAF_DISK_FULL_AT");
    const char *path = getenv("NUTGRAF_WRITE_LOG");
    if (number) full_at = atol(number);
    if (path) log_file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int is_regular(int file) {
    struct stat status;
    return file != log_file && fstat(file, &status) == 0 && S_ISREG(status.st_mode);
}

static void note(char kind, off64_t offset, const void *bytes, size_t length, const char *path) {
    if (log_file < 0) return;
    char head[4200];
    int count = snprintf(head, sizeof head, "%c %lld %zu %s\n", kind, (long long)offset, length, path);
    if (count < 0 || (size_t)count >= sizeof head) abort();
    pthread_mutex_lock(&lock);
    if (system_write(log_file, head, (size_t)count) != count) abort();
    if (length && system_write(log_file, bytes, length) != (ssize_t)length) abort();
    pthread_mutex_unlock(&lock);
}

static void note_file(char kind, int file, off64_t offset, const void *bytes, size_t length) {
    if (log_file < 0) return;
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t count = readlink(link, path, sizeof path - 1);
    if (count < 0) return;
    path[count] = 0;
    note(kind, offset, bytes, length, path);
}

// How many of the bytes of a write find room; -1 where the disk is full.
static ssize_t room(int file, size_t length) {
    if (!is_regular(file)) return (ssize_t)length;
    long number = atomic_fetch_add(&writes, 1) + 1;
    if (!full_at || number < full_at) return (ssize_t)length;
    if (number == full_at && length > 1) return (ssize_t)(length / 2);
    errno = ENOSPC;
    return -1;
}

ssize_t write(int file, const void *bytes, size_t length) {
    ssize_t most = room(file, length);
    if (most < 0) return -1;
    off64_t offset = is_regular(file) ? lseek64(file, 0, fcntl(file, F_GETFL) & O_APPEND ? SEEK_END : SEEK_CUR) : 0;
    ssize_t count = system_write(file, bytes, (size_t)most);
    if (count > 0 && is_regular(file)) note_file('W', file, offset, bytes, (size_t)count);
    if (count > 0 && file == STDOUT_FILENO && !is_regular(file)) note('O', 0, bytes, (size_t)count, "-");
    return count;
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t offset) {
    ssize_t most = room(file, length);
    if (most < 0) return -1;
    ssize_t count = system_pwrite(file, bytes, (size_t)most, offset);
    if (count > 0) note_file('W', file, offset, bytes, (size_t)count);
    return count;
}

ssize_t pwrite(int file, const void *bytes, size_t length, off_t offset) { return pwrite64(file, bytes, length, offset); }

int ftruncate64(int file, off64_t length) {
    struct stat status;
    if (fstat(file, &status) == 0 && status.st_size < length && room(file, 0) < 0) return -1;
    int result = system_ftruncate(file, length);
    if (result == 0) note_file('T', file, length, NULL, 0);
    return result;
}

int ftruncate(int file, off_t length) { return ftruncate64(file, length); }

int posix_fallocate64(int file, off64_t offset, off64_t length) {
    if (room(file, 0) < 0) return ENOSPC;
    return system_fallocate(file, offset, length);
}

int posix_fallocate(int file, off_t offset, off_t length) { return posix_fallocate64(file, offset, length); }

int fsync(int file) {
    int result = system_fsync(file);
    if (result == 0) note_file('S', file, 0, NULL, 0);
    return result;
}

int fdatasync(int file) {
    int result = system_fdatasync(file);
    if (result == 0) note_file('S', file, 0, NULL, 0);
    return result;
}

int unlink(const char *path) {
    int result = system_unlink(path);
    if (result == 0) note('U', 0, NULL, 0, path);
    return result;
}

int rename(const char *from, const char *to) {
    int result = system_rename(from, to);
    if (result == 0) note('R', 0, to, strlen(to), from);
    return result;
}
