// SPDX-License-Identifier: MIT
#include "property/random_case_file.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "detente/base/random.hpp"

namespace detente::testing {
namespace {

struct Opt {
  std::string id;
  std::vector<int> parties;  // one: a plain option
  std::vector<std::string> levels;
  std::string change;
  std::vector<int> now;  // by party
};

class Maker {
 public:
  Maker(std::uint64_t seed, std::uint32_t number, int most) : random_(seed, stream_of("case file"), number) {
    file_.blocks.push_back("format = 1\n[case]\nid = \"random\"\ntitle = \"Random\"\nas_of = 2020-01-01\n");
    deciders_ = 2 + below(3);
    draw_options(std::max(1 << deciders_, most >> below(5)));
    actors();
    options();
    parameters();
    outcomes();
    rules();
    red_lines();
    ratifications();
    preferences();
    wishes();
    for (int k = 0; k < 3; ++k) file_.goals.push_back(expression(2));
    for (const Opt& o : options_) {
      if (chance(0.3)) file_.goals.push_back(o.id);
    }
    if (has_outcomes_) file_.goals.push_back("o1");
  }
  CaseFile take() { return std::move(file_); }

 private:
  int below(int bound) { return static_cast<int>(random_.below(static_cast<std::uint64_t>(bound))); }
  bool chance(double p) { return random_.chance(p); }
  template <class T>
  const T& any(const std::vector<T>& list) {
    return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
  }
  void block(std::string text) { file_.blocks.push_back(std::move(text)); }

  void draw_options(int cap) {
    int total = 1;
    const auto add = [&](std::vector<int> parties, int levels) {
      int factor = 1;
      for (std::size_t k = 0; k < parties.size(); ++k) factor *= levels;
      if (total * factor > cap) return;
      total *= factor;
      Opt o{fmt::format("x{}", options_.size()), std::move(parties), {}, "free", {}};
      static constexpr const char* kNames[] = {"shut", "some of it", "most", "open"};
      if (levels == 2 && chance(0.7)) {
        o.levels = {"no", "yes"};
      } else {
        for (int l = 0; l < levels; ++l) o.levels.emplace_back(l + 1 == levels ? "open" : kNames[l]);
      }
      static constexpr const char* kChanges[] = {"free", "up", "down", "fixed"};
      if (chance(one_way_)) o.change = kChanges[1 + below(3)];
      for (std::size_t k = 0; k < o.parties.size(); ++k) o.now.push_back(chance(0.6) ? 0 : below(levels));
      options_.push_back(std::move(o));
    };
    one_way_ = chance(0.4) ? 0 : chance(0.5) ? 0.25 : 0.6;
    for (int i = 0; i < deciders_; ++i) add({i}, 2);
    for (int tries = 0; tries < 8; ++tries) {
      std::vector<int> parties;
      const int count = chance(0.5) ? 1 : 2 + below(std::min(2, deciders_ - 1));
      while (static_cast<int>(parties.size()) < count) {
        const int party = below(deciders_);
        if (std::find(parties.begin(), parties.end(), party) == parties.end()) parties.push_back(party);
      }
      add(parties, 2 + below(3));
    }
    std::rotate(options_.begin(), options_.begin() + below(static_cast<int>(options_.size())),
                options_.end());
  }

  void actors() {
    for (int i = 0; i < deciders_; ++i)
      block(fmt::format("[[actor]]\nid = \"a{0}\"\ntitle = \"A{0}\"\nkind = \"government\"\n", i));
    block("[[actor]]\nid = \"people\"\ntitle = \"People\"\nkind = \"public\"\n");
  }

  void options() {
    for (const Opt& o : options_) {
      std::string text =
          fmt::format("[[option]]\nid = \"{}\"\ntitle = \"T\"\nchange = \"{}\"\n", o.id, o.change);
      if (o.levels.front() != "no") text += fmt::format("levels = [\"{}\"]\n", fmt::join(o.levels, "\", \""));
      const auto level = [&](std::size_t k) { return o.levels[static_cast<std::size_t>(o.now[k])]; };
      if (o.parties.size() == 1) {
        text += fmt::format("actor = \"a{}\"\nnow = \"{}\"\n", o.parties[0], level(0));
      } else {
        std::vector<std::string> parties, now;
        for (std::size_t k = 0; k < o.parties.size(); ++k) {
          parties.push_back(fmt::format("\"a{}\"", o.parties[k]));
          now.push_back(fmt::format("a{} = \"{}\"", o.parties[k], level(k)));
        }
        text +=
            fmt::format("parties = [{}]\nnow = {{ {} }}\n", fmt::join(parties, ", "), fmt::join(now, ", "));
      }
      block(text);
    }
  }

  /// The scenario of today and no other.
  std::string today() const {
    std::vector<std::string> parts;
    for (const Opt& o : options_) {
      for (std::size_t k = 0; k < o.parties.size(); ++k) {
        const std::string name = o.parties.size() == 1 ? o.id : fmt::format("{}.a{}", o.id, o.parties[k]);
        parts.push_back(fmt::format("{} = '{}'", name, o.levels[static_cast<std::size_t>(o.now[k])]));
      }
    }
    return fmt::format("{}", fmt::join(parts, " and "));
  }

  std::string literal() {
    if (has_outcomes_ && chance(0.1)) return fmt::format("o{}", 1 + below(2));
    if (chance(0.02)) return chance(0.5) ? "true" : "false";
    const Opt& o = any(options_);
    std::string name = o.id;
    if (o.parties.size() > 1 && chance(0.4)) name += fmt::format(".a{}", any(o.parties));
    if (chance(0.4)) return name;
    static constexpr const char* kOperators[] = {"=", "!=", "<", "<=", ">", ">="};
    return fmt::format("{} {} '{}'", name, kOperators[below(6)], any(o.levels));
  }

  std::string expression(int depth) {
    if (depth == 0 || chance(0.25)) return chance(0.2) ? "not " + literal() : literal();
    if (chance(0.1)) {
      static constexpr const char* kCounts[] = {"at_least", "at_most", "exactly"};
      return fmt::format("{}({}, {}, {}, {})", kCounts[below(3)], 1 + below(2), expression(depth - 1),
                         literal(), literal());
    }
    static constexpr const char* kJoins[] = {"and", "and", "or", "or", "xor", "->", "<->"};
    const std::string left = expression(depth - 1), right = expression(depth - 1);
    const char* join = kJoins[below(7)];
    // Without parentheses half of the time: precedence decides.
    return chance(0.5) ? fmt::format("{} {} {}", left, join, right)
                       : fmt::format("({}) {} ({})", left, join, right);
  }

  void parameters() {
    block("[[parameter]]\nid = \"p0\"\nvalue = { low = 0.1, likely = 0.3, high = 0.5 }\n");
    block("[[parameter]]\nid = \"p1\"\nvalue = { low = 1, high = 2 }\n");
  }

  void outcomes() {
    if (!chance(0.6)) return;
    const std::string first = expression(2), second = expression(2);
    block(fmt::format("[[outcome]]\nid = \"o1\"\ntitle = \"O1\"\nwhen = \"{}\"\n", first));
    block(fmt::format("[[outcome]]\nid = \"o2\"\ntitle = \"O2\"\nwhen = \"{}\"\n", second));
    has_outcomes_ = true;
  }

  void rules() {
    const int count = chance(0.4) ? 0 : 1 + below(3);
    for (int k = 0; k < count; ++k) {
      const std::string what = chance(0.5)
                                   ? fmt::format("impossible = \"({}) and not ({})\"", expression(2), today())
                                   : fmt::format("requires = \"({}) or ({})\"", expression(2), today());
      block(fmt::format("[[rule]]\nid = \"r{}\"\n{}\n", k, what));
    }
  }

  void red_lines() {
    const int count = below(6);
    for (int k = 0; k < count; ++k) {
      std::string holders = fmt::format("\"a{}\"", below(deciders_));
      if (chance(0.15)) holders = "\"people\"";
      if (chance(0.2)) holders = fmt::format("\"a{}\", \"people\"", below(deciders_));
      if (chance(0.2)) holders = "\"a0\", \"a1\"";
      std::string text = fmt::format("[[redline]]\nid = \"l{}\"\nactors = [{}]\n{} = \"{}\"\n", k, holders,
                                     chance(0.6) ? "never" : "must", expression(2));
      if (chance(0.4)) text += fmt::format("firmness = 0.{}\n", 1 + below(9));
      if (chance(0.5)) text += fmt::format("price = {}\n", below(5));
      block(text);
    }
  }

  void ratifications() {
    const int count = chance(0.6) ? 0 : 1 + below(2);
    for (int k = 0; k < count; ++k) {
      const Opt& o = any(options_);
      static constexpr const char* kShares[] = {"support = 0.3\noppose = 0.5", "support = 0.5\noppose = 0.3",
                                                "support = 0.4\noppose = 0.4"};
      const std::string on = chance(0.7) ? o.id : literal() + " or " + literal();
      block(fmt::format("[[poll]]\nid = \"q{}\"\nof = \"people\"\non = \"{}\"\ndate = \"2019-05\"\n{}\n", k,
                        on, kShares[below(3)]));
      const std::size_t from = 1 + static_cast<std::size_t>(below(static_cast<int>(o.levels.size()) - 1));
      block(
          fmt::format("[[ratification]]\nid = \"v{0}\"\noption = \"{1}\"\nparty = \"a{2}\"\npoll = "
                      "\"q{0}\"\nthreshold = {3}\n{4}",
                      k, o.id, any(o.parties), chance(0.5) ? "0.5" : "0.6",
                      chance(0.5) ? "" : fmt::format("from = \"{}\"\n", o.levels[from])));
    }
  }

  std::string worth() {
    switch (below(6)) {
      case 0:
        return fmt::format("{{ low = {0}, likely = {1}, high = {2} }}", below(3) - 3, below(3), 2 + below(3));
      case 1:
        return fmt::format("{{ low = {0}, high = {1} }}", below(3) - 3, 1 + below(3));
      case 2:
        return chance(0.5) ? "\"2 * p0 - 1\"" : "\"min(p0, p1 / 2) + max(1, p1) * 0.1\"";
      case 3:
        return fmt::format("0.{}", 1 + below(3));  // 0.1 + 0.2 = 0.3 must tie
      default:
        return fmt::format("{}", (1 + below(4)) * (chance(0.4) ? -1 : 1));
    }
  }

  void stakes(const std::string& actor) {
    const int count = 1 + below(5);
    for (int k = 0; k < count; ++k) {
      block(fmt::format("[[stake]]\nid = \"s_{0}_{1}\"\nactor = \"{0}\"\nwhen = \"{2}\"\nworth = {3}\n",
                        actor, k, expression(chance(0.5) ? 0 : 2), worth()));
    }
  }

  void statements(const std::string& actor) {
    std::string order;
    const int count = 1 + below(5);
    for (int k = 0; k < count; ++k) {
      order += chance(0.75) ? fmt::format("\"{}\", ", expression(1))
                            : fmt::format("[\"{}\", \"{}\"], ", expression(1), expression(1));
    }
    block(fmt::format("[[preference]]\nid = \"w_{0}\"\nactor = \"{0}\"\norder = [{1}]\n", actor, order));
  }

  /// Patterns that part the space: one is split on an axis again and again.
  void ranking(const std::string& actor) {
    std::vector<int> levels;
    for (const Opt& o : options_)
      levels.insert(levels.end(), o.parties.size(), static_cast<int>(o.levels.size()));
    std::vector<std::string> leaves{std::string(levels.size(), '-')};
    const int splits = 1 + below(8);
    for (int k = 0; k < splits; ++k) {
      const auto leaf = static_cast<std::size_t>(below(static_cast<int>(leaves.size())));
      const auto axis = static_cast<std::size_t>(below(static_cast<int>(levels.size())));
      if (leaves[leaf][axis] != '-') continue;
      const std::string whole = leaves[leaf];
      leaves.erase(leaves.begin() + static_cast<std::ptrdiff_t>(leaf));
      for (int l = 0; l < levels[axis]; ++l) {
        leaves.push_back(whole);
        leaves.back()[axis] = levels[axis] == 2 ? "NY"[l] : static_cast<char>('0' + l);
      }
    }
    for (std::size_t k = 0; k + 1 < leaves.size(); ++k) {
      std::swap(leaves[k], leaves[k + random_.below(leaves.size() - k)]);
    }
    const bool rest_last = leaves.size() > 1 && chance(0.4);
    if (rest_last) leaves.pop_back();
    std::string list;
    for (std::size_t k = 0; k < leaves.size(); ++k) {
      const bool open = k == 0 || chance(0.7);
      list += open ? (k == 0 ? "[" : "], [") : ", ";
      list += '"' + leaves[k] + '"';
    }
    block(fmt::format("[[preference]]\nid = \"w_{0}\"\nactor = \"{0}\"\nranking = [{1}]]\n{2}", actor, list,
                      rest_last ? "rest = \"last\"\n" : ""));
  }

  void preferences() {
    for (int i = 0; i < deciders_; ++i) {
      const std::string actor = fmt::format("a{}", i);
      const int kind = below(8);
      if (kind < 3) stakes(actor);
      if (kind == 3 || kind == 4) statements(actor);
      if (kind == 5 || kind == 6) ranking(actor);
    }
    if (chance(0.5)) stakes("people");
  }

  void wishes() {
    const int count = below(5);
    for (int k = 0; k < count; ++k) {
      block(fmt::format("[[wish]]\nid = \"h{0}\"\ntitle = \"W{0}\"\nwhen = \"{1}\"\n", k, expression(1)));
    }
  }

  CounterRandom random_;
  CaseFile file_;
  int deciders_ = 2;
  double one_way_ = 0;
  bool has_outcomes_ = false;
  std::vector<Opt> options_;
};

}  // namespace

std::string CaseFile::text() const { return fmt::format("{}", fmt::join(blocks, "\n")); }

CaseFile random_case_file(std::uint64_t seed, std::uint32_t number, int most) {
  return Maker(seed, number, most).take();
}

CaseFile shrink(CaseFile file, const std::function<bool(const CaseFile&)>& fails) {
  for (bool smaller = true; smaller;) {
    smaller = false;
    for (std::size_t k = file.blocks.size(); k-- > 1;) {
      CaseFile less = file;
      less.blocks.erase(less.blocks.begin() + static_cast<std::ptrdiff_t>(k));
      if (!fails(less)) continue;
      file = std::move(less);
      smaller = true;
    }
    for (std::size_t k = file.goals.size(); k-- > 0;) {
      CaseFile less = file;
      less.goals.erase(less.goals.begin() + static_cast<std::ptrdiff_t>(k));
      if (fails(less)) file = std::move(less);
    }
  }
  return file;
}

}  // namespace detente::testing
