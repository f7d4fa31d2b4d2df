import type { Band } from '#distribution/core';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { progressTexts } from './progress.messages.js';
import classes from './progress.module.css';

interface RangeMarkProps {
  readonly have: number;
  readonly band: Band;
  readonly need: number;
  /** Right end of the scale, the same for all rows. */
  readonly most: number;
}

/** What is there, what is expected and what is needed, on one line. */
export function RangeMark({ have, band, need, most }: RangeMarkProps) {
  const texts = useTexts(progressTexts);
  const { number } = useFormat();
  const at = (value: number) => `${Math.min(100, (value / Math.max(1, most)) * 100).toFixed(2)}%`;
  const label = texts.bandMark(number(have), number(band.low), number(band.high), number(need));
  return (
    <svg className={classes['range']} role="img" aria-label={label}>
      <line className={classes['base']} x1="0" x2="100%" y1="13" y2="13" />
      <line className={classes['have']} x1="0" x2={at(have)} y1="13" y2="13" />
      <line className={classes['band']} x1={at(band.low)} x2={at(band.high)} y1="13" y2="13" />
      {[band.low, band.high].map((end, index) => (
        <line key={index} className={classes['cap']} x1={at(end)} x2={at(end)} y1="7" y2="19" />
      ))}
      <line className={classes['need']} x1={at(need)} x2={at(need)} y1="0" y2="26" />
    </svg>
  );
}
