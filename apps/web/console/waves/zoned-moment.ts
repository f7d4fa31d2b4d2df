/** A moment as the api tells it, with the offset of its zone, in the words of its clocks: 2026-10-01 08:00 (UTC+8). */
export function zonedMoment(text: string): string {
  const [, day = text, time = '', sign, hours, minutes] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})[^+\-Z]*(?:([+-])(\d{2}):(\d{2})|Z)$/.exec(text) ?? [];
  if (time === '') return text;
  const offset = sign === undefined ? '' : `${sign}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
  return `${day} ${time} (UTC${offset.replace('-', '−')})`;
}
