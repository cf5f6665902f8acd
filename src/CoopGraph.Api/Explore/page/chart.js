import * as echarts from './library/echarts.esm.min.js';
import { colors } from './labels.js';

const narrowBelow = 560;

const font = 'system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif';

// Draws an option into a box and keeps it in shape: `build` gets the box's size, and is asked again when the size changes.
export function draw(box, build, description) {
  const chart = echarts.init(box, null, { renderer: 'svg' });
  let drawnWidth = 0;
  const redraw = () => {
    if (!box.clientWidth || box.clientWidth === drawnWidth) return;
    drawnWidth = box.clientWidth;
    chart.resize();
    chart.setOption(withCommons(build(sizeOf(box)), description), { notMerge: true });
  };
  redraw();
  const observer = new ResizeObserver(redraw);
  observer.observe(box);
  return () => {
    observer.disconnect();
    chart.dispose();
  };
}

function sizeOf(box) {
  return { width: box.clientWidth, height: box.clientHeight, isNarrow: box.clientWidth < narrowBelow };
}

function withCommons(option, description) {
  return {
    animation: false,
    textStyle: { fontFamily: font, color: colors.published },
    aria: { enabled: true, label: { description } },
    ...option,
    tooltip: { confine: true, ...option.tooltip },
  };
}

// How a value of the paper looks in every picture: hollow, with a dark edge.
export const publishedStyle = { color: '#ffffff', borderColor: colors.published, borderWidth: 2, opacity: 1 };

export const percentAxis = {
  type: 'value',
  min: 0,
  max: 1,
  interval: 0.25,
  axisLabel: { formatter: (share) => `${Math.round(100 * share)} %`, color: colors.quiet },
};
