// SPDX-License-Identifier: MIT
#pragma once

#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace detente::app {

/// Arrays over a space come and go by the hundred: their memory is kept, so that it need not be fetched from
/// the system and cleared each time anew. To be called once, before anything large is allocated.
inline void keep_memory() {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 64 << 20);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
#endif
}

}  // namespace detente::app
