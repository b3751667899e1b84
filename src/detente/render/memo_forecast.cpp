// SPDX-License-Identifier: MIT
#include "detente/render/forecast_tables.hpp"
#include "detente/render/memo_sections.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/wording_future.hpp"

namespace detente::render {

namespace {

void add_unless_empty(Document& memo, const std::string& text) {
  if (!text.empty()) memo.push_back(Paragraph{text});
}

}  // namespace

void add_forecast(Document& memo, const Report& report) {
  const Case& dispute = *report.dispute;
  const Forecast& forecast = *report.forecast;
  memo.push_back(Heading{2, "What will happen?"});
  memo.push_back(Statement{forecast_sentence(dispute, forecast)});
  if (const std::string year = coming_year_sentence(dispute, forecast); !year.empty())
    memo.push_back(Statement{year});
  if (const std::string moves = may_move_sentence(dispute, forecast); !moves.empty())
    memo.push_back(Statement{moves});
  memo.push_back(Statement{confidence_sentence(forecast)});
  memo.push_back(Statement{baselines_sentence(dispute, forecast)});
  memo.push_back(futures_table(dispute, forecast));
  add_unless_empty(memo, leads_sentence(dispute, forecast));
  memo.push_back(Paragraph{long_run_sentence(dispute, forecast)});
  if (!forecast.drivers.empty()) {
    memo.push_back(Heading{3, "What it hangs on"});
    memo.push_back(Statement{drivers_sentence(dispute, forecast)});
    memo.push_back(drivers_table(dispute, forecast));
    add_unless_empty(memo, other_inputs_sentence(forecast));
    memo.push_back(Evidence{variance_caveat(forecast)});
  }
  memo.push_back(Evidence{forecast_method_words(forecast)});
}

}  // namespace detente::render
