// SPDX-License-Identifier: MIT
#include "detente/interop/missing_packages.hpp"

#include <algorithm>

namespace detente::interop {

namespace {

class Gaps {
 public:
  Gaps(const BargainingDomain& domain, std::size_t most)
      : domain_(domain), most_(most), sorted_(domain.packages) {
    std::sort(sorted_.begin(), sorted_.end());
  }

  /// Of the packages from `first` up to `last`, which agree on the issues before `issue`.
  void look(std::size_t first, std::size_t last, std::size_t issue) {
    if (issue == domain_.issues.size() || found_.size() > most_) return;
    std::vector<std::size_t> absent;
    for (std::size_t v = 0; v < domain_.issues[issue].values.size(); ++v) {
      std::size_t end = first;
      while (end < last && sorted_[end][issue] == v) ++end;
      if (end == first) {
        absent.push_back(v);
      } else {
        prefix_.push_back(v);
        look(first, end, issue + 1);
        prefix_.pop_back();
      }
      first = end;
    }
    if (!absent.empty()) found_.push_back({prefix_, absent});
  }

  std::vector<Missing> take() { return std::move(found_); }

 private:
  const BargainingDomain& domain_;
  std::size_t most_;
  std::vector<std::vector<std::size_t>> sorted_;
  std::vector<std::size_t> prefix_;
  std::vector<Missing> found_;
};

}  // namespace

std::vector<Missing> missing_packages(const BargainingDomain& domain, std::size_t most) {
  if (domain.packages.empty()) return {};
  Gaps gaps(domain, most);
  gaps.look(0, domain.packages.size(), 0);
  return gaps.take();
}

}  // namespace detente::interop
