// SPDX-License-Identifier: MIT
#include "detente/render/claim_flips.hpp"

#include <fmt/format.h>

#include <set>

#include "detente/render/wording.hpp"
#include "detente/render/wording_future.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

std::size_t turned(const ClaimFlips& found) {
  std::set<std::uint32_t> claims;
  for (const ClaimFlip& flip : found.flips) claims.insert(flip.claim.value);
  return claims.size();
}

}  // namespace

std::string flips_sentence(const ClaimFlips& found) {
  const std::string all = counted(found.claims, "claim that can be tested", "claims that can be tested");
  const std::string range = fmt::format("one of {} alone, anywhere between its 1 and 99 % points",
                                        counted(found.inputs, "uncertain input", "uncertain inputs"));
  const std::size_t some = turned(found);
  if (some == 0) return fmt::format("Of {}, none comes out otherwise whatever the value of {}.", all, range);
  return fmt::format("Of {}, {} out otherwise at some value of {}.", all, counted(some, "comes", "come"),
                     range);
}

void add_flips(Document& memo, const Case& dispute, const ClaimFlips& found) {
  memo.push_back(Heading{2, "What would turn a verdict?"});
  memo.push_back(Statement{flips_sentence(found)});
  if (found.flips.empty()) return;
  Table table{{"No.", "What the source says", "Comes out otherwise with", "Where"}, {}};
  const ClaimFlip* above = nullptr;
  for (const ClaimFlip& flip : found.flips) {
    Driver driver;
    driver.input = flip.input;
    driver.flips_at = flip.at;
    const bool same = above != nullptr && above->claim == flip.claim;
    table.rows.push_back({same ? "" : std::to_string(flip.claim.index() + 1),
                          same ? "" : dispute.claims[flip.claim.index()].says,
                          input_name(dispute, flip.input), flip_words(dispute, driver)});
    above = &flip;
  }
  memo.push_back(table);
  memo.push_back(
      Evidence{"Everything else stays at its likely value. The value nearest the likely one is given."});
}

Json flips_json(const Case& dispute, const ClaimFlips& found) {
  Json list = Json::array();
  for (const ClaimFlip& flip : found.flips)
    list.push_back(
        Json{{"claim", dispute.claims[flip.claim.index()].id}, {"input", flip.input}, {"flips_at", flip.at}});
  return Json{{"claims", found.claims}, {"inputs", found.inputs}, {"list", list}};
}

}  // namespace detente::render
