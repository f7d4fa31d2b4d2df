import { existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { OwnWeights, type OwnWeightsData } from '../../apps/web/islands/own-weights.js';
import { marketPosteriors } from './market.js';
import { median, milliseconds, report } from './report.js';

const MOVES = 60;
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'];
const BUNDLE = new URL('../../apps/web/islands/reweigh.js', import.meta.url);
/** What a slider move may take, in milliseconds: without robustness it must not be seen, with it not be felt. */
const AIM = { order: 10, robustness: 60 };

const market = (): OwnWeightsData => ({
  vendors: marketPosteriors().map((posterior, v) => ({ ...posterior, slug: `vendor-${v}`, name: `Vendor ${v}` })),
  weights: [0.25, 0.25, 0.2, 0.15, 0.15],
  coverage: 0.95,
  concentration: 74,
  seed: '000000000000bec7',
});

interface Moves {
  readonly order: readonly number[];
  readonly robustness: readonly number[];
}

/** Times single moves; also run inside the browser, so it may name nothing but its arguments. */
function move(
  Weights: typeof OwnWeights,
  data: OwnWeightsData,
  moves: number,
  taken: (work: () => unknown) => number,
): Moves {
  const own = new Weights(data);
  const times: { order: number[]; robustness: number[] } = { order: [], robustness: [] };
  for (let n = 0; n < moves; n += 1) {
    const points = [n % 50, 25, 20, 15, 15];
    const total = points.reduce((sum, point) => sum + point, 0);
    const shares = points.map((point) => point / total);
    times.order.push(taken(() => own.order(shares)));
    times.robustness.push(taken(() => [own.order(shares), own.robustness(shares)]));
  }
  return times;
}

/** One move of a slider for 12 vendors, in Node and, where there is one, in Chromium; against what it may take. */
export async function benchReweighing(): Promise<void> {
  tell('Node', move(OwnWeights, market(), MOVES, milliseconds));
  if (existsSync(CHROMIUM)) tell('Chromium', await inChromium());
}

function tell(where: string, { order, robustness }: Moves): void {
  report(`a slider move in ${where}`, 'ms', median(order), AIM.order);
  report(`a slider move with robustness in ${where}`, 'ms', median(robustness), AIM.robustness);
}

async function inChromium(): Promise<Moves> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  try {
    const page = await browser.newPage();
    const address = `data:text/javascript;base64,${readFileSync(BUNDLE).toString('base64')}`;
    return await page.evaluate<Moves>(
      `import(${JSON.stringify(address)}).then(({ OwnWeights }) => {
        const taken = (work, start = performance.now()) => (work(), performance.now() - start);
        return (${move.toString()})(OwnWeights, ${JSON.stringify(market())}, ${MOVES}, taken);
      })`,
    );
  } finally {
    await browser.close();
  }
}
