// SPDX-License-Identifier: MIT
import {useEffect, useState} from "preact/hooks";
import type {Section} from "../page.tsx";

/** The table of contents; beside the text where there is room. The section being read is marked. */
export function Contents({sections}: {sections: Section[]}) {
  const [here, set_here] = useState("");
  useEffect(() => {
    const seen = new IntersectionObserver(
      (entries) => entries.forEach((entry) => entry.isIntersecting && set_here(entry.target.id)),
      {rootMargin: "0px 0px -75% 0px"});
    for (const {id} of sections) {
      const target = document.getElementById(id);
      if (target) seen.observe(target);
    }
    return () => seen.disconnect();
  }, []);
  return (
    <nav class="contents" aria-label="Contents">
      <p class="contents-title" id="contents-title">Contents</p>
      <ol>
        {sections.map((section) => (
          <li><a href={`#${section.id}`} {...(here === section.id ? {"aria-current": "true" as const} : {})}>{section.title}</a></li>
        ))}
      </ol>
    </nav>
  );
}
