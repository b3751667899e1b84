// SPDX-License-Identifier: MIT
#include "files.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace detente::app {

namespace {

constexpr std::size_t largest_case = 16U << 20U;

tl::unexpected<Diagnostics> cannot_write(const std::string& path, int reason) {
  return fail({Code::Usage,
               Severity::Error,
               {},
               fmt::format("cannot write '{}': {}", path, std::strerror(reason)),
               "choose a file in a folder that exists and that you may write to"});
}

/// 0, or the system's reason.
int write_to(std::FILE* file, const std::string& text, bool close) {
  int reason = 0;
  if (std::fwrite(text.data(), 1, text.size(), file) != text.size() || std::fflush(file) != 0) reason = errno;
  if (close && std::fclose(file) != 0 && reason == 0) reason = errno;
  return reason;
}

bool is_special(const std::string& path) {
  struct stat about {};
  return stat(path.c_str(), &about) == 0 && !S_ISREG(about.st_mode) && !S_ISDIR(about.st_mode);
}

int write_at_once(const std::string& path, const std::string& text) {
  std::string temporary = path + ".XXXXXX";
  const int descriptor = mkstemp(temporary.data());
  if (descriptor < 0) return errno;
  const mode_t mask = umask(0);
  umask(mask);
  // mkstemp makes a private file; a report is as readable as any other new file.
  int reason = fchmod(descriptor, 0666 & ~mask) == 0 ? 0 : errno;
  std::FILE* file = fdopen(descriptor, "w");
  const int written = file == nullptr ? errno : write_to(file, text, true);
  if (reason == 0) reason = written;
  if (reason == 0 && std::rename(temporary.c_str(), path.c_str()) != 0) reason = errno;
  if (reason != 0) unlink(temporary.c_str());
  return reason;
}

}  // namespace

Expected<std::string> read_standard_input() {
  std::string text;
  std::array<char, 1U << 16U> buffer{};
  while (text.size() <= largest_case) {
    const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), stdin);
    text.append(buffer.data(), got);
    if (got == 0) break;
  }
  if (std::ferror(stdin) != 0)
    return fail({Code::FileUnreadable, Severity::Error, {}, "standard input cannot be read", ""});
  return text;
}

Expected<std::string> read_whole_file(const std::string& path) {
  const auto unreadable = [&path](int reason) {
    return fail({Code::FileUnreadable, Severity::Error, SourceSpan{path, 0, 0},
                 fmt::format("cannot be read: {}", std::strerror(reason)), "is the name right?"});
  };
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return unreadable(errno);
  std::string text(largest_case + 1, '\0');
  text.resize(std::fread(text.data(), 1, text.size(), file));
  const int reason = std::ferror(file) != 0 ? errno : 0;
  std::fclose(file);
  if (reason != 0) return unreadable(reason);
  return text;
}

Expected<bool> write_output(const std::string& path, const std::string& text) {
  int reason = 0;
  if (path == "-") {
    reason = write_to(stdout, text, false);
  } else if (is_special(path)) {
    std::FILE* file = std::fopen(path.c_str(), "w");
    reason = file == nullptr ? errno : write_to(file, text, true);
  } else {
    reason = write_at_once(path, text);
  }
  if (reason != 0) return cannot_write(path == "-" ? "standard output" : path, reason);
  return true;
}

}  // namespace detente::app
