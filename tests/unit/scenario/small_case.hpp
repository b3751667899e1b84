// SPDX-License-Identifier: MIT
// Another name of support/small_case.hpp, for tests written before it moved there.
#pragma once

#include "support/small_case.hpp"
