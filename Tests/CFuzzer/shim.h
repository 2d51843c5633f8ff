#include <stddef.h>
#include <stdint.h>

// What libFuzzer calls a driver: it makes inputs until one of them fails, or its options say that it's enough.
int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*test)(const uint8_t *bytes, size_t length));
