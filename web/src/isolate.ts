// SPDX-License-Identifier: MIT
// Every text of an HTML element passes here on its way into the page, so that no section need think of it.
import {type ComponentChildren, h, options, type VNode} from "preact";
import {parts_of} from "./view/direction.ts";

// Elements of drawings have no <bdi>; the isolates in their texts do the same there.
const drawn = new Set(["text", "tspan", "title", "desc"]);

function child(text: ComponentChildren): ComponentChildren {
  if (Array.isArray(text)) return text.map(child);
  if (typeof text !== "string" || !text.includes("\u2068")) return text;
  return parts_of(text).map((part) => (part.name ? h("bdi", {dir: "auto"}, part.text) : part.text));
}

/** From now on names between isolates become <bdi dir="auto">. */
export function isolate_names(): void {
  const before = options.vnode;
  options.vnode = (vnode: VNode) => {
    const props = vnode.props as {children?: ComponentChildren};
    if (typeof vnode.type === "string" && !drawn.has(vnode.type) && props.children !== undefined) props.children = child(props.children);
    before?.(vnode);
  };
}
