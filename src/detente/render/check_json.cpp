// SPDX-License-Identifier: MIT
#include <cmath>

#include "detente/render/claim_flips.hpp"
#include "detente/render/json.hpp"
#include "detente/render/json_parts.hpp"
#include "detente/render/shares_json.hpp"
#include "detente/render/wording.hpp"

namespace detente::render {

namespace {

const char* verdict_id(Verdict verdict) {
  switch (verdict) {
    case Verdict::Holds:
      return "holds";
    case Verdict::Fails:
      return "fails";
    case Verdict::Untestable:
    case Verdict::Waiting:
      return "untestable";
  }
  return "untestable";
}

Json claim_json(const Case& dispute, const ClaimVerdict& verdict) {
  const Claim& claim = dispute.claims[verdict.claim.index()];
  return Json{{"id", claim.id},
              {"says", claim.says},
              {"verdict", verdict_id(verdict.verdict)},
              {"evidence", claim_evidence(dispute, verdict)},
              {"share_of_draws", verdict.share_of_draws ? Json(*verdict.share_of_draws) : Json(nullptr)},
              {"probability",
               verdict.probability ? Json(std::round(*verdict.probability * 1e12) / 1e12) : Json(nullptr)},
              {"waits_for", verdict.verdict == Verdict::Waiting ? Json(verdict.waits_for) : Json(nullptr)},
              {"expect", claim.expect},
              {"cite", claim.cite}};
}

}  // namespace

Json check_body(const Report& report) {
  Json claims = Json::array();
  if (report.claims)
    for (const ClaimVerdict& verdict : *report.claims) claims.push_back(claim_json(*report.dispute, verdict));
  Json body{{"diagnostics", diagnostics_json(report.diagnostics)},
            {"space", space_json(report)},
            {"claims", claims}};
  add_draws(body, report);
  return body;
}

std::string check_json(const Report& report, const ClaimFlips* flips) {
  Json document = header_json(report, "detente.check/1");
  document.update(check_body(report));
  if (flips != nullptr) document["flips"] = flips_json(*report.dispute, *flips);
  return printed(document);
}

std::string failed_check_json(const std::string& version, const Diagnostics& diagnostics) {
  return printed(Json{{"schema", "detente.check/1"},
                      {"version", version},
                      {"case", nullptr},
                      {"case_hash", nullptr},
                      {"file_sha256", nullptr},
                      {"diagnostics", diagnostics_json(diagnostics)},
                      {"space", nullptr},
                      {"claims", Json::array()}});
}

}  // namespace detente::render
