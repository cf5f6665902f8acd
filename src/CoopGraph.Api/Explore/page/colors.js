// The colours of the service's colors.css, by their names there, as they are in the scheme of the moment: color('ink').
const style = getComputedStyle(document.documentElement);
const dark = matchMedia('(prefers-color-scheme: dark)');

export const color = (name) => style.getPropertyValue(`--${name}`).trim();

// Whether the page is being printed: then its colours are light, and its pictures as wide as the paper.
export const isPrinting = () => 'print' in document.documentElement.dataset;

addEventListener('beforeprint', () => { document.documentElement.dataset.print = ''; });
addEventListener('afterprint', () => { delete document.documentElement.dataset.print; });

// Calls back when the reader's scheme changes from light to dark or back, and before and after printing. Returns how to stop that.
export function onSchemeChange(call) {
  dark.addEventListener('change', call);
  for (const event of ['beforeprint', 'afterprint']) addEventListener(event, call);
  return () => {
    dark.removeEventListener('change', call);
    for (const event of ['beforeprint', 'afterprint']) removeEventListener(event, call);
  };
}

// The colour of an issue area by its name in the schema.
export const areaColor = (area) => color(`area-${area.toLowerCase().replaceAll('_', '-')}`);
