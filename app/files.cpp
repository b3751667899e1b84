// SPDX-License-Identifier: MIT
#include "files.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string_view>

namespace detente::app {

namespace {

constexpr std::size_t largest_case = 16U << 20U;

tl::unexpected<Diagnostics> cannot_write(const std::string& path, int reason) {
  if (path == "-")
    return fail({Code::Usage,
                 Severity::Error,
                 {},
                 fmt::format("cannot write to standard output: {}", std::strerror(reason)),
                 "what reads it was closed, or there is no room left"});
  return fail({Code::Usage,
               Severity::Error,
               {},
               fmt::format("cannot write '{}': {}", path, std::strerror(reason)),
               "choose a file in a folder that exists and that you may write to"});
}

tl::unexpected<Diagnostics> will_not_write(const std::string& path, const std::string& why) {
  return fail({Code::Usage,
               Severity::Error,
               {},
               fmt::format("'{}' {}", path, why),
               "name another file; nothing was changed"});
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

/// The file that a name stands for, behind symbolic links, also where it does not exist yet.
std::string behind_links(const std::string& path) {
  constexpr int most_links = 40;  // as Linux follows
  std::filesystem::path file(path);
  std::error_code fault;
  for (int k = 0; k < most_links && std::filesystem::is_symlink(file, fault); ++k) {
    const std::filesystem::path target = std::filesystem::read_symlink(file, fault);
    if (fault) break;
    file = target.is_absolute() ? target : file.parent_path() / target;
  }
  return file.string();
}

/// Gives the new file what the one of this name has, or what any other new file gets. 0, or the system's
/// reason.
int set_mode(int descriptor, const std::string& like) {
  struct stat old {};
  if (stat(like.c_str(), &old) != 0) {
    const mode_t mask = umask(0);
    umask(mask);
    // mkstemp makes a private file; a report is as readable as any other new file.
    return fchmod(descriptor, 0666 & ~mask) == 0 ? 0 : errno;
  }
  // The owner can be kept only by who may give files away; nobody else loses anything by it.
  (void)!fchown(descriptor, old.st_uid, old.st_gid);
  return fchmod(descriptor, old.st_mode & 07777) == 0 ? 0 : errno;
}

int write_at_once(const std::string& name, const std::string& text, const std::string& like) {
  const std::string path = behind_links(name);
  std::string temporary = path + ".XXXXXX";
  const int descriptor = mkstemp(temporary.data());
  if (descriptor < 0) return errno;
  int reason = set_mode(descriptor, like.empty() ? path : like);
  std::FILE* file = fdopen(descriptor, "w");
  const int written = file == nullptr ? errno : write_to(file, text, true);
  if (reason == 0) reason = written;
  if (reason == 0 && std::rename(temporary.c_str(), path.c_str()) != 0) reason = errno;
  if (reason != 0) unlink(temporary.c_str());
  return reason;
}

/// Whether both names lead to one file. "-" is standard input on the side of what is read.
bool same_file(const std::string& read, const std::string& written) {
  struct stat one {
  }, other{};
  const int found = read == "-" ? fstat(STDIN_FILENO, &one) : stat(read.c_str(), &one);
  return found == 0 && stat(written.c_str(), &other) == 0 && S_ISREG(one.st_mode) &&
         one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

/// Stores and ledgers, and whatever else SQLite keeps, open with these bytes.
bool is_database(const std::string& path) {
  constexpr std::string_view opening("SQLite format 3\0", 16);
  std::array<char, 16> met{};
  std::ifstream file(path, std::ios::binary);
  file.read(met.data(), met.size());
  return file && std::string_view(met.data(), met.size()) == opening;
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

Expected<void> check_outputs(const std::vector<std::string>& outputs,
                             const std::vector<std::string>& inputs) {
  for (const std::string& output : outputs) {
    if (output == "-") continue;
    for (const std::string& input : inputs)
      if (same_file(input, output)) return will_not_write(output, "is what is read, and is not written over");
    if (!is_special(output) && is_database(output))
      return will_not_write(output, "is a store, a ledger or another database, and is not written over");
  }
  return {};
}

Expected<bool> write_output(const std::string& path, const std::string& text, const std::string& like) {
  int reason = 0;
  if (path == "-") {
    reason = write_to(stdout, text, false);
  } else if (is_special(path)) {
    std::FILE* file = std::fopen(path.c_str(), "w");
    reason = file == nullptr ? errno : write_to(file, text, true);
  } else {
    // Looked at again: the check before the work may be minutes old.
    if (const Expected<void> sound = check_outputs({path}, {}); !sound)
      return tl::unexpected<Diagnostics>(sound.error());
    reason = write_at_once(path, text, like);
  }
  if (reason != 0) return cannot_write(path, reason);
  return true;
}

}  // namespace detente::app
