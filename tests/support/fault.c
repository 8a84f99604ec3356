/* A disk that fails: preloaded (LD_PRELOAD), it lets the Nth write, fsync or rename fail.
 *
 * FAULT_CALL   write, fsync or rename
 * FAULT_AT     which of those calls fails, counted from 1 in the whole process
 * FAULT_FOR    how many fail from there on
 * FAULT_ERRNO  what they fail with; 0 kills the process at that moment instead
 * FAULT_UNDER  only calls for files below this folder count
 * FAULT_LOG    a file made when a call failed
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static atomic_int seen;

static int number(const char *name) {
    const char *text = getenv(name);
    return text ? atoi(text) : 0;
}

static int below(const char *path) {
    const char *folder = getenv("FAULT_UNDER");
    return folder && strncmp(path, folder, strlen(folder)) == 0;
}

/* Whether this call is one that is to fail; errno is then set. */
static int fails(const char *call, const char *path) {
    const char *wanted = getenv("FAULT_CALL");
    if (!wanted || strcmp(wanted, call) || !below(path))
        return 0;
    int turn = atomic_fetch_add(&seen, 1) + 1, first = number("FAULT_AT");
    if (turn < first || turn >= first + number("FAULT_FOR"))
        return 0;
    const char *log = getenv("FAULT_LOG");
    if (log)
        close(open(log, O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
    if (number("FAULT_ERRNO") == 0)
        raise(SIGKILL);
    errno = number("FAULT_ERRNO");
    return 1;
}

static int fails_on(const char *call, int handle) {
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", handle);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0)
        return 0;
    path[length] = 0;
    return fails(call, path);
}

ssize_t write(int handle, const void *data, size_t size) {
    ssize_t (*real)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
    return fails_on("write", handle) ? -1 : real(handle, data, size);
}

int fsync(int handle) {
    int (*real)(int) = dlsym(RTLD_NEXT, "fsync");
    return fails_on("fsync", handle) ? -1 : real(handle);
}

int rename(const char *from, const char *to) {
    int (*real)(const char *, const char *) = dlsym(RTLD_NEXT, "rename");
    return fails("rename", to) ? -1 : real(from, to);
}
