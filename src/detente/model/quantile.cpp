// SPDX-License-Identifier: MIT
#include "detente/model/quantile.hpp"

#include <algorithm>
#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/normal.hpp>
#include <cmath>

namespace detente {

namespace {

/// Doubles throughout: wider ones cost ten times as much, for digits nobody draws.
using Doubles = boost::math::policies::policy<boost::math::policies::promote_double<false>>;

double unit_beta(double a, double b, double u) { return boost::math::ibeta_inv(a, b, u, Doubles()); }

double pert(double low, double likely, double high, double u) {
  const double width = high - low;
  return low + width * unit_beta(1 + 4 * (likely - low) / width, 1 + 4 * (high - likely) / width, u);
}

double triangular(double low, double likely, double high, double u) {
  const double width = high - low;
  const double turn = (likely - low) / width;
  if (u < turn) return low + std::sqrt(u * width * (likely - low));
  return high - std::sqrt((1 - u) * width * (high - likely));
}

double normal(double low, double high, double u) {
  const boost::math::normal standard;
  const double five_percent = boost::math::quantile(standard, 0.05);
  const double deviation = (low - high) / (2 * five_percent);
  return (low + high) / 2 + deviation * boost::math::quantile(standard, u);
}

/// The beta on [0, 1] whose 5 and 95 % points are given: for each weight the mean that puts the median of the
/// two logits right is searched, then the weight that puts their distance right. Both searches are monotone.
std::pair<double, double> beta_through(double low, double high) {
  const auto mean_for = [&](double weight) {
    double below = 0, above = 1;
    for (int k = 0; k < 60; ++k) {
      const double mean = (below + above) / 2;
      const double five = boost::math::ibeta(mean * weight, (1 - mean) * weight, low);
      const double rest = boost::math::ibetac(mean * weight, (1 - mean) * weight, high);
      (five > rest ? below : above) = mean;
    }
    return (below + above) / 2;
  };
  double light = std::log(1e-2), heavy = std::log(1e8);
  for (int k = 0; k < 60; ++k) {
    const double weight = std::exp((light + heavy) / 2), mean = mean_for(weight);
    const double five = boost::math::ibeta(mean * weight, (1 - mean) * weight, low);
    (five > 0.05 ? light : heavy) = std::log(weight);
  }
  const double weight = std::exp((light + heavy) / 2), mean = mean_for(weight);
  return {mean * weight, (1 - mean) * weight};
}

/// The share in favour on the day: those with an opinion vote as a beta has them, the undecided come down at
/// a place between all against and all in favour, every place equally likely.
class SupportShare {
 public:
  explicit SupportShare(const Poll& poll)
      : decided_(poll.support + poll.oppose), undecided_(1 - decided_ - poll.neutral) {
    constexpr double beforehand = 0.5;
    const double answers = poll.n ? static_cast<double>(*poll.n) : effective_answers;
    // The share among two of a Dirichlet's parts is a beta of their two counts.
    for_ = answers * poll.support + beforehand;
    against_ = answers * poll.oppose + beforehand;
  }

  /// Shares are typed as decimals: what is left of 1 below a billionth is nobody.
  bool anybody_undecided() const { return undecided_ > 1e-9; }
  double decided_quantile(double u) const { return unit_beta(for_, against_, u); }
  double decided_below(double share) const {
    return share <= 0 ? 0 : share >= 1 ? 1 : boost::math::ibeta(for_, against_, share, Doubles());
  }

  /// P(share in favour < x) = the mean of the beta's distribution function over the places of the undecided.
  double below(double x) const {
    if (decided_ <= 0) return std::clamp(x, 0.0, 1.0);
    const double most = x * (decided_ + undecided_) / decided_;
    const double width = undecided_ / decided_;
    return std::clamp((area(most) - area(most - width)) / width, 0.0, 1.0);
  }

 private:
  /// The beta's distribution function, summed up to t: t F(t) less the mean of what lies below t.
  double area(double t) const {
    const double mean = for_ / (for_ + against_);
    if (t <= 0) return 0;
    if (t >= 1) return t - mean;
    return t * boost::math::ibeta(for_, against_, t, Doubles()) -
           mean * boost::math::ibeta(for_ + 1, against_, t, Doubles());
  }

  double decided_, undecided_;
  double for_ = 1, against_ = 1;
};

}  // namespace

double quantile(const Quantity& range, double u) {
  const double low = *range.low, high = *range.high;
  if (!(high > low)) return low;
  switch (range.distribution) {
    case Distribution::Pert:
      return pert(low, std::clamp(range.likely, low, high), high, u);
    case Distribution::Triangular:
      return triangular(low, std::clamp(range.likely, low, high), high, u);
    case Distribution::Uniform:
      return low + u * (high - low);
    case Distribution::Normal:
      return normal(low, high, u);
    case Distribution::Beta: {
      const auto [a, b] = beta_through(low, high);
      return unit_beta(a, b, u);
    }
  }
  return range.likely;
}

double mean_of(const Quantity& quantity) {
  if (!quantity.is_range()) return quantity.likely;
  const double low = *quantity.low, high = *quantity.high;
  if (!(high > low)) return low;
  const double likely = std::clamp(quantity.likely, low, high);
  switch (quantity.distribution) {
    case Distribution::Pert:
      return (low + 4 * likely + high) / 6;
    case Distribution::Triangular:
      return (low + likely + high) / 3;
    case Distribution::Uniform:
    case Distribution::Normal:
      return (low + high) / 2;
    case Distribution::Beta: {
      const auto [a, b] = beta_through(low, high);
      return a / (a + b);
    }
  }
  return likely;
}

double support_quantile(const Poll& poll, double u) {
  const SupportShare share(poll);
  if (!share.anybody_undecided()) return share.decided_quantile(u);
  // The distribution function is continuous and grows from 0 to 1.
  double below = 0, above = 1;
  for (int k = 0; k < 52; ++k) {
    const double middle = (below + above) / 2;
    (share.below(middle) < u ? below : above) = middle;
  }
  return (below + above) / 2;
}

double chance_of_support(const Poll& poll, double threshold) {
  const SupportShare share(poll);
  return 1 - (share.anybody_undecided() ? share.below(threshold) : share.decided_below(threshold));
}

}  // namespace detente
