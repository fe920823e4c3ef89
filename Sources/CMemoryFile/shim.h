#ifndef OPTIMALE_CMEMORYFILE_SHIM_H
#define OPTIMALE_CMEMORYFILE_SHIM_H

// Linux's and glibc's, which declares it for programs that ask for GNU's extensions alone: Swift does not.
extern int memfd_create(const char *name, unsigned int flags);

// Closed in programs that are started.
static const unsigned int optimale_memory_file_flags = 1;

#include <malloc.h>

// glibc's, which no module of Swift's has: what is freed is kept up to so many bytes, by thread.
static inline void optimale_keep_memory(int bytes) {
  mallopt(M_TRIM_THRESHOLD, bytes);
  mallopt(M_MMAP_THRESHOLD, bytes / 2);
}

#endif
