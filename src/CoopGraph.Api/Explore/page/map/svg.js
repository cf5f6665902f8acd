// Elements of SVG.
const namespace = 'http://www.w3.org/2000/svg';

export function svgElement(name, attributes = {}, ...children) {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) if (value != null) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

// What a drawing looks like by its style sheet, written into a copy of it, so that it looks the same in a file of its own.
const inlined = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'font-size', 'font-weight', 'paint-order', 'text-anchor', 'vector-effect', 'opacity'];

export function standalone(svg, font) {
  const copy = svg.cloneNode(true);
  const originals = [svg, ...svg.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, i) => {
    if (['clipPath', 'defs', 'title'].includes(element.tagName)) return;
    const style = getComputedStyle(originals[i]);
    for (const name of inlined) {
      const value = style.getPropertyValue(name);
      if (value && value !== 'none' || name === 'fill') element.setAttribute(name, value);
    }
    element.removeAttribute('class');
    element.removeAttribute('style');
  });
  copy.setAttribute('xmlns', namespace);
  copy.setAttribute('font-family', font);
  for (const name of ['tabindex', 'role', 'aria-label']) copy.removeAttribute(name);
  return new XMLSerializer().serializeToString(copy);
}
