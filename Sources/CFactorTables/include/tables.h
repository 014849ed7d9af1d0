#ifndef BANYAN_TABLES_H
#define BANYAN_TABLES_H
#include <stddef.h>

/// A file of the repository carried inside the program: its path and its bytes.
typedef struct {
  const char *path;
  const unsigned char *bytes;
  size_t length;
} banyan_table_file;

/// The tables under factors/, in the order of their paths.
const banyan_table_file *banyan_table(size_t index);
size_t banyan_table_count(void);
#endif
