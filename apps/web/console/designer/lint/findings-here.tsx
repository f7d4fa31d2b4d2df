import { Stack } from '@mantine/core';
import { useDraftPart } from '../draft-context.js';
import { FindingLine } from './finding-line.js';
import { findingsAt } from './findings-by-place.js';

/** What was found about the page, panel or question at hand. */
export function FindingsHere({ at }: { readonly at: string }) {
  const findings = useDraftPart(({ review }) => findingsAt(review, at));
  if (findings.length === 0) return null;
  return (
    <Stack gap={4}>
      {findings.map((finding) => (
        <FindingLine key={`${finding.code} ${finding.pointer}`} finding={finding} />
      ))}
    </Stack>
  );
}
