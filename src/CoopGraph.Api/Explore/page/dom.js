// Makes elements: element('p', { className: 'note' }, 'text', child). Children that are null or undefined are left out.
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in made) made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child != null));
  return made;
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

// A button that does something when it is pressed.
export function button(text, press, properties = {}) {
  const made = element('button', { type: 'button', ...properties }, text);
  made.addEventListener('click', () => press(made));
  return made;
}

// Shows another text on a button for three seconds.
export function flash(button, text) {
  const before = button.dataset.text ?? button.textContent;
  button.dataset.text = before;
  button.textContent = text;
  setTimeout(() => {
    button.textContent = before;
  }, 3000);
}
