// SPDX-License-Identifier: MIT
// usage: peer_efficient_rows FILE   The efficient packages and bargaining solutions of bare utilities, timed.
// FILE: two 64-bit counts (packages, parties), then the utilities as 64-bit whole billionths, row by row.
// Disagreement point: zero for everybody. Prints one JSON object.
#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <memory>

#include "../utility_rows.hpp"

namespace {

using namespace detente;

std::string number(const std::optional<ScenarioIndex>& pick) {
  return pick ? fmt::format("{}", *pick) : "null";
}

bench::UtilityProblem read(const char* path) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path, "rb"), std::fclose);
  std::uint64_t shape[2] = {0, 0};
  if (file == nullptr || std::fread(shape, sizeof shape, 1, file.get()) != 1)
    return bench::empty_problem(1, 1);
  bench::UtilityProblem problem = bench::empty_problem(shape[0], shape[1]);
  auto& columns = std::get<UtilityColumns<std::int32_t>>(problem.table.columns);
  std::vector<std::int64_t> row(shape[1]);
  for (std::uint64_t n = 0; n < shape[0]; ++n) {
    if (std::fread(row.data(), sizeof(std::int64_t), row.size(), file.get()) != row.size()) break;
    for (std::size_t p = 0; p < row.size(); ++p) columns[p][n] = static_cast<std::int32_t>(row[p]);
  }
  return problem;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  const bench::UtilityProblem problem = read(arguments[1]);
  Budget budget;
  budget.threads = 2;
  const auto start = std::chrono::steady_clock::now();
  const Front front = *undominated(problem.table, problem.candidates, budget);
  const auto found = std::chrono::steady_clock::now();
  const BargainingPicks picks = bargain(problem.table, problem.candidates, front, problem.disagreement,
                                        Nearest(problem.dispute, problem.space));
  const auto done = std::chrono::steady_clock::now();
  std::string pareto;
  front.members.for_each([&](ScenarioIndex n) {
    pareto += fmt::format("{}{}", pareto.empty() ? "" : ",", n);
    return true;
  });
  fmt::print(
      R"({{"pareto_seconds":{:.6f},"solutions_seconds":{:.6f},"nash":{},"kalai_smorodinsky":{},"egalitarian":{},"utilitarian":{},"pareto":[{}]}})"
      "\n",
      std::chrono::duration<double>(found - start).count(),
      std::chrono::duration<double>(done - found).count(), number(picks.nash),
      number(picks.kalai_smorodinsky), number(picks.egalitarian), number(picks.utilitarian), pareto);
  return 0;
}
