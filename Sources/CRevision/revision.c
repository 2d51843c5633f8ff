#include "CRevision.h"

const char *icarus_commit(void) { return ICARUS_COMMIT; }
