// SPDX-License-Identifier: MIT
#pragma once

#include "detente/base/expected.hpp"
#include "detente/interop/bargaining_domain.hpp"

namespace detente {

/// The scale of Genius profiles whose user names none: Genius, unless a reservation value lies above every
/// package on it (where nothing could ever be agreed) and not on the raw one. Then the file was written by a
/// program that gives plain utilities, and so were the others. `doubts` says so.
/// errors: those of value_worths.
Expected<UtilityScale> scale_of_genius_files(const BargainingDomain& domain, Diagnostics& doubts);

/// What an import should tell although it is no fault: values or parties whose names look alike (capitals,
/// kinds of blanks), and no agreement being worth more to a party than every package. Warnings with their
/// places. errors: those of value_worths.
Expected<Diagnostics> doubts_about(const BargainingDomain& domain, UtilityScale scale);

}  // namespace detente
