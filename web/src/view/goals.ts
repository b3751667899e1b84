// SPDX-License-Identifier: MIT
import type {PageGoal} from "../page.gen.ts";

export interface GoalGroup {
  title: string;
  goals: PageGoal[];
}

/** Wishes in the order a reader asks about them: what cannot be, what could but for somebody, what can, what is. */
export function goal_groups(goals: PageGoal[]): GoalGroup[] {
  const shut = (g: PageGoal) => g.verdict === "lines" || g.verdict === "rules" || g.verdict === "goal";
  const groups: GoalGroup[] = [
    {title: "Out of reach, and why", goals: goals.filter(shut)},
    {title: "Crosses nobody’s line, but somebody stands in the way", goals: goals.filter((g) => !shut(g) && (g.blockers.length > 0 || g.verdict === "unreachable"))},
    {title: "Can be agreed", goals: goals.filter((g) => g.verdict === "possible" && !g.blockers.length)},
    {title: "So already today", goals: goals.filter((g) => g.verdict === "today" && !g.blockers.length)},
  ];
  return groups.filter((group) => group.goals.length > 0);
}
