// Makes elements: element('p', { className: 'note' }, 'text', child).
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in made) made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

// A table of a heading row and rows of cells; numbers stand on the right.
export function table(caption, head, rows) {
  const cell = (name, text, i) => element(name, { 'data-head': head[i], ...(isNumber[i] ? { className: 'number' } : {}) }, text);
  const isNumber = head.map((_, i) => rows.length > 0 && rows.every((row) => /^[–\d<−-]/.test(row[i])));
  return element('table', { ariaLabel: caption },
    element('thead', {}, element('tr', {}, ...head.map((text, i) => cell('th', text, i)))),
    element('tbody', {}, ...rows.map((row) => element('tr', {}, ...row.map((text, i) => cell('td', text, i))))));
}

// Text for a tooltip. Tooltips are HTML, titles are anybody's text.
export const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

// One choice of several, as radio buttons in a fieldset that has its legend already.
export function choice(fieldset, name, options, chosen, onChoose) {
  fieldset.append(...options.map(([value, text]) => {
    const button = element('input', { type: 'radio', name, value, checked: value === chosen });
    button.addEventListener('change', () => onChoose(value));
    return element('label', {}, button, text);
  }));
  return fieldset;
}
