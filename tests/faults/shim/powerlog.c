/* Recorder and saboteur for one folder, preloaded into an unmodified process (notes: reliability 2.3).
 *
 * POWERLOG_DIR   every file and folder below it is watched, but for SQLite's -shm, which recovery rebuilds
 * POWERLOG_FILE  receives one record per completed operation: kind, inode, offset, two lengths, name, data
 *
 * POWERLOG_ORDERS  while there is such a file, every write ("w ERRNO") or sync ("s ERRNO") of the folder fails
 * POWERLOG_CLOCK   while there is such a file, the wall clock is wrong by so many seconds
 *
 * A mutex is held over call and record, so the order of the records is the order of the calls. Nothing is remembered of
 * a call that failed. Writes to *.ack are recorded as acknowledgements and are no part of the folder.
 * Unlinking /.powerlog/KIND/N/HOW/ALWAYS arms one fault: the N-th write or sync from then on fails with an errno, or
 * writes half when HOW is 0; /.powerlog/off disarms; /.powerlog/fired answers ENOENT when the fault has not happened. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#define REAL(result, name, ...) static result (*real)(__VA_ARGS__); if (!real) real = dlsym(RTLD_NEXT, name)
enum { none, file, folder, ack };
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static unsigned char watched[65536];
static int out = -2;
static struct { char kind; long left; int how, always, fired; } armed;

static int is_below(const char *path) {
  const char *dir = getenv("POWERLOG_DIR");
  size_t length = dir ? strlen(dir) : 0;
  return length && !strncmp(path, dir, length) && (path[length] == '/' || !path[length]);
}
static int ends(const char *path, const char *tail) {
  size_t length = strlen(path), cut = strlen(tail);
  return length >= cut && !strcmp(path + length - cut, tail);
}
static const char *inside(const char *path) {
  const char *rest = path + strlen(getenv("POWERLOG_DIR"));
  return *rest == '/' ? rest + 1 : rest;
}
static void record(char kind, uint64_t inode, int64_t at, const char *name, const void *data, size_t size) {
  const char *path = getenv("POWERLOG_FILE");
  if (out == -2) out = path ? syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
  if (out < 0) return;
  uint64_t head[5] = {(uint64_t)kind, inode, (uint64_t)at, name ? strlen(name) : 0, size};
  struct iovec parts[3] = {{head, sizeof head}, {(void *)name, head[3]}, {(void *)data, size}};
  if (syscall(SYS_writev, out, parts, 3) != (long)(sizeof head + head[3] + size)) abort();
}
static uint64_t inode_of(int fd) {
  struct stat found;
  return fstat(fd, &found) ? 0 : found.st_ino;
}
static int kind_of(int fd) { return fd >= 0 && fd < (int)sizeof watched ? watched[fd] : none; }
/* The first line of the file that an environment variable names, read each time: it comes and goes while we run. */
static int read_order(const char *variable, char *order, size_t size) {
  const char *path = getenv(variable);
  int fd = path ? syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC) : -1;
  if (fd < 0) return 0;
  long count = syscall(SYS_read, fd, order, size - 1);
  syscall(SYS_close, fd);
  order[count < 0 ? 0 : count] = 0;
  return count > 0;
}
/* Answers 0 when the call may go on, an errno, or -1 for half a write. */
static int sabotage(int fd, char kind) {
  char order[32];
  if (kind_of(fd) != none && kind_of(fd) != ack && read_order("POWERLOG_ORDERS", order, sizeof order) && *order == kind)
    return atoi(order + 1);
  if (armed.kind != kind || kind_of(fd) == none || kind_of(fd) == ack || --armed.left > 0) return 0;
  if (armed.left < 0 && !armed.always) return 0;
  armed.fired = 1;
  return armed.how ? armed.how : -1;
}

static void path_of(int fd, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  path[length < 0 ? 0 : length] = 0;
}
static char *make_whole(int dirfd, const char *path, char *whole) {
  *whole = 0;
  if (*path != '/') {
    if (dirfd != AT_FDCWD) path_of(dirfd, whole);
    else if (!getcwd(whole, PATH_MAX - 1)) *whole = 0;
    strncat(whole, "/", PATH_MAX - 1 - strlen(whole));
  }
  return strncat(whole, path, PATH_MAX - 1 - strlen(whole));
}

static int open_watched(int dirfd, const char *path, int flags, mode_t mode) {
  REAL(int, "openat", int, const char *, int, ...);
  char whole[PATH_MAX];
  make_whole(dirfd, path, whole);
  if (!is_below(whole) || ends(whole, "-shm")) return real(dirfd, path, flags, mode);
  pthread_mutex_lock(&lock);
  int is_new = access(whole, F_OK) != 0;
  int fd = real(dirfd, path, flags, mode);
  if (fd >= 0 && fd < (int)sizeof watched) {
    struct stat found;
    fstat(fd, &found);
    watched[fd] = ends(whole, ".ack") ? ack : S_ISDIR(found.st_mode) ? folder : file;
    if (watched[fd] == file && is_new) record('c', found.st_ino, 0, inside(whole), 0, 0);
    if (watched[fd] == file && !is_new && flags & O_TRUNC) record('t', found.st_ino, 0, 0, 0, 0);
  }
  pthread_mutex_unlock(&lock);
  return fd;
}
#define MODE(flags) mode_t mode = 0; if ((flags) & (O_CREAT | O_TMPFILE)) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); }
int open(const char *path, int flags, ...) { MODE(flags) return open_watched(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return open_watched(AT_FDCWD, path, flags | O_LARGEFILE, mode); }
int openat(int dirfd, const char *path, int flags, ...) { MODE(flags) return open_watched(dirfd, path, flags, mode); }
int openat64(int dirfd, const char *path, int flags, ...) { MODE(flags) return open_watched(dirfd, path, flags | O_LARGEFILE, mode); }

static ssize_t written(int fd, const void *data, ssize_t count, int64_t at) {
  if (count < 0) return count;
  if (kind_of(fd) == ack) record('a', 0, 0, 0, data, count);
  else record('w', inode_of(fd), at, 0, data, count);
  return count;
}
static int64_t position(int fd) {
  if (fcntl(fd, F_GETFL) & O_APPEND) return lseek(fd, 0, SEEK_END);
  return lseek(fd, 0, SEEK_CUR);
}
#define WATCHED_WRITE(fd, size, at, call, direct) \
  if (kind_of(fd) == none) return direct; \
  pthread_mutex_lock(&lock); \
  int fault = sabotage(fd, 'w'); \
  ssize_t count; \
  if (fault > 0) { errno = fault; count = -1; } \
  else { size_t asked = fault < 0 ? (size) / 2 : (size); int64_t where = at; count = asked ? call : 0; written(fd, data, count, where); } \
  pthread_mutex_unlock(&lock); \
  return count
ssize_t write(int fd, const void *data, size_t size) {
  REAL(ssize_t, "write", int, const void *, size_t);
  WATCHED_WRITE(fd, size, position(fd), real(fd, data, asked), real(fd, data, size));
}
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
  REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
  WATCHED_WRITE(fd, size, at, real(fd, data, asked, at), real(fd, data, size, at));
}
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) { return pwrite64(fd, data, size, at); }
static ssize_t write_each(int fd, const struct iovec *parts, int count, int64_t at) {
  ssize_t total = 0;
  for (int i = 0; i < count; i += 1) {
    ssize_t now = at < 0 ? write(fd, parts[i].iov_base, parts[i].iov_len) : pwrite64(fd, parts[i].iov_base, parts[i].iov_len, at + total);
    if (now < 0) return total ? total : now;
    total += now;
    if ((size_t)now < parts[i].iov_len) break;
  }
  return total;
}
ssize_t writev(int fd, const struct iovec *parts, int count) {
  REAL(ssize_t, "writev", int, const struct iovec *, int);
  return kind_of(fd) == none ? real(fd, parts, count) : write_each(fd, parts, count, -1);
}
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t at) {
  REAL(ssize_t, "pwritev", int, const struct iovec *, int, off_t);
  return kind_of(fd) == none ? real(fd, parts, count, at) : write_each(fd, parts, count, at);
}
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t at) { return pwritev(fd, parts, count, at); }

#define WATCHED(kind, call, note) \
  if (kind_of(fd) == none) return call; \
  pthread_mutex_lock(&lock); \
  int fault = sabotage(fd, kind), answer = -1; \
  if (fault) errno = fault > 0 ? fault : EIO; \
  else if (!(answer = call)) note; \
  pthread_mutex_unlock(&lock); \
  return answer
static void note_sync(int fd) {
  char path[PATH_MAX];
  if (kind_of(fd) != folder) return record('s', inode_of(fd), 0, 0, 0, 0);
  path_of(fd, path);
  record('d', 0, 0, inside(path), 0, 0);
}
#define NOTE_SYNC note_sync(fd)
int fsync(int fd) { REAL(int, "fsync", int); WATCHED('s', real(fd), NOTE_SYNC); }
int fdatasync(int fd) { REAL(int, "fdatasync", int); WATCHED('s', real(fd), NOTE_SYNC); }
int ftruncate64(int fd, off64_t size) { REAL(int, "ftruncate64", int, off64_t); WATCHED('t', real(fd, size), record('t', inode_of(fd), size, 0, 0, 0)); }
int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }
int close(int fd) {
  REAL(int, "close", int);
  if (kind_of(fd) != none) watched[fd] = none;
  return real(fd);
}

static int arm(const char *order) {
  int how = 0, always = 0;
  long nth = 0;
  char kind = 0;
  if (!strcmp(order, "fired")) { errno = ENOENT; return armed.fired ? 0 : -1; }
  if (!strcmp(order, "off")) { armed.kind = 0; return 0; }
  if (sscanf(order, "%c/%ld/%d/%d", &kind, &nth, &how, &always) != 4) { errno = EINVAL; return -1; }
  armed.left = nth; armed.how = how; armed.always = always; armed.fired = 0; armed.kind = kind;
  return 0;
}
/* A change of names that went well. Both names for a rename and a link, otherwise the first. */
#define NAMED(kind, one, other, call) \
  pthread_mutex_lock(&lock); \
  int answer = call; \
  if (!answer) record(kind, 0, 0, inside(one), other, other ? strlen(other) : 0); \
  pthread_mutex_unlock(&lock); \
  return answer
static const char *nothing;
static int is_named(const char *path) { return is_below(path) && !ends(path, "-shm"); }

int unlinkat(int dirfd, const char *path, int flags) {
  REAL(int, "unlinkat", int, const char *, int);
  char whole[PATH_MAX];
  if (!is_named(make_whole(dirfd, path, whole))) return real(dirfd, path, flags);
  NAMED('u', whole, nothing, real(dirfd, path, flags));
}
int unlink(const char *path) { return strncmp(path, "/.powerlog/", 11) ? unlinkat(AT_FDCWD, path, 0) : arm(path + 11); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }
int remove(const char *path) {
  int answer = unlink(path);
  return answer && errno == EISDIR ? rmdir(path) : answer;
}
int mkdirat(int dirfd, const char *path, mode_t mode) {
  REAL(int, "mkdirat", int, const char *, mode_t);
  char whole[PATH_MAX];
  if (!is_named(make_whole(dirfd, path, whole))) return real(dirfd, path, mode);
  NAMED('m', whole, nothing, real(dirfd, path, mode));
}
int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }
char *mkdtemp(char *path) {
  REAL(char *, "mkdtemp", char *);
  char whole[PATH_MAX], *made = real(path);
  if (!made || !is_named(make_whole(AT_FDCWD, made, whole))) return made;
  pthread_mutex_lock(&lock);
  record('m', 0, 0, inside(whole), 0, 0);
  pthread_mutex_unlock(&lock);
  return made;
}
int rename(const char *from, const char *to) {
  REAL(int, "rename", const char *, const char *);
  char one[PATH_MAX], other[PATH_MAX];
  if (!is_named(make_whole(AT_FDCWD, from, one)) || !is_named(make_whole(AT_FDCWD, to, other))) return real(from, to);
  NAMED('r', one, inside(other), real(from, to));
}
int link(const char *from, const char *to) {
  REAL(int, "link", const char *, const char *);
  char one[PATH_MAX], other[PATH_MAX];
  if (!is_named(make_whole(AT_FDCWD, from, one)) || !is_named(make_whole(AT_FDCWD, to, other))) return real(from, to);
  NAMED('l', one, inside(other), real(from, to));
}

/* libuv closes by number. It copies files inside the kernel where it can; refused, it falls back to reads and writes, which
 * are seen. */
ssize_t copy_file_range(int in, off64_t *from, int to, off64_t *at, size_t size, unsigned flags) {
  REAL(ssize_t, "copy_file_range", int, off64_t *, int, off64_t *, size_t, unsigned);
  if (kind_of(to) == none) return real(in, from, to, at, size, flags);
  errno = EXDEV;
  return -1;
}
long syscall(long number, ...) {
  REAL(long, "syscall", long, ...);
  va_list rest;
  long given[6];
  va_start(rest, number);
  for (int i = 0; i < 6; i += 1) given[i] = va_arg(rest, long);
  va_end(rest);
  if (number == SYS_close && kind_of(given[0]) != none) return close(given[0]);
  if (number != SYS_copy_file_range || kind_of(given[2]) == none)
    return real(number, given[0], given[1], given[2], given[3], given[4], given[5]);
  errno = EXDEV;
  return -1;
}
ssize_t sendfile64(int to, int in, off64_t *from, size_t size) {
  REAL(ssize_t, "sendfile64", int, int, off64_t *, size_t);
  if (kind_of(to) == none) return real(to, in, from, size);
  errno = EINVAL;
  return -1;
}
ssize_t sendfile(int to, int in, off_t *from, size_t size) { return sendfile64(to, in, from, size); }

static long error_of_clock(void) {
  char order[32];
  return read_order("POWERLOG_CLOCK", order, sizeof order) ? atol(order) : 0;
}
int clock_gettime(clockid_t which, struct timespec *now) {
  REAL(int, "clock_gettime", clockid_t, struct timespec *);
  int answer = real(which, now);
  if (!answer && which == CLOCK_REALTIME) now->tv_sec += error_of_clock();
  return answer;
}
int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  REAL(int, "gettimeofday", struct timeval *restrict, void *restrict);
  int answer = real(now, zone);
  if (!answer) now->tv_sec += error_of_clock();
  return answer;
}
