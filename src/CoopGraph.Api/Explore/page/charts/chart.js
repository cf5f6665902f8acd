import { color, isPrinting, onSchemeChange } from '../colors.js';

// Asked for at once, and needed when the first answer is there.
const library = import('./library.js');

const paper = 680; // The width of A4 between its margins, in pixels.

// Whether a box of this width has no room for labels at the side.
export const isNarrow = (width) => width < 560;

// With single quotes: ECharts writes it between double ones into a file.
export const font = "system-ui, 'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans CJK SC', sans-serif";

// Draws an option into a box and keeps it in shape. `height` says how high the box is, since narrow boxes need more room for their labels;
// `build` gets the box's size, and whether it is for a file. Both are asked again when the width or the colour scheme changes. Returns { svg(), dispose() }.
export async function draw(box, height, build, description) {
  box.style.height = `${height(isNarrow(box.clientWidth))}px`;
  const { init } = await library;
  const chart = init(box, null, { renderer: 'svg' });
  let drawnWidth = 0;
  const setOption = (width, isFile) => chart.setOption(withCommons(build({ width, height: box.clientHeight, isNarrow: isNarrow(width), isFile }), description), { notMerge: true });
  const redraw = () => {
    if (!box.clientWidth) return;
    drawnWidth = box.clientWidth;
    const width = isPrinting() ? paper : drawnWidth;
    box.style.height = `${height(isNarrow(width))}px`;
    chart.resize({ width });
    setOption(width, false);
  };
  const resized = () => {
    if (box.clientWidth !== drawnWidth) redraw();
  };
  redraw();
  const observer = new ResizeObserver(resized);
  observer.observe(box);
  const stopWatching = onSchemeChange(redraw);
  return {
    svg() {
      setOption(chart.getWidth(), true);
      // Its style sheet is of what happens under a pointer only.
      const text = chart.renderToSVGString().replace(/<style[^]*?<\/style>/g, '');
      setOption(chart.getWidth(), false);
      return text;
    },
    dispose() {
      observer.disconnect();
      stopWatching();
      chart.dispose();
    },
  };
}

function withCommons(option, description) {
  const ink = color('ink');
  return {
    animation: false,
    textStyle: { fontFamily: font, color: ink },
    aria: { enabled: true, label: { description } },
    ...option,
    legend: { textStyle: { color: ink, fontFamily: font }, ...option.legend },
    tooltip: { confine: true, backgroundColor: color('paper'), borderColor: color('line'), textStyle: { color: ink }, ...option.tooltip },
  };
}
