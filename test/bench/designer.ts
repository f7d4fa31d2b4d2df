import { type DesignerClient, largeDefinition, openDesigner } from './designer-client.js';
import { benchTyping } from './designer-typing.js';
import type { Installation } from './installation.js';
import { median, report } from './report.js';

const PUBLICATIONS = 5;
const LOOKS = 40;
const READS = 300;

/** What somebody waits for who designs a questionnaire of 200 questions, and what others wait for meanwhile. */
export async function benchDesigner(installation: Installation): Promise<void> {
  const client = await openDesigner(installation);
  await benchPublishing(client);
  await benchPreview(client);
  await benchHostile(client);
  await benchTyping(client);
}

async function elapsed(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await work();
  return performance.now() - since;
}

/** Saving only stores what is published; all that publishing does besides is checks. */
async function benchPublishing(client: DesignerClient): Promise<void> {
  const saves: number[] = [];
  const publications: number[] = [];
  let { etag } = await client.send('GET', '/draft');
  for (let round = 0; round < PUBLICATIONS; round += 1) {
    const content = {
      definition: largeDefinition(`Round ${round}`),
      rubricVersionId: client.rubricVersionId,
      scenarios: [],
    };
    saves.push(
      await elapsed(async () => ({ etag } = await client.send('PUT', '/draft', content, { 'if-match': etag }))),
    );
    publications.push(
      await elapsed(async () => ({ etag } = await client.send('POST', '/versions', {}, { 'if-match': etag }))),
    );
  }
  report('publishing 200 questions, against saving them', 'ms', median(publications), median(saves));
}

/** A screen of the preview, against reading the same draft. */
async function benchPreview(client: DesignerClient): Promise<void> {
  const look = {
    definition: largeDefinition('Look'),
    rubricVersionId: client.rubricVersionId,
    answers: {},
    locale: 'en',
  };
  const shown: number[] = [];
  const read: number[] = [];
  for (let round = 0; round < LOOKS; round += 1) {
    shown.push(await elapsed(() => client.send('POST', '/preview', { ...look, step: 1 + (round % 20) })));
    read.push(await elapsed(() => client.send('GET', '/draft')));
  }
  report('a screen of the preview of 200 questions, against reading the draft', 'ms', median(shown), median(read));
}

const at99 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.99)] ?? 0;

/** As expensive as the limits allow: each condition looks back at a dozen questions. */
function expensiveDefinition(): object {
  const elements = Array.from({ length: 200 }, (_, index) => ({
    type: 'radiogroup',
    name: `q${index}`,
    choices: Array.from({ length: 100 }, (__, choice) => choice),
    ...(index > 12 && {
      visibleIf: Array.from({ length: 12 }, (__, back) => `{q${index - 1 - back}} > ${back}`).join(' and '),
    }),
  }));
  return { pages: [{ name: 'a', elements }] };
}

/** What others wait for at most (99 of 100) while hostile definitions are checked, against nothing of the kind. */
async function benchHostile(client: DesignerClient): Promise<void> {
  const reading = async () => {
    const waits: number[] = [];
    for (let count = 0; count < READS; count += 1)
      waits.push(await elapsed(() => fetch(`${client.base}/v1/benchmarks`)));
    return at99(waits);
  };
  await reading();
  const alone = await reading();
  const hostile = { definition: expensiveDefinition(), rubricVersionId: null };
  const checking = { isOver: false };
  const check = async () => {
    while (!checking.isOver) await client.send('POST', '/check', hostile);
  };
  const checks = check();
  const meanwhile = await reading();
  checking.isOver = true;
  await checks;
  report('others at the 99th percentile while hostile definitions are checked, against alone', 'ms', meanwhile, alone);
}
