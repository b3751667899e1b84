// SPDX-License-Identifier: MIT

const carried = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity", "stroke-linecap", "opacity",
  "font-family", "font-size", "font-weight", "font-style", "text-anchor", "dominant-baseline", "letter-spacing", "paint-order",
  "stroke-linejoin", "visibility"];
const svg_name = "http://www.w3.org/2000/svg";

export interface Standalone {
  svg: string;
  width: number;
  height: number;
}

/** A copy of the drawing with what the page's style sheet says written into each element. */
function styled_copy(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const from = [svg, ...svg.querySelectorAll("*")];
  const to = [copy, ...copy.querySelectorAll("*")];
  from.forEach((element, k) => {
    const style = getComputedStyle(element);
    to[k]?.setAttribute("style", carried.map((p) => `${p}:${style.getPropertyValue(p)}`).join(";"));
  });
  return copy;
}

/** The headings of small multiples stand in the page, not in their drawings. */
function heading(element: Element, left: number, top: number): SVGTextElement {
  const text = document.createElementNS(svg_name, "text");
  const style = getComputedStyle(element);
  text.textContent = element.textContent;
  text.setAttribute("x", String(left));
  text.setAttribute("y", String(top + parseFloat(style.fontSize)));
  text.setAttribute("style", `fill:${style.color};font-family:${style.fontFamily};font-size:${style.fontSize};font-weight:${style.fontWeight}`);
  return text;
}

/** Everything drawn in the box, as one file of its own. */
export function standalone_svg(box: HTMLElement): Standalone {
  const frame = box.getBoundingClientRect();
  const drawings = [...box.querySelectorAll<SVGSVGElement>("svg[data-picture]")];
  const ends = drawings.map((d) => d.getBoundingClientRect());
  const starts = [frame, ...[...box.querySelectorAll("[data-picture-text]"), ...drawings].map((e) => e.getBoundingClientRect())];
  const first = Math.min(...starts.slice(1).map((r) => r.top));
  const width = Math.ceil(Math.max(...ends.map((r) => r.right)) - frame.left);
  const height = Math.ceil(Math.max(...ends.map((r) => r.bottom)) - first);
  const whole = document.createElementNS(svg_name, "svg");
  whole.setAttribute("xmlns", svg_name);
  whole.setAttribute("width", String(width));
  whole.setAttribute("height", String(height));
  const ground = document.createElementNS(svg_name, "rect");
  ground.setAttribute("width", "100%");
  ground.setAttribute("height", "100%");
  ground.setAttribute("fill", getComputedStyle(document.body).backgroundColor);
  whole.append(ground);
  for (const drawing of drawings) {
    const at = drawing.getBoundingClientRect();
    const copy = styled_copy(drawing);
    for (const [name, value] of [["x", at.left - frame.left], ["y", at.top - first], ["width", at.width], ["height", at.height]] as const)
      copy.setAttribute(name, String(Math.round(value)));
    whole.append(copy);
  }
  for (const text of box.querySelectorAll("[data-picture-text]")) {
    const at = text.getBoundingClientRect();
    whole.append(heading(text, at.left - frame.left, at.top - first));
  }
  return {svg: new XMLSerializer().serializeToString(whole), width, height};
}
