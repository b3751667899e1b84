// SPDX-License-Identifier: MIT
#include "detente/render/likelihood.hpp"

#include <fmt/format.h>

namespace detente::render {

std::string likelihood_words(double probability) {
  if (probability < 0.01) return "practically no chance (under 1 %)";
  if (probability <= 0.05) return "almost no chance (1–5 %)";
  if (probability <= 0.20) return "very unlikely (5–20 %)";
  if (probability < 0.45) return "unlikely (20–45 %)";
  if (probability <= 0.55) return "roughly even chance (45–55 %)";
  if (probability < 0.80) return "likely (55–80 %)";
  if (probability < 0.95) return "very likely (80–95 %)";
  if (probability <= 0.99) return "almost certain (95–99 %)";
  return "practically certain (over 99 %)";
}

std::string possibility_words(double probability) {
  if (probability < 0.10) return "ruled out";
  if (probability < 0.35) return "probably ruled out";
  if (probability <= 0.65) return "open";
  return probability <= 0.90 ? "probably possible" : "possible";
}

std::string percent_words(double probability) {
  const double percent = 100 * probability;
  if (percent <= 0) return "0 %";
  if (percent >= 100) return "100 %";
  if (percent < 0.1) return "under 0.1 %";
  if (percent > 99.9) return "over 99.9 %";
  if (percent < 0.95 || percent > 99.05) return fmt::format("{:.1f} %", percent);
  return fmt::format("{:.0f} %", percent);
}

}  // namespace detente::render
