// SPDX-License-Identifier: MIT
#include "commands.hpp"
#include "detente/base/diagnostic.hpp"

namespace detente::app {

namespace {

/// The command that was chosen, or the program itself.
const CLI::App& chosen(const CLI::App& program) {
  const auto commands = program.get_subcommands();
  return commands.empty() ? program : *commands.front();
}

std::vector<std::string> option_names(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options())
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

std::vector<std::string> command_names(const CLI::App& program) {
  std::vector<std::string> names;
  for (const CLI::App* command : program.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(command->get_name());
  return names;
}

std::string unexpected(const CLI::App& program, const std::string& met) {
  const CLI::App& command = chosen(program);
  const bool is_command = &command == &program && met.rfind('-', 0) != 0;
  const std::string near = nearest_name(met, is_command ? command_names(program) : option_names(command));
  std::string message = (is_command ? "there is no command '" : "unexpected argument '") + met + "'";
  return near.empty() ? message : message + "; did you mean '" + near + "'?";
}

}  // namespace

std::string usage_message(const CLI::App& program, const CLI::ParseError& fault) {
  const std::vector<std::string> rest = program.remaining(true);
  std::string message = fault.what();
  if (fault.get_name() == "ExtrasError" && !rest.empty()) message = unexpected(program, rest.front());
  if (fault.get_name() == "RequiredError" && program.get_subcommands().empty()) {
    message = rest.empty() ? "which command?" : unexpected(program, rest.front());
  }
  const CLI::App& command = chosen(program);
  const std::string help =
      &command == &program ? "detente --help" : "detente " + command.get_name() + " --help";
  return "error[E701]: " + message + "; see '" + help + "'";
}

}  // namespace detente::app
