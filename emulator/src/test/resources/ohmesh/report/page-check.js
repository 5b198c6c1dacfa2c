// SPDX-License-Identifier: Apache-2.0
// What a reader would mind, as a list of texts: text over text, text out of its drawing, text too faint or too small, a page
// wider than the screen.
const problems = [];
const root = document.documentElement;
if (root.scrollWidth > root.clientWidth) {
  problems.push("the page scrolls sideways: " + root.scrollWidth + " > " + root.clientWidth);
}
function luminance(rgb) {
  return rgb
    .map(function (value) {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    })
    .reduce(function (sum, part, i) {
      return sum + part * [0.2126, 0.7152, 0.0722][i];
    }, 0);
}
function contrast(a, b) {
  const x = luminance(a);
  const y = luminance(b);
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}
function numbers(colour) {
  const found = colour.match(/[0-9.]+/g);
  return found && (found.length < 4 || Number(found[3]) > 0.5) ? found.slice(0, 3).map(Number) : null;
}
function background(element) {
  for (let at = element; at; at = at.parentElement) {
    const colour = numbers(getComputedStyle(at).backgroundColor);
    if (colour) {
      return colour;
    }
  }
  return [255, 255, 255];
}
// The last filled shape drawn before a text of a drawing, where it covers the middle of the text.
function behind(text, box) {
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  let colour = null;
  for (const shape of text.ownerSVGElement.querySelectorAll("rect,text")) {
    if (shape === text) {
      break;
    }
    if (shape.tagName === "rect" && !shape.closest("defs")) {
      const area = shape.getBoundingClientRect();
      const fill = numbers(getComputedStyle(shape).fill);
      const opaque = Number(getComputedStyle(shape).fillOpacity) > 0.5;
      if (fill && opaque && area.left <= x && x <= area.right && area.top <= y && y <= area.bottom) {
        colour = fill;
      }
    }
  }
  return colour || background(text.ownerSVGElement);
}
const texts = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const parent = node.parentElement;
  const words = node.textContent.trim();
  if (words === "" || ["SCRIPT", "STYLE", "title", "CAPTION"].includes(parent.tagName)) {
    continue;
  }
  const closed = parent.closest("details:not([open])");
  if (closed && parent.tagName !== "SUMMARY") {
    continue;
  }
  const range = document.createRange();
  range.selectNodeContents(node);
  for (const box of range.getClientRects()) {
    if (box.width > 0 && box.height > 0) {
      texts.push({ words: words, box: box, parent: parent });
    }
  }
}
if (texts.length < 10) {
  problems.push("only " + texts.length + " texts are seen");
}
const seen = new Set();
texts.forEach(function (text) {
  const svg = text.parent.ownerSVGElement;
  const style = getComputedStyle(text.parent);
  const colour = numbers(svg ? style.fill : style.color);
  const ground = svg ? behind(text.parent, text.box) : background(text.parent);
  if (!colour || contrast(colour, ground) < 4.5) {
    problems.push("too faint: " + text.words + " " + colour + " on " + ground);
  }
  if (text.box.height < 9) {
    problems.push("too small: " + text.words + ", " + text.box.height + " pixels");
  }
  if (svg && !seen.has(text.parent)) {
    seen.add(text.parent);
    const frame = svg.getBoundingClientRect();
    const box = text.parent.getBoundingClientRect();
    const out = Math.max(frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom);
    if (out > 1.5) {
      problems.push("out of its drawing by " + out.toFixed(1) + ": " + text.words);
    }
  }
});
// Neighbours in a flow of text may share a pixel; letters are lower than their line.
function overlap(a, b) {
  const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return x > 1 && y > 0.3 * Math.min(a.height, b.height);
}
function clipped(text) {
  const frame = text.parent.closest(".scroll,pre");
  if (!frame) {
    return text.box;
  }
  const area = frame.getBoundingClientRect();
  const left = Math.max(area.left, text.box.left);
  const right = Math.min(area.right, text.box.right);
  const top = Math.max(area.top, text.box.top);
  const bottom = Math.min(area.bottom, text.box.bottom);
  return { left: left, right: right, top: top, bottom: bottom, height: bottom - top };
}
const boxes = texts
  .map(function (text) {
    return { words: text.words, parent: text.parent, box: clipped(text) };
  })
  .sort(function (a, b) {
    return a.box.top - b.box.top;
  });
for (let i = 0; i < boxes.length; i++) {
  for (let j = i + 1; j < boxes.length && boxes[j].box.top < boxes[i].box.bottom; j++) {
    if (boxes[i].parent !== boxes[j].parent && overlap(boxes[i].box, boxes[j].box)) {
      problems.push("text over text: " + boxes[i].words + " / " + boxes[j].words);
    }
  }
}
return problems;
