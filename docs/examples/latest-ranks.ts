// The latest ranks of a study, as ranges: npx tsx latest-ranks.ts [address] [study]
import { fairmark } from '../clients/typescript/client.js';

const [address = 'http://localhost:3000', study = 'rtc-service'] = process.argv.slice(2);

const { data: ranks, error } = await fairmark(address).GET('/v1/benchmarks/{study}/{wave}/ranks', {
  params: { path: { study, wave: 'latest' }, query: { status: 'RANKED' } },
});
if (!ranks) throw new Error(error.title);

for (const { vendor, rank95, benchmarkScore } of ranks.data)
  console.log(`${rank95?.join('–')}  ${vendor}  ${benchmarkScore?.toFixed(1)}`);
console.log(ranks.citation);
