import * as echarts from './library/echarts.esm.min.js';
import { colors } from './labels.js';

// Whether a box of this width has no room for labels at the side.
export const isNarrow = (width) => width < 560;

const font = 'system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif';

// Draws an option into a box and keeps it in shape. `height` says how high the box is, since narrow boxes need more room for their labels;
// `build` gets the box's size. Both are asked again when the width changes.
export function draw(box, height, build, description) {
  box.style.height = `${height(isNarrow(box.clientWidth))}px`;
  const chart = echarts.init(box, null, { renderer: 'svg' });
  let drawnWidth = 0;
  const redraw = () => {
    if (!box.clientWidth || box.clientWidth === drawnWidth) return;
    drawnWidth = box.clientWidth;
    box.style.height = `${height(isNarrow(drawnWidth))}px`;
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
  return { width: box.clientWidth, height: box.clientHeight, isNarrow: isNarrow(box.clientWidth) };
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

// Horizontal lines with ends, one for each category that has a range of values: [[0.2, 0.3], null, …].
export function ranges(name, color, data, offset = 0) {
  return {
    type: 'custom',
    name,
    itemStyle: { color },
    encode: { x: [1, 2], y: 0 },
    z: 2,
    data: data.flatMap((range, i) => (range ? [[i, ...range]] : [])),
    renderItem: (_, api) => {
      const [from, y] = api.coord([api.value(1), api.value(0)]);
      const [to] = api.coord([api.value(2), api.value(0)]);
      const style = { stroke: color, lineWidth: 3 };
      const line = (x1, y1, x2, y2) => ({ type: 'line', shape: { x1, y1: y1 + offset, x2, y2: y2 + offset }, style });
      return { type: 'group', children: [line(from, y, to, y), line(from, y - 7, from, y + 7), line(to, y - 7, to, y + 7)] };
    },
  };
}

export const percentAxis = {
  type: 'value',
  min: 0,
  max: 1,
  interval: 0.25,
  axisLabel: { formatter: (share) => `${Math.round(100 * share)} %`, color: colors.quiet },
};
