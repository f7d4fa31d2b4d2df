const SECOND = 1000;
const two = (count: number): string => String(count).padStart(2, '0');

/** Milliseconds as `h:mm:ss`, hours counting on past a day. */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / SECOND);
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
