// SPDX-License-Identifier: MIT
#include "console.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <csignal>

namespace detente::app {

namespace {

// A signal handler can reach nothing but a global; this is the program's only one.
std::atomic<bool> interrupted{false};

void on_signal(int signal) {
  interrupted.store(true);
  std::signal(signal, SIG_DFL);
}

}  // namespace

const std::atomic<bool>& interrupt_flag() {
  std::signal(SIGINT, on_signal);
  std::signal(SIGTERM, on_signal);
  return interrupted;
}

std::uint64_t default_memory_limit() {
  const long pages = sysconf(_SC_PHYS_PAGES);
  const long page = sysconf(_SC_PAGE_SIZE);
  if (pages <= 0 || page <= 0) return std::uint64_t{1} << 30;
  return static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(page) / 2;
}

bool on_terminal() { return isatty(STDERR_FILENO) != 0; }

void print(const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) fmt::print(stderr, "{}\n", to_string(diagnostic));
}

}  // namespace detente::app
