/** The day at which the data of `openTestStore({ demonstration: true })` end; a test's `now` belongs on it. */
export const DEMONSTRATION_DAY = '2026-11-21';
