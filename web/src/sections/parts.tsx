// SPDX-License-Identifier: MIT
// Small pieces every section is made of.
import type {ComponentChildren} from "preact";
import type {PageProvenance} from "../page.gen.ts";

/** The sentence a reader should carry away. */
export function Finding({children}: {children: ComponentChildren}) {
  if (!children) return null;
  return <p class="finding">{children}</p>;
}

const basis_words: Record<string, string> = {
  stated: "stated", hinted: "hinted", inferred: "inferred", judgement: "judgement",
};

/** How firmly the sources carry a statement: a word, and a shape beside it. */
export function Basis({basis}: {basis: string | null}) {
  if (!basis) return <span class="basis none">not said</span>;
  return <span class={`basis ${basis}`}>{basis_words[basis] ?? basis}</span>;
}

export function Passages({cite}: {cite: string[]}) {
  return <span class="passages">{cite.join("; ")}</span>;
}

/** Passage, basis and reason, as one line of small type. */
export function Provenance({of}: {of: PageProvenance}) {
  if (!of.cite.length && !of.because && !of.basis) return null;
  return (
    <p class="provenance">
      {of.basis ? <><Basis basis={of.basis} />{" "}</> : null}
      {of.cite.length ? <Passages cite={of.cite} /> : null}
      {of.because ? <>{of.cite.length ? ". " : ""}{of.because}</> : null}
    </p>
  );
}

/** Evidence on demand. `print`: printed as well. */
export function Evidence(props: {title: ComponentChildren; print?: boolean; open?: boolean; children: ComponentChildren}) {
  return (
    <details class="evidence" {...(props.print ? {"data-print": ""} : {})} {...(props.open ? {open: true} : {})}>
      <summary>{props.title}</summary>
      <div class="evidence-body">{props.children}</div>
    </details>
  );
}

/** A verdict: a sign and a word, never a colour alone. */
export function Verdict({kind, children}: {kind: "yes" | "no" | "partly" | "open" | "moves" | "answered"; children: ComponentChildren}) {
  const sign = {yes: "✓", no: "✕", partly: "◐", open: "…", moves: "→", answered: "⇄"}[kind];
  return <span class={`verdict ${kind}`}><span class="sign" aria-hidden="true">{sign}</span>{children}</span>;
}

/** A wide table scrolls in its own box, and can be scrolled by keyboard. */
export function Scroll({label, children}: {label: string; children: ComponentChildren}) {
  return <div class="scroll" tabIndex={0} role="region" aria-label={label}>{children}</div>;
}
