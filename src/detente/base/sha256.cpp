// SPDX-License-Identifier: MIT
#include "detente/base/sha256.hpp"

#include <openssl/evp.h>

#include <array>
#include <cassert>

namespace detente {

std::string sha256(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned length = 0;
  const int done = EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr);
  assert(done == 1 && length == 32);
  static_cast<void>(done);
  std::string text;
  for (unsigned k = 0; k < length; ++k) {
    constexpr const char* digits = "0123456789abcdef";
    text += digits[digest[k] >> 4];
    text += digits[digest[k] & 15];
  }
  return text;
}

}  // namespace detente
