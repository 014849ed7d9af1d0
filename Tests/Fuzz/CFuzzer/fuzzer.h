#include <stddef.h>
#include <stdint.h>

/// libFuzzer's own entry, for programs that bring their own main.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *data, size_t size));
