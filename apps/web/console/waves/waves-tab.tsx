import { Anchor, Badge, Button, Text } from '@mantine/core';
import { IconLock, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { WaveState } from '#study/core';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { EmptyState, ErrorState, LoadingState } from '../parts/states.js';
import type { Study } from '../studies/study-requests.js';
import { WaveDialog } from './wave-dialog.js';
import { useWaves, type Wave } from './wave-requests.js';
import { wavesTexts } from './waves.messages.js';
import { zonedMoment } from './zoned-moment.js';
import { TableHead } from '../parts/table-head.js';

/** The waves of a study: when each is, how it stands, and by which rubric it is scored. */
export function WavesTab({ study }: { readonly study: Study }) {
  const texts = useTexts(wavesTexts);
  const mayWrite = useCan('studies.write');
  const { data, error, refetch } = useWaves(study.id);
  const [edited, setEdited] = useState<Wave | 'new'>();
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingState />;
  const add = mayWrite && study.rubric > 0 && (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdited('new')}>
      {texts.add}
    </Button>
  );
  return (
    <>
      {data.length === 0 ? (
        <NoWaves study={study}>{add}</NoWaves>
      ) : (
        <>
          <WaveTable waves={data} onEdit={mayWrite ? setEdited : undefined} />
          <div className="fm-below">{add}</div>
        </>
      )}
      <WaveDialog study={study} edited={edited} onClose={() => setEdited(undefined)} />
    </>
  );
}

function NoWaves({ study, children }: { readonly study: Study; readonly children: ReactNode }) {
  const texts = useTexts(wavesTexts);
  if (study.rubric > 0)
    return (
      <EmptyState title={texts.none} hint={texts.noneHint}>
        {children}
      </EmptyState>
    );
  return (
    <EmptyState title={texts.noRubric} hint={texts.noRubricHint}>
      <Anchor component={Link} href={`/studies/${study.id}/rubric`}>
        {texts.toRubric}
      </Anchor>
    </EmptyState>
  );
}

interface WaveTableProps {
  readonly waves: readonly Wave[];
  readonly onEdit: ((wave: Wave) => void) | undefined;
}

function WaveTable({ waves, onEdit }: WaveTableProps) {
  const texts = useTexts(wavesTexts);
  return (
    <div className="fm-card">
      <table className="fm-table" aria-label={texts.wave}>
        <TableHead columns={[texts.wave, texts.dates, texts.state, texts.rubric]} act={texts.editShort} />
        <tbody>
          {waves.map((wave) => (
            <Row key={wave.id} wave={wave} onEdit={onEdit} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const COLOURS: Readonly<Record<WaveState, string>> = { planned: 'gray', open: 'ink', closed: 'gray', frozen: 'gray' };

function Row({ wave, onEdit }: { readonly wave: Wave; readonly onEdit: WaveTableProps['onEdit'] }) {
  const texts = useTexts(wavesTexts);
  const { moment } = useFormat();
  const maySeeMore = useCan('campaigns.read');
  const { slug, opensAt, closesAt, timeZone, state, rubricNumber, launchedAt } = wave;
  return (
    <tr>
      <th scope="row">
        {maySeeMore ? (
          <Anchor component={Link} href={`/waves/${wave.id}`} fw={700}>
            {slug}
          </Anchor>
        ) : (
          <b>{slug}</b>
        )}
      </th>
      <td data-label={texts.dates}>
        <span>
          <time dateTime={opensAt}>{zonedMoment(opensAt)}</time> –{' '}
          <time dateTime={closesAt}>{zonedMoment(closesAt)}</time>
        </span>
        <Text component="span" display="block" size="sm" c="dimmed">
          {timeZone}
        </Text>
      </td>
      <td data-label={texts.state}>
        <Badge variant={state === 'open' ? 'filled' : 'default'} color={COLOURS[state]}>
          {texts.states[state]}
        </Badge>
      </td>
      <td data-label={texts.rubric}>{texts.version(rubricNumber)}</td>
      <td className="fm-end">
        {launchedAt !== null && (
          <Text component="span" size="sm" c="dimmed">
            <IconLock size={14} aria-hidden /> {texts.lockedSince(moment(launchedAt))}
          </Text>
        )}
        {launchedAt === null && onEdit && (
          <Button variant="default" size="compact-sm" aria-label={texts.edit(slug)} onClick={() => onEdit(wave)}>
            {texts.editShort}
          </Button>
        )}
      </td>
    </tr>
  );
}
