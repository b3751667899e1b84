// SPDX-License-Identifier: MIT
#include "detente/base/version.hpp"

namespace detente {

const char* version() { return DETENTE_VERSION; }

}  // namespace detente
