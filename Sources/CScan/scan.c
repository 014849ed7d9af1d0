#include "scan.h"

#if defined(__GLIBC__)
#include <malloc.h>
#endif

void scan_give_back(void) {
#if defined(__GLIBC__)
  malloc_trim(0);
#endif
}
