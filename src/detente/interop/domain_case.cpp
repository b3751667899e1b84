// SPDX-License-Identifier: MIT
#include "detente/interop/domain_case.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "detente/casefile/toml_limits.hpp"
#include "detente/interop/case_names.hpp"
#include "detente/interop/domain_utility.hpp"
#include "detente/interop/missing_packages.hpp"
#include "detente/interop/numbers.hpp"

namespace detente {

namespace {

using interop::level_literal;
using interop::number_text;
using interop::toml_text;

constexpr double largest_worth = 1e6;
constexpr std::size_t most_issues = 511;  // and the option to consent
constexpr std::size_t most_stakes = 8192;
constexpr std::size_t most_rules = 8192;

/// What stands for an issue in the case.
struct IssueNames {
  std::string id;
  std::vector<std::string> levels;  ///< the first is "not agreed"
};

class CaseWriter {
 public:
  CaseWriter(const BargainingDomain& domain, UtilityScale scale) : domain_(domain), scale_(scale) {}

  Expected<std::string> text();

 private:
  template <class... Args>
  void line(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(text_), format, std::forward<Args>(args)...);
    text_ += '\n';
  }
  /// A comment, whatever the text: no line break gets out of it.
  void comment(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    line("# {}", text);
  }
  std::string value_is(std::size_t issue, std::size_t value) const {
    return fmt::format("{} = {}", names_[issue].id, level_literal(names_[issue].levels[value + 1]));
  }
  std::string package_is(const std::vector<std::size_t>& values) const;
  const std::string& source_of(const DomainParty& party) const {
    const auto at = std::find(files_.begin(), files_.end(), party.file);
    return sources_[static_cast<std::size_t>(at - files_.begin())];
  }

  Diagnostics faults() const;
  void choose_names();
  void head();
  void actors();
  void options();
  void rules();
  Expected<void> stakes(std::size_t party);
  Expected<void> stake(std::size_t party, const std::string& id, const std::string& title,
                       const std::string& when, double worth);
  Expected<void> package_stakes(std::size_t party);
  Expected<void> value_stakes(std::size_t party);

  const BargainingDomain& domain_;
  UtilityScale scale_;
  interop::IdPool pool_;
  std::string agreement_;
  std::string consent_;
  std::string case_;
  std::vector<IssueNames> names_;
  std::vector<std::string> parties_;
  std::vector<std::string> files_;
  std::vector<std::string> sources_;
  std::size_t stakes_ = 0;
  std::string text_;
};

std::vector<std::string> level_names(const std::vector<std::string>& values) {
  std::vector<std::string> levels{"not agreed"};
  for (const std::string& value : values) {
    std::string name = interop::level_name(value);
    const std::string wanted = name;
    for (unsigned n = 2; std::find(levels.begin(), levels.end(), name) != levels.end(); ++n)
      name = fmt::format("{} ({})", interop::level_name(wanted.substr(0, 190)), n);
    levels.push_back(name);
  }
  return levels;
}

void CaseWriter::choose_names() {
  agreement_ = pool_.make("agreement", "agreement");
  consent_ = pool_.make("consent", "consent");
  for (const DomainIssue& issue : domain_.issues)
    names_.push_back({pool_.make(issue.name, "issue"), level_names(issue.values)});
  for (const DomainParty& party : domain_.parties) {
    parties_.push_back(pool_.make(party.name, "party"));
    if (std::find(files_.begin(), files_.end(), party.file) == files_.end()) files_.push_back(party.file);
  }
  for (const std::string& file : files_) sources_.push_back(pool_.make(file, "source"));
  case_ = pool_.make(domain_.name, "imported_case");
}

std::string CaseWriter::package_is(const std::vector<std::size_t>& values) const {
  std::string text;
  for (std::size_t k = 0; k < values.size(); ++k) text += (k == 0 ? "" : " and ") + value_is(k, values[k]);
  return text;
}

Diagnostics CaseWriter::faults() const {
  Diagnostics faults;
  const auto check = [&](const std::string& name) {
    if (find_bad_utf8(name))
      faults.push_back({Code::TomlSyntax, Severity::Error, SourceSpan{domain_.parties.front().file, 0, 0},
                        "a name in it is not UTF-8", "save the file as UTF-8 and import it again"});
  };
  if (domain_.issues.size() > most_issues)
    faults.push_back({Code::TooMany, Severity::Error, SourceSpan{domain_.parties.front().file, 0, 0},
                      fmt::format("{} issues, and a case has at most {}", domain_.issues.size(), most_issues),
                      "leave out the issues that nobody cares about"});
  check(domain_.name);
  for (const DomainParty& party : domain_.parties) {
    check(party.name);
    check(party.file);
  }
  for (const DomainIssue& issue : domain_.issues) {
    check(issue.name);
    for (const std::string& value : issue.values) check(value);
  }
  return faults;
}

void CaseWriter::head() {
  comment(fmt::format("Imported from {}.", fmt::join(files_, ", ")));
  comment(scale_ == UtilityScale::Raw ? "Utilities (--utility raw): weight times evaluation, both as "
                                        "written; without agreement, as written."
                                      : "Utilities (--utility normalised): weights divided by their sum, "
                                        "evaluations by the largest of their "
                                        "issue; without agreement, as written.");
  comment(
      "Every party's stakes add up to its utility. Nothing is agreed today, so that today is what each has "
      "without agreement.");
  for (const std::string& note : domain_.notes) comment(note);
  line("\nformat = 1\n\n[case]\nid = \"{}\"\ntitle = {}", case_,
       toml_text(domain_.name.empty() ? "An imported negotiation" : domain_.name));
  line("question = \"What can the parties agree on?\"\n");
  for (std::size_t k = 0; k < files_.size(); ++k)
    line("[[source]]\nid = \"{}\"\ntitle = {}\n", sources_[k], toml_text(files_[k]));
}

void CaseWriter::actors() {
  comment("Holds the issues until all consent; it wants nothing of its own.");
  line("[[actor]]\nid = \"{}\"\ntitle = \"What the parties sign\"\nkind = \"organisation\"\n", agreement_);
  for (std::size_t k = 0; k < parties_.size(); ++k)
    line("[[actor]]\nid = \"{}\"\ntitle = {}\nkind = \"organisation\"\n", parties_[k],
         toml_text(domain_.parties[k].name));
  line("[[preference]]\nid = \"{0}\"\nactor = \"{1}\"\norder = [\"true\"]\nbasis = \"judgement\"",
       pool_.make(agreement_ + "_indifferent", "indifferent"), agreement_);
  line("because = \"It is a text, not somebody: every package is alike to it.\"\n");
  if (parties_.size() < 2) return;
  std::vector<std::string> quoted;
  for (const std::string& party : parties_) quoted.push_back('"' + party + '"');
  line("[bargain]\nparties = [{}]\nbecause = \"They are the parties of the domain.\"\n",
       fmt::join(quoted, ", "));
}

void CaseWriter::options() {
  for (std::size_t k = 0; k < names_.size(); ++k) {
    std::vector<std::string> levels;
    for (const std::string& level : names_[k].levels) levels.push_back(toml_text(level));
    line("[[option]]\nid = \"{}\"\nactor = \"{}\"\ntitle = {}\ngroup = \"issues\"", names_[k].id, agreement_,
         toml_text(domain_.issues[k].name));
    line("levels = [{}]\nnow = {}\n", fmt::join(levels, ", "), toml_text(names_[k].levels.front()));
  }
  std::vector<std::string> quoted;
  for (const std::string& party : parties_) quoted.push_back(toml_text(party));
  if (parties_.size() == 1) {
    line("[[option]]\nid = \"{}\"\nactor = {}", consent_, quoted.front());
  } else {
    line("[[option]]\nid = \"{}\"\nparties = [{}]", consent_, fmt::join(quoted, ", "));
  }
  line("title = \"Consent to the package\"\nnow = \"no\"\n");
}

void CaseWriter::rules() {
  if (parties_.size() > 1) {
    std::vector<std::string> none;
    for (const std::string& party : parties_) none.push_back(fmt::format("{}.{} = 'no'", consent_, party));
    line("[[rule]]\nid = \"{}\"\ntitle = \"All consent or none\"", pool_.make("all_or_none", "rule"));
    line("requires = {}\n", toml_text(fmt::format("{} or ({})", consent_, fmt::join(none, " and "))));
  }
  for (std::size_t k = 0; k < names_.size(); ++k) {
    line("[[rule]]\nid = \"{}\"\ntitle = {}", pool_.make(names_[k].id + "_settled", "rule"),
         toml_text(fmt::format("{} is settled where all consent, and only there", domain_.issues[k].name)));
    line("requires = {}\n", toml_text(fmt::format("{} <-> {} != {}", consent_, names_[k].id,
                                                  level_literal(names_[k].levels.front()))));
  }
  for (const interop::Missing& missing : interop::missing_packages(domain_, most_rules)) {
    std::string condition;
    for (std::size_t k = 0; k < missing.prefix.size(); ++k)
      condition += value_is(k, missing.prefix[k]) + " and ";
    std::vector<std::string> values;
    for (const std::size_t v : missing.values) values.push_back(value_is(missing.prefix.size(), v));
    line("[[rule]]\nid = \"{}\"\ntitle = \"Not in the table\"", pool_.make("not_in_the_table", "rule"));
    line("impossible = {}\n", toml_text(fmt::format("{}({})", condition, fmt::join(values, " or "))));
  }
}

Expected<void> CaseWriter::stake(std::size_t party, const std::string& id, const std::string& title,
                                 const std::string& when, double worth) {
  const DomainParty& whose = domain_.parties[party];
  if (!(std::abs(worth) <= largest_worth))
    return fail({Code::BadNumber, Severity::Error, SourceSpan{whose.file, 0, 0},
                 fmt::format("{} has a worth of {} for {}", whose.name, number_text(worth), title),
                 "a stake is at most a million either way: divide the party's numbers by a power of ten"});
  if (++stakes_ > most_stakes)
    return fail({Code::TooMany, Severity::Error, SourceSpan{whose.file, 0, 0},
                 fmt::format("more than {} stakes would be needed", most_stakes),
                 "import fewer parties or packages, or a table whose numbers split by issue"});
  line("[[stake]]\nid = \"{}\"\nactor = \"{}\"\ntitle = {}\nwhen = {}\nworth = {}",
       pool_.make(fmt::format("{}_{}", parties_[party], id), "stake"), parties_[party], toml_text(title),
       toml_text(when), number_text(worth));
  line("cite = [{}]\n", toml_text(fmt::format("{} {}", source_of(whose), title)));
  return {};
}

Expected<void> CaseWriter::value_stakes(std::size_t party) {
  const Expected<std::vector<std::vector<double>>> worths =
      value_worths(domain_, domain_.parties[party], scale_);
  if (!worths) return tl::unexpected<Diagnostics>(worths.error());
  for (std::size_t k = 0; k < worths->size(); ++k) {
    for (std::size_t v = 0; v < (*worths)[k].size(); ++v) {
      const double worth = (*worths)[k][v];
      if (number_text(worth) == "0") continue;
      const std::string title = fmt::format("{}: {}", domain_.issues[k].name, domain_.issues[k].values[v]);
      Expected<void> written =
          stake(party, fmt::format("{}_{}", names_[k].id, v + 1), title, value_is(k, v), worth);
      if (!written) return written;
    }
  }
  return {};
}

Expected<void> CaseWriter::package_stakes(std::size_t party) {
  const std::vector<double>& utilities = domain_.parties[party].package_utilities;
  for (std::size_t p = 0; p < utilities.size(); ++p) {
    if (number_text(utilities[p]) == "0") continue;
    Expected<void> written = stake(party, fmt::format("package_{}", p + 1), fmt::format("package {}", p + 1),
                                   package_is(domain_.packages[p]), utilities[p]);
    if (!written) return written;
  }
  return {};
}

Expected<void> CaseWriter::stakes(std::size_t party) {
  const DomainParty& whose = domain_.parties[party];
  const Expected<double> nothing = disagreement_worth(domain_, whose, scale_);
  if (!nothing) return tl::unexpected<Diagnostics>(nothing.error());
  Expected<void> written =
      stake(party, "no_agreement", "no agreement", fmt::format("not {}", consent_), *nothing);
  if (!written) return written;
  return whose.package_utilities.empty() ? value_stakes(party) : package_stakes(party);
}

Expected<std::string> CaseWriter::text() {
  Diagnostics bad = faults();
  if (!bad.empty()) return tl::unexpected<Diagnostics>(std::move(bad));
  choose_names();
  if (interop::missing_packages(domain_, most_rules).size() + names_.size() + 1 > most_rules)
    return fail(
        {Code::TooMany, Severity::Error, SourceSpan{files_.front(), 0, 0},
         "the table leaves out so many packages that the rules against them would not fit into a case",
         "give a row for every combination of values, or import fewer issues"});
  head();
  actors();
  options();
  rules();
  for (std::size_t p = 0; p < parties_.size(); ++p) {
    const Expected<void> written = stakes(p);
    if (!written) return tl::unexpected<Diagnostics>(written.error());
  }
  // One line break at the end of the file.
  text_.pop_back();
  return std::move(text_);
}

}  // namespace

Expected<std::string> domain_case(const BargainingDomain& domain, UtilityScale scale) {
  return CaseWriter(domain, scale).text();
}

}  // namespace detente
