// SPDX-License-Identifier: MIT
#include <exception>
#include <new>

#include "commands.hpp"
#include "console.hpp"
#include "detente/base/version.hpp"
#include "detente/render/html.hpp"
#include "detente/scenario/plan.hpp"
#include "exit_code.hpp"
#include "memory.hpp"
namespace {
const char* const about = "What can be agreed, what will hold, and what it rests on, from one case file.";
const char* const main_teaching =
    R"(Start with 'detente init my-dispute', then 'detente check my-dispute/case.toml'.
'detente COMMAND --help' says what a command answers, with an example.)";
int run(int argc, char** argv) {
  using namespace detente::app;
  CLI::App program{about, "detente"};
  Action action;
  program.set_version_flag("--version", std::string("detente ") + detente::version() +
                                            (detente::render::has_page() ? "" : ", built without the page"));
  program.require_subcommand(1)->footer(main_teaching);
  for (auto add : every_command) add(program, action);
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& fault) {
    // --help and --version are printed by the library that reads the command line.
    if (fault.get_exit_code() == 0) return program.exit(fault), printed_all() ? int{done} : int{bad_input};
    tell(usage_message(program, fault));
    return bad_input;
  }
  return action();
}
}  // namespace
int main(int argc, char** argv) {
  using namespace detente::app;
  open_standard_streams();
  keep_memory();
  try {
    return run(argc, argv);
  } catch (const std::bad_alloc&) {
    print({detente::out_of_memory()});
    return limit_reached;
  } catch (const std::exception& fault) {
    tell(std::string("error[I901]: ") + fault.what() + "; this is a fault of the program, please report it");
    return internal_fault;
  }
}
