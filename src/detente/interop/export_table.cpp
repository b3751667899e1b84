// SPDX-License-Identifier: MIT
#include "detente/interop/export_table.hpp"

#include <fmt/format.h>

#include "detente/analysis/settlement/constraints.hpp"
#include "detente/analysis/settlement/undominated.hpp"
#include "detente/interop/csv.hpp"
#include "detente/interop/numbers.hpp"
#include "detente/interop/utility_table.hpp"
#include "detente/scenario/listing.hpp"

namespace detente {

namespace {

std::string header(const Case& dispute, const ExportOptions& options) {
  std::string line;
  for (const Axis& axis : dispute.axes) {
    line += dispute.option(axis.option).id;
    if (axis.joint) line += "." + dispute.actor(axis.owner).id;
    line += ',';
  }
  for (const ActorId actor : options.actors)
    line += fmt::format("{}{},", utility_column, dispute.actor(actor).id);
  return line + (options.all ? "efficient,acceptable\r\n" : "efficient\r\n");
}

}  // namespace

Expected<std::string> export_table(const Case& dispute, const ExportOptions& options, const Budget& budget) {
  const Expected<ScenarioSpace> space = ScenarioSpace::build(dispute, budget);
  if (!space) return tl::unexpected<Diagnostics>(space.error());
  const Expected<Constraints> constraints = find_constraints(dispute, *space, budget);
  if (!constraints) return tl::unexpected<Diagnostics>(constraints.error());
  const Bitmap& acceptable = constraints->acceptable;
  const Bitmap& shown = options.all ? space->feasible() : acceptable;
  const std::uint64_t rows = shown.count();
  if (rows > options.limit)
    return fail({Code::TooMany,
                 Severity::Error,
                 {},
                 fmt::format("the table would have {} rows, more than {}", rows, options.limit),
                 "raise --limit, or leave options out of the case"});
  const Expected<UtilityTable> table = utility_table(dispute, *space, options.actors, shown, budget);
  if (!table) return tl::unexpected<Diagnostics>(table.error());
  const Expected<Front> front = undominated(*table, acceptable, budget);
  if (!front) return tl::unexpected<Diagnostics>(front.error());
  std::string text = header(dispute, options);
  for (const ScenarioIndex n : first_members(*space, shown, rows)) {
    for (std::size_t a = 0; a < dispute.axes.size(); ++a) {
      const AxisId axis(a);
      text +=
          interop::csv_cell(dispute.option(dispute.axis(axis).option).levels[space->level(n, axis)]) + ',';
    }
    for (std::size_t p = 0; p < options.actors.size(); ++p)
      text += interop::number_text(table->utility(p, n).to_double()) + ',';
    text += front->members.test(n) ? "yes" : "no";
    if (options.all) text += acceptable.test(n) ? ",yes" : ",no";
    text += "\r\n";
  }
  return text;
}

}  // namespace detente
