// floor CONTENT MANIFEST SITE
//
// The least that making a site of these files can cost: reads every file below CONTENT, and writes below SITE the files
// that MANIFEST lists, a line each: size in bytes, a space, path. It renders nothing, and runs in one thread.
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BLOCK = 1 << 18 };
static char block[BLOCK];

static void fail(const char *path) {
  fprintf(stderr, "floor: %s: %s\n", path, strerror(errno));
  exit(1);
}

static void read_file(int folder, const char *name) {
  int file = openat(folder, name, O_RDONLY);
  if (file < 0) fail(name);
  ssize_t count;
  while ((count = read(file, block, BLOCK)) > 0) continue;
  if (count < 0) fail(name);
  close(file);
}

static void read_folder(int parent, const char *name) {
  int descriptor = openat(parent, name, O_RDONLY | O_DIRECTORY);
  DIR *folder = descriptor < 0 ? NULL : fdopendir(descriptor);
  if (!folder) fail(name);
  struct dirent *entry;
  while ((entry = readdir(folder))) {
    if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
    struct stat state;
    if (fstatat(descriptor, entry->d_name, &state, AT_SYMLINK_NOFOLLOW)) fail(entry->d_name);
    if (S_ISDIR(state.st_mode)) read_folder(descriptor, entry->d_name);
    if (S_ISREG(state.st_mode)) read_file(descriptor, entry->d_name);
  }
  closedir(folder);
}

// Makes the folders above a file, from the first that is not also above the file before.
static void make_folders(int site, char *path, const char *previous) {
  int is_shared = 1;
  for (size_t i = 0; path[i]; i++) {
    is_shared = is_shared && path[i] == previous[i];
    if (path[i] != '/' || is_shared) continue;
    path[i] = 0;
    if (mkdirat(site, path, 0755) && errno != EEXIST) fail(path);
    path[i] = '/';
  }
}

static void write_file(int site, const char *path, long long size) {
  int file = openat(site, path, O_WRONLY | O_CREAT | O_EXCL, 0644);
  if (file < 0) fail(path);
  while (size > 0) {
    ssize_t count = write(file, block, size < BLOCK ? (size_t)size : BLOCK);
    if (count < 0) fail(path);
    size -= count;
  }
  close(file);
}

int main(int count, char **arguments) {
  if (count != 4) {
    fputs("usage: floor CONTENT MANIFEST SITE\n", stderr);
    return 2;
  }
  read_folder(AT_FDCWD, arguments[1]);

  FILE *manifest = fopen(arguments[2], "r");
  if (!manifest) fail(arguments[2]);
  if (mkdir(arguments[3], 0755)) fail(arguments[3]);
  int site = open(arguments[3], O_RDONLY | O_DIRECTORY);
  if (site < 0) fail(arguments[3]);

  char *line = NULL, *previous = calloc(1, 1);
  size_t capacity = 0;
  ssize_t length;
  while ((length = getline(&line, &capacity, manifest)) > 0) {
    if (line[length - 1] == '\n') line[length - 1] = 0;
    char *path;
    long long size = strtoll(line, &path, 10);
    if (*path++ != ' ') {
      fprintf(stderr, "floor: %s: no line of a manifest: %s\n", arguments[2], line);
      return 1;
    }
    make_folders(site, path, previous);
    write_file(site, path, size);
    free(previous);
    previous = strdup(path);
  }
  return 0;
}
