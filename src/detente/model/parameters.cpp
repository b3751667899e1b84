// SPDX-License-Identifier: MIT
#include "detente/model/parameters.hpp"

#include <set>

namespace detente {

double value_at(const Quantity& quantity, const ParameterValues& values) {
  if (!quantity.arithmetic) return quantity.likely;
  return evaluate(*quantity.arithmetic, [&](const std::string& name) {
    const auto found = values.find(name);
    return found == values.end() ? 0.0 : found->second;
  });
}

ParameterValues point_parameters(const Case& dispute) {
  std::vector<double> likely;
  for (const Parameter& parameter : dispute.parameters) likely.push_back(parameter.value.likely);
  return parameters_from(dispute, likely);
}

ParameterValues parameters_from(const Case& dispute, std::span<const double> plain) {
  // A parameter is settled once all it names are: a queue, so that the longest chain costs no more than its
  // length.
  std::map<std::string, std::size_t> position;
  for (std::size_t k = 0; k < dispute.parameters.size(); ++k) position.emplace(dispute.parameters[k].id, k);
  std::vector<std::vector<std::size_t>> users(dispute.parameters.size());
  std::vector<std::size_t> missing(dispute.parameters.size(), 0);
  std::vector<std::size_t> ready;
  for (std::size_t k = 0; k < dispute.parameters.size(); ++k) {
    std::set<std::string> names;
    if (const auto& arithmetic = dispute.parameters[k].value.arithmetic) {
      for (const std::string& name : names_of(*arithmetic)) names.insert(name);
    }
    for (const std::string& name : names) {
      const auto used = position.find(name);
      if (used == position.end()) continue;
      users[used->second].push_back(k);
      ++missing[k];
    }
    if (missing[k] == 0) ready.push_back(k);
  }
  ParameterValues values;
  while (!ready.empty()) {
    const std::size_t k = ready.back();
    ready.pop_back();
    const Quantity& value = dispute.parameters[k].value;
    values[dispute.parameters[k].id] = value.arithmetic ? value_at(value, values) : plain[k];
    for (const std::size_t user : users[k])
      if (--missing[user] == 0) ready.push_back(user);
  }
  return values;
}

}  // namespace detente
