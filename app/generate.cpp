// SPDX-License-Identifier: MIT
#include "detente/casefile/generate.hpp"

#include <memory>
#include <nlohmann/json.hpp>

#include "commands.hpp"
#include "detente/base/version.hpp"
#include "detente/render/json_parts.hpp"
#include "exit_code.hpp"
#include "files.hpp"
#include "study_command.hpp"

namespace detente::app {

namespace {

const char* const generate_teaching =
    R"(Writes a synthetic case to standard output, for trying things out and for measuring:
the same options and seed give the same bytes on every machine.

Example:
  detente generate --actors 4 --options 5 --seed 7 | detente stability -
invents a dispute of four actors with five options each and analyses it.

Exit status: 0 done; 2 options that no case can have.)";

struct GenerateCommandOptions : GenerateOptions {
  bool json = false;
};

int generate_command(const GenerateCommandOptions& options) {
  const Expected<std::string> text = generate_case(options);
  if (!text) return failed(text.error());
  const nlohmann::ordered_json document{
      {"schema", "detente.generate/1"}, {"version", version()}, {"seed", options.seed}, {"text", *text}};
  const Expected<bool> written = write_output("-", options.json ? render::printed(document) : *text);
  return written ? int{done} : failed(written.error());
}

void add_sizes(CLI::App& command, GenerateOptions& options) {
  command.add_option("--actors", options.actors, "decision makers [4]")->type_name("N");
  command.add_option("--options", options.options, "own options of each actor [6]")->type_name("N");
  command.add_option("--statements", options.statements, "preference statements of each actor [12]")
      ->type_name("N");
  command.add_option("--stakes", options.stakes, "stakes of each actor that has them [0]")->type_name("N");
  command.add_option("--red-lines", options.red_lines, "red lines, in all [0]")->type_name("N");
  command.add_option("--rules", options.rules, "rules, in all [0]")->type_name("N");
  command.add_option("--wishes", options.wishes, "wishes, in all [0]")->type_name("N");
  command.add_option("--one-way", options.one_way, "own options that go one way only [0]")->type_name("N");
  command.add_option("--joint", options.joint, "joint options of two or three parties [0]")->type_name("N");
  command.add_option("--levels", options.levels, "levels of every option, 2 to 255 [2]")->type_name("N");
  command.add_option("--holes", options.holes, "share of infeasible scenarios, 0 to 0.9 [0]")
      ->type_name("SHARE");
  command.add_option("--seed", options.seed, "which of the many such cases [1]")->type_name("N");
}

}  // namespace

void add_generate(CLI::App& program, Action& action) {
  auto options = std::make_shared<GenerateCommandOptions>();
  CLI::App* command = program.add_subcommand("generate", "Invent a case, for trying things out.");
  add_sizes(*command, *options);
  command->add_flag_function(
      "--staircase", [options](std::int64_t) { options->shape = CaseShape::Staircase; },
      "a case that takes sequential stability as long as any can");
  command->add_flag("--json", options->json, "print one JSON document that holds the text");
  command->footer(generate_teaching);
  command->callback([options, &action] { action = [options] { return generate_command(*options); }; });
}

}  // namespace detente::app
