#ifndef BANYAN_EXAMPLES_H
#define BANYAN_EXAMPLES_H
#include <stddef.h>

/// A file of the repository carried inside the program: its path and its bytes.
typedef struct {
  const char *path;
  const unsigned char *bytes;
  size_t length;
} banyan_example_file;

/// The files under examples/, without what is expected of them, in the order of their paths.
const banyan_example_file *banyan_example(size_t index);
size_t banyan_example_count(void);
#endif
