// Marks and axes that several pictures share.
import { color } from '../colors.js';

// How a value of the paper looks in every picture: hollow, with an edge in the colour of the text.
export const publishedStyle = () => ({ color: color('paper'), borderColor: color('published'), borderWidth: 2, opacity: 1 });

// Horizontal lines with ends, one for each category that has a range of values: [[0.2, 0.3], null, …].
export function ranges(name, lineColor, data, offset = 0) {
  return {
    type: 'custom',
    name,
    itemStyle: { color: lineColor },
    encode: { x: [1, 2], y: 0 },
    z: 2,
    data: data.flatMap((range, i) => (range ? [[i, ...range]] : [])),
    renderItem: (_, api) => {
      const [from, y] = api.coord([api.value(1), api.value(0)]);
      const [to] = api.coord([api.value(2), api.value(0)]);
      const style = { stroke: lineColor, lineWidth: 3 };
      const line = (x1, y1, x2, y2) => ({ type: 'line', shape: { x1, y1: y1 + offset, x2, y2: y2 + offset }, style });
      return { type: 'group', children: [line(from, y, to, y), line(from, y - 7, from, y + 7), line(to, y - 7, to, y + 7)] };
    },
  };
}

// How ranges and upright marks look in a legend.
export const rangeIcon = 'path://M0,0h2v6h20v-6h2v14h-2v-6h-20v6h-2z';
export const tickIcon = 'path://M0,0h5v20h-5z';

const quietLabel = () => ({ color: color('quiet'), hideOverlap: true });
const lines = () => ({ lineStyle: { color: color('line') } });

// The title of an axis: its unit, in the middle of a vertical axis's top or of a horizontal axis's foot.
const titled = (name, location, gap) => ({ name, nameLocation: location, nameGap: gap, nameTextStyle: { color: color('quiet'), align: location === 'end' ? 'left' : 'center' } });

// `above` is the room for what is written between a vertical axis and its title, such as the number over a bar of 100 %.
export const percentAxis = (name, { isVertical = false, interval = 0.25, above = 0 } = {}) => ({
  type: 'value', min: 0, max: 1, interval, splitLine: lines(),
  axisLabel: { ...quietLabel(), formatter: (share) => `${Math.round(100 * share)} %` },
  ...titled(name, isVertical ? 'end' : 'middle', isVertical ? 12 + above : 28),
});

export const countAxis = (name, { isVertical = false, above = 0 } = {}) => ({
  type: 'value', minInterval: 1, splitLine: lines(), axisLabel: quietLabel(), ...titled(name, isVertical ? 'end' : 'middle', isVertical ? 12 + above : 28),
});

export const categoryAxis = (data, { name, ...rest } = {}) => ({
  type: 'category', data, axisLine: lines(), axisTick: { show: false },
  axisLabel: { color: color('ink'), interval: 0 },
  ...(name ? titled(name, 'middle', 28) : {}), ...rest,
});
