import { ActionIcon, Group } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { CoveringItem } from '#questionnaire/core/design';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { useDraftPart, useDraftTools } from '../draft-context.js';
import { placeOf } from '../lint/findings-by-place.js';
import { inPoints } from '../mapping/points.js';
import { PartIcon, typeTexts } from '../question-type-look.js';
import { useEdit } from '../use-edit.js';
import classes from './coverage.module.css';
import { coverageTexts } from './coverage.messages.js';

/** A question that scores something: what it is and what its answers are worth; a click leads to it. */
export function CoveringItemLine({ item }: { readonly item: CoveringItem }) {
  const { head, store } = useDraftTools();
  const edit = useEdit();
  const texts = useTexts(coverageTexts);
  const types = useTexts(typeTexts);
  const { locale } = useLocale();
  const [, go] = useLocation();
  const readOnly = useDraftPart((state) => state.readOnly);
  const { question, row, at, type, title } = item;
  const label = title[locale];
  return (
    <Group gap={6} wrap="nowrap">
      <button
        type="button"
        className={classes['item']}
        onClick={() => {
          store.select(placeOf(at));
          go(`/questionnaires/${head.id}`);
        }}
      >
        <PartIcon type={type} />
        <span className={classes['name']}>{row === undefined ? question : `${question}.${row}`}</span>
        <span className={classes['words']}>{label}</span>
        <span className={classes['facts']}>
          {types[type].name} · <Range item={item} />
        </span>
      </button>
      {!readOnly && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${texts.unmap}: ${label}`}
          onClick={() => edit.run({ kind: 'map-criterion', at, criterion: null })}
        >
          <IconX size={14} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}

function Range({ item }: { readonly item: CoveringItem }) {
  const texts = useTexts(coverageTexts);
  const numbers = item.recode.flatMap(({ points }) => (typeof points === 'number' ? [points] : []));
  if (numbers.length === 0) return <>?</>;
  return <>{texts.points(inPoints(Math.min(...numbers)), inPoints(Math.max(...numbers)), numbers.length)}</>;
}
