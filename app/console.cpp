// SPDX-License-Identifier: MIT
#include "console.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <iostream>

#include "detente/base/visible.hpp"
#include "detente/scenario/plan.hpp"

namespace detente::app {

namespace {

// A signal handler can reach nothing but a global; this is the program's only one.
std::atomic<bool> interrupted{false};

void on_signal(int signal) {
  interrupted.store(true);
  std::signal(signal, SIG_DFL);
}

/// The most address space this program had so far, which is what the system counts; 0 where it does not tell.
std::uint64_t most_memory_used() {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;) {
    std::uint64_t kilobytes = 0;
    if (word == "VmPeak:" && status >> kilobytes) return kilobytes * 1024;
  }
  return 0;
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

void open_standard_streams() {
  // Opened the wrong way round, so that using one still fails, and told as before.
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (fcntl(descriptor, F_GETFD) == -1 && errno == EBADF)
      open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

void draw(const std::string& text) {
  // Whoever does not read the messages still gets the result and the exit status.
  (void)std::fwrite(text.data(), 1, text.size(), stderr);
  (void)std::fflush(stderr);
}

void tell(const std::string& line) { draw(visible(line) + "\n"); }

bool printed_all() {
  if (std::cout.flush()) return true;
  tell("error[E701]: cannot write to standard output; what reads it was closed, or there is no room left");
  return false;
}

void print(const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) {
    Diagnostic told = diagnostic;
    if (told.code == Code::MemoryLimit && told.message == out_of_memory().message)
      told.message += memory_figure();
    tell(to_string(told));
  }
}

std::string memory_figure() {
  std::string figure;
  if (const std::uint64_t used = most_memory_used(); used > 0)
    figure = fmt::format(": {} in use", bytes_text(static_cast<double>(used)));
  struct rlimit limit {};
  if (getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY)
    figure += fmt::format("{}{} allowed by the system", figure.empty() ? ": " : ", ",
                          bytes_text(static_cast<double>(limit.rlim_cur)));
  return figure;
}

}  // namespace detente::app
