// SPDX-License-Identifier: MIT
#pragma once

#include <tl/expected.hpp>

#include "detente/base/diagnostic.hpp"

namespace detente {

/// A value, or every reason why there is none.
template <class T>
using Expected = tl::expected<T, Diagnostics>;

/// The failure that carries this one reason.
inline tl::unexpected<Diagnostics> fail(Diagnostic diagnostic) {
  return tl::unexpected<Diagnostics>(Diagnostics{std::move(diagnostic)});
}

}  // namespace detente
