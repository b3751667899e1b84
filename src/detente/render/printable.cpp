// SPDX-License-Identifier: MIT
#include "detente/render/printable.hpp"

#include "detente/base/visible.hpp"
#include "detente/render/direction.hpp"

namespace detente::render {

namespace {

void make_printable(std::vector<std::string>& texts) {
  for (std::string& text : texts) text = printable(text);
}

struct Printable {
  template <class Block>
  void operator()(Block& block) const {
    block.text = printable(block.text);
  }
  void operator()(Bullets& bullets) const { make_printable(bullets.items); }
  void operator()(Table& table) const {
    make_printable(table.columns);
    for (auto& row : table.rows) make_printable(row);
  }
};

}  // namespace

std::string printable(const std::string& text) {
  return isolated_runs(visible(text, Keep::BreaksAndIsolates));
}

Document printable(Document document) {
  for (DocumentBlock& block : document) std::visit(Printable{}, block);
  return document;
}

}  // namespace detente::render
