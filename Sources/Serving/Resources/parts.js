// What the scripts of the pages share: a page that comes back is laid over the one that is there, part by part.

export const byId = (root, id) => root.querySelector("#" + CSS.escape(id));

// Takes over what stands inside an element, and which of its details were open.
export function replaceInside(old, fresh) {
  if (!old || !fresh || old.innerHTML === fresh.innerHTML) return;
  const open = [...old.querySelectorAll("details")].map((one) => one.open);
  old.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
  old.querySelectorAll("details").forEach((one, index) => { one.open = open[index] || false; });
}
