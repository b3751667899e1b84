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

/// By exit code: CLI11 puts the command's name where the fault's belongs.
bool is(const CLI::ParseError& fault, CLI::ExitCodes code) {
  return fault.get_exit_code() == static_cast<int>(code);
}

/// What could not be placed: an option where there is one, else the first word. CLI11 names them in its
/// message only, once a command was chosen: `The following arguments were not expected: 2 --thread`.
std::string first_extra(const CLI::App& program, const std::string& message) {
  std::vector<std::string> words = program.remaining(true);
  if (words.empty()) words = CLI::detail::split(message.substr(message.find(": ") + 2), ' ');
  for (const std::string& word : words)
    if (word.rfind('-', 0) == 0) return word;
  return words.front();
}

}  // namespace

std::string usage_message(const CLI::App& program, const CLI::ParseError& fault) {
  std::string message = fault.what();
  if (is(fault, CLI::ExitCodes::ExtrasError)) message = unexpected(program, first_extra(program, message));
  if (is(fault, CLI::ExitCodes::RequiredError) && program.get_subcommands().empty()) {
    const std::vector<std::string> rest = program.remaining(true);
    message = rest.empty() ? "which command?" : unexpected(program, rest.front());
  }
  const CLI::App& command = chosen(program);
  const std::string help =
      &command == &program ? "detente --help" : "detente " + command.get_name() + " --help";
  return "error[E701]: " + message + "; see '" + help + "'";
}

}  // namespace detente::app
