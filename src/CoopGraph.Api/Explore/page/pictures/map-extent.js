// Degrees of longitude are drawn shorter than those of latitude, as they are at the middle of the map.
const legendHeight = 48;

// The smallest part of the map that holds all points [longitude, latitude], with some room around.
export function extentOf(points) {
  const longitudes = points.map(([longitude]) => longitude);
  const latitudes = points.map(([, latitude]) => latitude);
  const room = 0.04 * (Math.max(...latitudes) - Math.min(...latitudes)) + 0.1;
  return {
    west: Math.min(...longitudes) - room,
    east: Math.max(...longitudes) + room,
    south: Math.min(...latitudes) - room,
    north: Math.max(...latitudes) + room,
  };
}

// The extent widened to the shape of the box, so that distances are alike in both directions.
export function fitted({ west, east, south, north }, { width, height }) {
  const shrink = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const shape = width / (height - legendHeight);
  const span = { x: (east - west) * shrink, y: north - south };
  const x = Math.max(span.x, span.y * shape) / shrink;
  const y = Math.max(span.y, span.x / shape);
  const middle = { x: (west + east) / 2, y: (south + north) / 2 };
  return { west: middle.x - x / 2, east: middle.x + x / 2, south: middle.y - y / 2, north: middle.y + y / 2 };
}
