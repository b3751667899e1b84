// SPDX-License-Identifier: MIT
#include "draw_options.hpp"

namespace detente::app {

void add_draws(CLI::App& command, DrawOptions& options) {
  CLI::Option* samples =
      command
          .add_option("--samples", options.samples,
                      "also the share of so many draws of the uncertain inputs in which each verdict holds")
          ->check(CLI::Range(1, 1000000))
          ->type_name("N");
  command.add_option("--seed", options.seed, "the seed of the draws [as the case says]")
      ->needs(samples)
      ->type_name("S");
}

void ask_for_shares(const DrawOptions& options, StudyRequest& request) {
  request.share_draws = options.samples.value_or(0);
  request.share_seed = options.seed;
  request.share_at_length = true;
}

}  // namespace detente::app
