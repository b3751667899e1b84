// SPDX-License-Identifier: MIT
#include "detente/model/builder/cycles.hpp"

#include <algorithm>

namespace detente {

namespace {

enum class State : unsigned char { New, Open, Done };

struct Frame {
  std::size_t node;
  std::size_t next;  ///< position in uses[node] to look at next
};

}  // namespace

std::vector<std::vector<std::size_t>> find_cycles(const std::vector<std::vector<std::size_t>>& uses) {
  std::vector<std::vector<std::size_t>> cycles;
  std::vector<State> state(uses.size(), State::New);
  std::vector<char> in_cycle(uses.size(), 0);
  std::vector<Frame> stack;
  for (std::size_t start = 0; start < uses.size(); ++start) {
    if (state[start] != State::New) continue;
    stack.push_back({start, 0});
    state[start] = State::Open;
    while (!stack.empty()) {
      Frame& frame = stack.back();
      if (frame.next == uses[frame.node].size()) {
        state[frame.node] = State::Done;
        stack.pop_back();
        continue;
      }
      const std::size_t used = uses[frame.node][frame.next++];
      if (state[used] == State::New) {
        state[used] = State::Open;
        stack.push_back({used, 0});
      } else if (state[used] == State::Open && in_cycle[used] == 0) {
        std::vector<std::size_t> cycle;
        const auto from =
            std::find_if(stack.begin(), stack.end(), [used](const Frame& f) { return f.node == used; });
        for (auto it = from; it != stack.end(); ++it) {
          cycle.push_back(it->node);
          in_cycle[it->node] = 1;
        }
        cycles.push_back(std::move(cycle));
      }
    }
  }
  return cycles;
}

}  // namespace detente
