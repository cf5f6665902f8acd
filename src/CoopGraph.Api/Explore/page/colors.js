// The colours of the service's colors.css, by their names there, as they are in the scheme of the moment: color('ink').
const style = getComputedStyle(document.documentElement);
const dark = matchMedia('(prefers-color-scheme: dark)');

export const color = (name) => style.getPropertyValue(`--${name}`).trim();

// Calls back when the reader's scheme changes from light to dark or back. Returns how to stop that.
export function onSchemeChange(call) {
  dark.addEventListener('change', call);
  return () => dark.removeEventListener('change', call);
}

// The colour of an issue area by its name in the schema.
export const areaColor = (area) => color(`area-${area.toLowerCase().replaceAll('_', '-')}`);
