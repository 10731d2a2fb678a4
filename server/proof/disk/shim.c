/*
 * Stands between the server under test and the C library (LD_PRELOAD) and looks at what is done to files below one
 * folder: it can let the N-th such call fail, once or for good, count them, let the folder be a disk on which there is
 * only so much room, and write down every call with its bytes.
 *
 *   SHIM_FOLDER   the folder that is watched        SHIM_CONTROL  a small file that says what fails (struct control)
 *   SHIM_LOG      where calls are written down; may be missing
 *
 * A record of the log: struct record, the path below the folder, the bytes written (or the second path).
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

enum { CREATE = 1, WRITE = 2, TRUNCATE = 4, SYNC = 8, RENAME = 16, UNLINK = 32, MKDIR = 64 };
struct control { int32_t left, error, forever, calls, hits, counted[7]; int64_t room, size; };
struct record { int32_t call, path, bytes, spare; int64_t offset; };

#define FILES 4096
static char *paths[FILES]; /* of open files below the folder, without it */
static struct { dev_t device; ino_t inode; } files[FILES]; /* which file had the number then */
static const char *folder;
static size_t folder_length;
static struct control *control;
static int log_file = -1;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(type, name, ...) \
  static type (*real)(__VA_ARGS__); \
  if (!real) real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

static int plain_open(const char *path, int flags, int mode) {
  REAL(int, "open", const char *, int, ...);
  return real(path, flags, mode);
}
static ssize_t plain_write(int file, const void *bytes, size_t n) {
  REAL(ssize_t, "write", int, const void *, size_t);
  return real(file, bytes, n);
}

__attribute__((constructor)) static void begin(void) {
  const char *name = getenv("SHIM_CONTROL"), *log = getenv("SHIM_LOG");
  folder = getenv("SHIM_FOLDER");
  if (!folder || !name) return;
  folder_length = strlen(folder);
  int file = plain_open(name, O_RDWR, 0);
  if (file < 0) return;
  void *memory = mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  if (memory != MAP_FAILED) control = memory;
  if (log) log_file = plain_open(log, O_WRONLY | O_CREAT | O_APPEND, 0600);
}

/* The path below the folder; null for everything else, and for memory that processes share through a file. */
static const char *below(const char *path) {
  if (!control || !path || strncmp(path, folder, folder_length)) return 0;
  if (path[folder_length] != '/' && path[folder_length] != 0) return 0;
  size_t n = strlen(path);
  if (n > 4 && !strcmp(path + n - 4, "-shm")) return 0;
  return path[folder_length] ? path + folder_length + 1 : "";
}
/* Node closes files with a system call of its own: a number may belong to a line or to another file by now. */
static const char *known(int file) {
  struct stat info;
  if (file < 0 || file >= FILES || !paths[file]) return 0;
  int same = fstat(file, &info) == 0 && info.st_dev == files[file].device && info.st_ino == files[file].inode;
  return same ? paths[file] : 0;
}

static int fails(const char *path, int call) {
  if (!path) return 0;
  __atomic_add_fetch(&control->counted[__builtin_ctz(call)], 1, __ATOMIC_SEQ_CST);
  if (!(control->calls & call) || control->left <= 0) return 0;
  if (__atomic_sub_fetch(&control->left, 1, __ATOMIC_SEQ_CST) > 0) return 0;
  if (control->forever) control->left = 1;
  __atomic_add_fetch(&control->hits, 1, __ATOMIC_SEQ_CST);
  errno = control->error;
  return 1;
}
/* Where the disk has a size: takes room for what lies beyond the end of a file. How many of n bytes find room. */
static size_t fits(int file, const char *path, int64_t at, size_t n) {
  struct stat info;
  if (!path || !control->size || n == 0 || fstat(file, &info) || !S_ISREG(info.st_mode)) return n;
  int64_t more = at + (int64_t)n - (at > info.st_size ? at : info.st_size);
  if (more <= 0) return n;
  int64_t left = __atomic_sub_fetch(&control->room, more, __ATOMIC_SEQ_CST);
  if (left >= 0) return n;
  int64_t lacks = -left < more ? -left : more;
  __atomic_add_fetch(&control->room, lacks, __ATOMIC_SEQ_CST);
  return n - lacks;
}
static void gives(const char *path, int64_t bytes) {
  if (path && control->size) __atomic_add_fetch(&control->room, bytes, __ATOMIC_SEQ_CST);
}
static int64_t size_of(const char *path) {
  struct stat info;
  return lstat(path, &info) || !S_ISREG(info.st_mode) || info.st_nlink > 1 ? 0 : info.st_size;
}
static int full(void) {
  errno = ENOSPC;
  return -1;
}
static void note(const char *path, int call, int64_t offset, const void *bytes, size_t n) {
  if (log_file < 0 || !path) return;
  struct record head = {call, (int32_t)strlen(path), (int32_t)n, 0, offset};
  pthread_mutex_lock(&lock);
  size_t size = sizeof head + head.path + n;
  char *whole = malloc(size);
  memcpy(whole, &head, sizeof head);
  memcpy(whole + sizeof head, path, head.path);
  if (n) memcpy(whole + sizeof head + head.path, bytes, n);
  plain_write(log_file, whole, size);
  free(whole);
  pthread_mutex_unlock(&lock);
}

static int opened(int file, const char *path, int flags, int fresh) {
  const char *own = below(path);
  if (file < 0 || file >= FILES) return file;
  free(paths[file]);
  paths[file] = own ? strdup(own) : 0;
  struct stat info;
  if (own && fstat(file, &info) == 0) {
    files[file].device = info.st_dev;
    files[file].inode = info.st_ino;
  }
  if (own && fresh) note(own, CREATE, 0, 0, 0);
  else if (own && (flags & O_TRUNC)) note(own, TRUNCATE, 0, 0, 0);
  return file;
}
#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    REAL(int, #name, const char *, int, ...); \
    int mode = 0; \
    if (flags & (O_CREAT | O_TMPFILE)) { va_list rest; va_start(rest, flags); mode = va_arg(rest, int); va_end(rest); } \
    struct stat info; \
    int fresh = (flags & O_CREAT) && below(path) && stat(path, &info) != 0; \
    if (fresh && fails(below(path), CREATE)) return -1; \
    if (fresh && control->size && control->room <= 0) return full(); \
    if ((flags & O_TRUNC) && below(path)) gives(below(path), size_of(path)); \
    return opened(real(path, flags, mode), path, flags, fresh); \
  }
OPEN(open)
OPEN(open64)

int close(int file) {
  REAL(int, "close", int);
  if (file >= 0 && file < FILES && paths[file]) { free(paths[file]); paths[file] = 0; }
  return real(file);
}
ssize_t write(int file, const void *bytes, size_t n) {
  const char *path = known(file);
  if (fails(path, WRITE)) return -1;
  int64_t at = path ? lseek(file, 0, fcntl(file, F_GETFL) & O_APPEND ? SEEK_END : SEEK_CUR) : 0;
  size_t fit = fits(file, path, at, n);
  if (n > 0 && fit == 0) return full();
  ssize_t done = plain_write(file, bytes, fit);
  if (done > 0) note(path, WRITE, at, bytes, done);
  return done;
}
#define PWRITE(name) \
  ssize_t name(int file, const void *bytes, size_t n, off64_t at) { \
    REAL(ssize_t, #name, int, const void *, size_t, off64_t); \
    if (fails(known(file), WRITE)) return -1; \
    size_t fit = fits(file, known(file), at, n); \
    if (n > 0 && fit == 0) return full(); \
    ssize_t done = real(file, bytes, fit, at); \
    if (done > 0) note(known(file), WRITE, at, bytes, done); \
    return done; \
  }
PWRITE(pwrite)
PWRITE(pwrite64)
#define TRUNC(name) \
  int name(int file, off64_t size) { \
    REAL(int, #name, int, off64_t); \
    if (fails(known(file), TRUNCATE)) return -1; \
    struct stat info = {0}; \
    if (known(file)) fstat(file, &info); \
    int done = real(file, size); \
    if (done == 0) note(known(file), TRUNCATE, size, 0, 0); \
    if (done == 0 && size < info.st_size) gives(known(file), info.st_size - size); \
    return done; \
  }
TRUNC(ftruncate)
TRUNC(ftruncate64)
#define FLUSH(name) \
  int name(int file) { \
    REAL(int, #name, int); \
    if (fails(known(file), SYNC)) return -1; \
    int done = real(file); \
    if (done == 0) note(known(file), SYNC, 0, 0, 0); \
    return done; \
  }
FLUSH(fsync)
FLUSH(fdatasync)

int rename(const char *from, const char *to) {
  REAL(int, "rename", const char *, const char *);
  const char *a = below(from), *b = below(to);
  if (b && fails(a, RENAME)) return -1;
  int done = real(from, to);
  if (done == 0 && a && b) note(a, RENAME, 0, b, strlen(b));
  return done;
}
#define REMOVE(name) \
  int name(const char *path) { \
    REAL(int, #name, const char *); \
    if (fails(below(path), UNLINK)) return -1; \
    int64_t held = below(path) ? size_of(path) : 0; \
    int done = real(path); \
    if (done == 0) note(below(path), UNLINK, 0, 0, 0); \
    if (done == 0) gives(below(path), held); \
    return done; \
  }
REMOVE(unlink)
REMOVE(rmdir)
int mkdir(const char *path, mode_t mode) {
  REAL(int, "mkdir", const char *, mode_t);
  if (fails(below(path), MKDIR)) return -1;
  int done = real(path, mode);
  if (done == 0) note(below(path), MKDIR, 0, 0, 0);
  return done;
}

/* Where the disk has a size, it says so itself. */
#define ABOUT(name, type) \
  int name(const char *path, struct type *out) { \
    REAL(int, #name, const char *, struct type *); \
    int done = real(path, out); \
    if (done || !below(path) || !control->size) return done; \
    out->f_bsize = 4096; \
    out->f_blocks = control->size / 4096; \
    out->f_bfree = out->f_bavail = (control->room > 0 ? control->room : 0) / 4096; \
    return 0; \
  }
ABOUT(statfs, statfs)
ABOUT(statfs64, statfs64)
