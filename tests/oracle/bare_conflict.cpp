// SPDX-License-Identifier: MIT
#include "oracle/bare_conflict.hpp"

#include <sstream>
#include <utility>

namespace oracle {

int BareConflict::scenarios() const {
  int count = 1;
  for (const int r : radix) count *= r;
  return count;
}

int BareConflict::level(int scenario, int axis) const {
  for (int a = axes() - 1; a > axis; --a) scenario /= radix[static_cast<std::size_t>(a)];
  return scenario % radix[static_cast<std::size_t>(axis)];
}

int BareConflict::scenario_of(const std::vector<int>& levels) const {
  int scenario = 0;
  for (std::size_t a = 0; a < radix.size(); ++a) scenario = scenario * radix[a] + levels[a];
  return scenario;
}

BareConflict blank_conflict(int actors, std::vector<int> radix, std::vector<int> owner,
                            std::vector<Direction> change) {
  BareConflict c;
  c.actors = actors;
  c.radix = std::move(radix);
  c.owner = std::move(owner);
  c.change = std::move(change);
  const auto n = static_cast<std::size_t>(c.scenarios());
  c.feasible.assign(n, 1);
  c.rank.assign(static_cast<std::size_t>(actors), std::vector<int>(n, 0));
  return c;
}

std::string to_text(const BareConflict& c) {
  std::ostringstream out;
  out << c.actors << ' ' << c.axes();
  for (std::size_t a = 0; a < c.radix.size(); ++a) {
    out << ' ' << c.radix[a] << ' ' << c.owner[a] << ' ' << "FUDX"[static_cast<int>(c.change[a])];
  }
  out << " | ";
  for (const char f : c.feasible) out << (f ? '1' : '0');
  for (const std::vector<int>& ranks : c.rank) {
    out << " |";
    for (std::size_t s = 0; s < ranks.size(); ++s) out << ' ' << (c.feasible[s] ? ranks[s] : 0);
  }
  return out.str();
}

bool read_conflict(const std::string& text, BareConflict& conflict) {
  std::istringstream in(text);
  int actors = 0;
  int axes = 0;
  if (!(in >> actors >> axes) || actors < 1 || axes < 1 || axes > 30) return false;
  std::vector<int> radix, owner;
  std::vector<Direction> change;
  for (int a = 0; a < axes; ++a) {
    int r = 0;
    int o = 0;
    char d = 0;
    if (!(in >> r >> o >> d) || r < 1 || o < 0 || o >= actors) return false;
    const std::size_t direction = std::string("FUDX").find(d);
    if (direction == std::string::npos) return false;
    radix.push_back(r);
    owner.push_back(o);
    change.push_back(static_cast<Direction>(direction));
  }
  conflict = blank_conflict(actors, radix, owner, change);
  std::string bar, mask;
  if (!(in >> bar >> mask) || bar != "|" || mask.size() != conflict.feasible.size()) return false;
  for (std::size_t s = 0; s < mask.size(); ++s) conflict.feasible[s] = mask[s] == '1' ? 1 : 0;
  for (std::vector<int>& ranks : conflict.rank) {
    if (!(in >> bar) || bar != "|") return false;
    for (int& r : ranks) {
      if (!(in >> r)) return false;
    }
  }
  return true;
}

}  // namespace oracle
