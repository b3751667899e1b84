// SPDX-License-Identifier: MIT
#include "detente/casefile/generate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "detente/base/random.hpp"
#include "detente/casefile/generate_literals.hpp"

namespace detente {
namespace {

using generate::Axis;
using generate::Literal;
using generate::Literals;

class Writer {
 public:
  explicit Writer(const GenerateOptions& options)
      : options_(options), literals_(options), random_(options.seed, stream_of("generate")) {}

  std::string text() {
    head();
    actors();
    own_options();
    joint_options();
    rules();
    red_lines();
    preferences();
    outcomes();
    wishes();
    return std::move(text_);
  }

 private:
  template <class... Args>
  void line(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(text_), format, std::forward<Args>(args)...);
    text_ += '\n';
  }
  void cited() { line("cite = [\"synthetic seed {}\"]", options_.seed); }

  void head();
  void actors();
  void own_options();
  void joint_options();
  void rules();
  void hole_rules();
  void red_lines();
  void red_line(unsigned n, const std::string& never);
  void preferences();
  void statements(unsigned actor);
  void stakes(unsigned actor);
  void staircase(unsigned actor);
  void outcomes();
  void wishes();

  std::string two_literals();
  /// Two or three literals joined by `and` that do not all hold today.
  std::string conjunction_without_today();

  const GenerateOptions& options_;
  Literals literals_;
  CounterRandom random_;
  std::string text_;
};

void Writer::head() {
  line("format = 1\n");
  line("[case]\nid = \"synthetic_case\"\ntitle = \"A synthetic dispute\"");
  line("question = \"What do {} actors with {} options each make of it?\"", options_.actors,
       options_.options);
  line("as_of = 2020-01-01\n");
  line("[[source]]\nid = \"synthetic\"\ntitle = \"Random numbers\"\n");
}

void Writer::actors() {
  for (unsigned a = 1; a <= options_.actors; ++a) {
    line("[[actor]]\nid = \"actor_{0}\"\ntitle = \"Actor {0}\"\nkind = \"government\"\n", a);
  }
}

void Writer::own_options() {
  // Which of them go one way: a random choice without repeats.
  const unsigned count = options_.actors * options_.options;
  std::vector<unsigned> order(count);
  for (unsigned k = 0; k < count; ++k) order[k] = k;
  for (unsigned k = 0; k + 1 < count; ++k) std::swap(order[k], order[k + random_.below(count - k)]);
  std::vector<const char*> change(count, "free");
  for (unsigned k = 0; k < options_.one_way; ++k) change[order[k]] = k % 2 == 0 ? "up" : "down";
  for (unsigned k = 0; k < count; ++k) {
    const Axis& axis = literals_.axes()[k];
    line("[[option]]\nid = \"{}\"\nactor = \"actor_{}\"", axis.name, axis.owner + 1);
    line("title = \"Option {} of actor {}\"\ngroup = \"basket_{}\"", k % options_.options + 1, axis.owner + 1,
         k % options_.options + 1);
    line("levels = [{}]\nnow = \"{}\"\nchange = \"{}\"\n", literals_.level_list(), literals_.level_name(0),
         change[k]);
  }
}

void Writer::joint_options() {
  for (unsigned j = 0; j < options_.joint; ++j) {
    std::vector<std::string> parties;
    for (const Axis& axis : literals_.axes()) {
      if (axis.joint == j) parties.push_back(fmt::format("\"actor_{}\"", axis.owner + 1));
    }
    line("[[option]]\nid = \"joint_{0}\"\nparties = [{1}]\ntitle = \"Joint option {0}\"\ngroup = \"joint\"",
         j + 1, fmt::join(parties, ", "));
    line("levels = [{}]\nnow = \"{}\"\n", literals_.level_list(), literals_.level_name(0));
  }
}

std::string Writer::conjunction_without_today() {
  const std::size_t count = std::min<std::size_t>(2 + random_.below(2), literals_.names());
  std::vector<Literal> chosen = literals_.draw(random_, count);
  if (std::all_of(chosen.begin(), chosen.end(), [](const Literal& l) { return l.holds_today(); })) {
    chosen.front() = literals_.opposite(chosen.front());
  }
  return generate::conjunction(chosen);
}

void Writer::rules() {
  for (unsigned r = 1; r <= options_.rules; ++r) {
    line("[[rule]]\nid = \"rule_{}\"\nimpossible = \"{}\"", r, conjunction_without_today());
    cited();
    line("");
  }
  unsigned number = 0;
  for (const std::string& impossible : literals_.holes(options_.holes, random_)) {
    line("[[rule]]\nid = \"hole_{}\"\nimpossible = \"{}\"", ++number, impossible);
    cited();
    line("");
  }
}

void Writer::red_line(unsigned n, const std::string& never) {
  const std::uint64_t first = 1 + random_.below(options_.actors);
  const std::uint64_t second = 1 + random_.below(options_.actors);
  line("[[redline]]\nid = \"line_{}\"", n);
  if (first != second && random_.chance(0.3)) {
    line("actors = [\"actor_{}\", \"actor_{}\"]", first, second);
  } else {
    line("actors = [\"actor_{}\"]", first);
  }
  line("never = \"{}\"", never);
  if (random_.chance(0.3)) line("firmness = 0.{}", 5 + random_.below(5));
  if (random_.chance(0.5)) line("price = {}", 1 + random_.below(5));
  cited();
  line("");
}

void Writer::red_lines() {
  for (unsigned n = 1; n <= options_.red_lines; ++n) {
    if (n % 6 == 1 && n < options_.red_lines && literals_.names() >= 2) {
      // Two lines that together rule out the first literal: a derived collision.
      std::vector<Literal> pair = literals_.draw(random_, 2);
      if (pair[0].holds_today()) pair[0] = literals_.opposite(pair[0]);
      red_line(n, fmt::format("{} and {}", pair[0].text, pair[1].text));
      red_line(++n, fmt::format("{} and {}", pair[0].text, literals_.opposite(pair[1]).text));
    } else {
      red_line(n, conjunction_without_today());
    }
  }
}

std::string Writer::two_literals() {
  const std::vector<Literal> chosen = literals_.draw(random_, std::min<std::size_t>(2, literals_.names()));
  if (chosen.size() == 1) return chosen[0].text;
  static constexpr const char* kJoins[] = {"and", "or", "->", "<->", "xor"};
  return fmt::format("{} {} {}", chosen[0].text, kJoins[random_.below(5)], chosen[1].text);
}

void Writer::statements(unsigned actor) {
  line("[[preference]]\nid = \"order_{0}\"\nactor = \"actor_{0}\"\norder = [", actor);
  for (unsigned k = 0; k < options_.statements; ++k) line("  \"{}\",", two_literals());
  line("]");
  cited();
  line("");
}

void Writer::stakes(unsigned actor) {
  for (unsigned k = 1; k <= options_.stakes; ++k) {
    const std::string when = random_.chance(0.5) ? literals_.draw(random_, 1)[0].text : two_literals();
    const auto likely = (1 + static_cast<int>(random_.below(5))) * (random_.chance(0.4) ? -1 : 1);
    line("[[stake]]\nid = \"stake_{0}_{1}\"\nactor = \"actor_{0}\"\nwhen = \"{2}\"", actor, k, when);
    if (random_.chance(0.5)) {
      line("worth = {}", likely);
    } else {
      line("worth = {{ low = {}, likely = {}, high = {} }}", likely - 1, likely, likely + 2);
    }
    cited();
    line("");
  }
}

void Writer::staircase(unsigned actor) {
  const generate::Staircase steps = literals_.staircase();
  line("[[preference]]\nid = \"order_{0}\"\nactor = \"actor_{0}\"\norder = [", actor);
  for (const std::string& statement : steps.of_actor.at(actor - 1)) line("  \"{}\",", statement);
  line("]");
  cited();
  line("");
}

void Writer::preferences() {
  for (unsigned a = 1; a <= options_.actors; ++a) {
    const bool by_turns = options_.statements > 0 && options_.stakes > 0;
    if (options_.shape == CaseShape::Staircase && a <= 3) {
      staircase(a);
    } else if (options_.statements > 0 && (!by_turns || a % 2 == 1)) {
      statements(a);
    } else {
      stakes(a);
    }
  }
}

void Writer::outcomes() {
  std::vector<std::string> tops;
  for (unsigned a = 0; a < std::min(options_.actors, 3U); ++a)
    tops.push_back(literals_.axes()[std::size_t{a} * options_.options].name);
  const std::string all = fmt::format("{}", fmt::join(tops, " and "));
  const std::string some = fmt::format("({})", fmt::join(tops, " or "));
  line("[[outcome]]\nid = \"breakthrough\"\ntitle = \"Breakthrough\"\nwhen = \"{}\"\n", all);
  line("[[outcome]]\nid = \"movement\"\ntitle = \"Movement\"\nwhen = \"{} and not ({})\"\n", some, all);
  line("[[outcome]]\nid = \"standstill\"\ntitle = \"Standstill\"\nwhen = \"not {}\"\n", some);
}

void Writer::wishes() {
  for (unsigned w = 1; w <= options_.wishes; ++w) {
    const std::size_t count = std::min<std::size_t>(1 + random_.below(2), literals_.names());
    std::vector<Literal> chosen = literals_.draw(random_, count);
    for (Literal& l : chosen) {
      if (l.holds_today()) l = literals_.opposite(l);
    }
    line("[[wish]]\nid = \"wish_{0}\"\ntitle = \"Wish {0}\"\nwhen = \"{1}\"\n", w,
         generate::conjunction(chosen));
  }
}

}  // namespace

Expected<std::string> generate_case(const GenerateOptions& options) {
  return check(options).map([&] { return Writer(options).text(); });
}

}  // namespace detente
