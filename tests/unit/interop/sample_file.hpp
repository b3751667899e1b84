// SPDX-License-Identifier: MIT
#pragma once

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

namespace detente::testing {

/// The bytes of a file below tests/samples.
inline std::string sample_file(const std::string& name) {
  const char* root =
      std::getenv("DETENTE_SOURCE_DIR");  // NOLINT(concurrency-mt-unsafe): read before any thread starts
  std::ifstream in(std::string(root == nullptr ? "." : root) + "/tests/samples/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace detente::testing
