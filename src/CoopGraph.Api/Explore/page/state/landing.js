// Where a link leads that names a picture after its #: to the picture, and back to it when a picture above it gets its height, until the reader moves.
const moves = ['wheel', 'touchstart', 'pointerdown', 'keydown'];

let release = () => {};

// Brings the reader to the picture of the address, once it is on the page.
export function land() {
  hold();
  // The browser itself follows a link within the page, but does not know of pictures that are still to come.
  addEventListener('hashchange', () => {
    if (document.querySelector('.picture[aria-busy="true"]')) hold();
  });
}

function hold() {
  release();
  if (location.hash.length < 2) return;
  const target = () => document.getElementById(location.hash.slice(1));
  const top = () => target()?.getBoundingClientRect().top;
  let placed;
  let height;
  const observer = new ResizeObserver(() => {
    target()?.scrollIntoView();
    [placed, height] = [top(), document.body.clientHeight];
  });
  // A bar at the side of the window that is pulled is no event of the page; the page then moves while its height stays.
  const moved = () => {
    if (document.body.clientHeight === height && Math.abs(top() - placed) > 2) release();
  };
  release = () => {
    observer.disconnect();
    for (const move of moves) removeEventListener(move, release, true);
    removeEventListener('scroll', moved);
  };
  for (const move of moves) addEventListener(move, release, { capture: true, passive: true });
  addEventListener('scroll', moved);
  observer.observe(document.body);
}
