/** Outlines on a 24 × 24 grid, drawn with a round 2-pixel line. */
const OUTLINES = {
  down: 'm6 9 6 6 6-6',
  next: 'm9 6 6 6-6 6',
  previous: 'm15 6-6 6 6 6',
  up: 'm6 15 6-6 6 6',
  sort: 'm8 9 4-4 4 4M8 15l4 4 4-4',
  increase: 'M5 17 17 7M8 7h9v9',
  decrease: 'M5 7l12 10M8 17h9V8',
  unchanged: 'M5 12h14',
  download: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
  info: 'M12 11v6M12 7.5v.01M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  success: 'm8 12.5 3 3 5.5-6M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  warning: 'M12 9.5v4.5M12 17v.01M12 4 2.8 20h18.4L12 4Z',
  danger: 'M12 7v6M12 16.5v.01M8 3h8l5 5v8l-5 5H8l-5-5V8l5-5Z',
  place: 'M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.5C5 14.8 12 21 12 21ZM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  calendar: 'M5 6h14v14H5zM5 10.5h14M9 3.5v4M15 3.5v4',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5',
  check: 'm5 12.5 4.5 4.5L19 7.5',
} as const;
export type IconName = keyof typeof OUTLINES;

/** A decoration beside words that say the same; hidden from assistive technology. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={OUTLINES[name]} />
    </svg>
  );
}

/** Two strands that take hold of each other: working life and education. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <path class="mark-need" d="M21 8.5A9 9 0 1 0 19 21" />
      <path class="mark-answer" d="M11 23.5A9 9 0 1 0 13 11" />
    </svg>
  );
}
