import { Alert } from '@mantine/core';
import { IconShieldX } from '@tabler/icons-react';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { ErrorState } from '../parts/states.js';
import type { AuditStanding, useAuditStanding } from './audit-requests.js';
import { auditTexts } from './audit.messages.js';

/** How far the log can be trusted: its length, what was signed last, what the last check found. */
export function AuditStatus({
  query: { data, error, refetch },
}: {
  readonly query: ReturnType<typeof useAuditStanding>;
}) {
  if (data) return <Standing standing={data} />;
  return error ? <ErrorState error={error} retry={() => void refetch()} /> : null;
}

function Standing({ standing: { rows, anchor, check } }: { readonly standing: AuditStanding }) {
  const texts = useTexts(auditTexts);
  const { number, moment } = useFormat();
  const isBroken = check !== null && check.firstBadSeq !== null;
  return (
    <section aria-label={texts.status}>
      {isBroken && (
        <Alert role="alert" color="red" title={texts.broken} icon={<IconShieldX aria-hidden />} mb="md">
          {texts.brokenHint}
        </Alert>
      )}
      <dl className="fm-audit-status fm-card">
        <div>
          <dt>{texts.rows}</dt>
          <dd>{number(rows)}</dd>
        </div>
        <div>
          <dt>{texts.lastAnchor}</dt>
          <dd>{anchor ? texts.anchorAt(number(anchor.seq), moment(anchor.at)) : texts.noAnchor}</dd>
        </div>
        <div>
          <dt>{texts.lastCheck}</dt>
          <dd>{useCheckText(check)}</dd>
        </div>
      </dl>
    </section>
  );
}

function useCheckText(check: AuditStanding['check']): string {
  const texts = useTexts(auditTexts);
  const { number, moment } = useFormat();
  if (check === null) return texts.noCheck;
  const { at, rows, firstBadSeq } = check;
  return firstBadSeq === null
    ? texts.checkedRight(number(rows), moment(at))
    : texts.checkedWrong(number(firstBadSeq), moment(at));
}
