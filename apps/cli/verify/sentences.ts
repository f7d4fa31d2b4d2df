import type { Violation } from '#kernel';

const SENTENCES: Readonly<Record<string, string>> = {
  'not-json': 'The file is not JSON in UTF-8.',
  'not-signed': 'The file holds a release without hash and signature: fetch it from the address that ends in /signed.',
  'not-a-release': 'The file is not a signed release.',
  'not-canonical': 'The file was changed after it was signed: it is not spelled as a signed release is.',
  'hash-differs': 'The release was changed: it does not have the hash that stands in the file.',
  'unknown-key': 'The file names a key that is not among those given.',
  'signature-differs': 'The release is not signed by the key it names.',
  malformed: 'It is missing or of another kind than in a release.',
  'weights-do-not-sum-to-1': 'The weights do not sum to 1.',
  'suppressed-number': 'There is a number where there may be none.',
  'no-reason': 'It has no reason.',
  'ledger-differs': 'It contradicts what the ledger decided.',
  'below-threshold': 'It is published or ranked below the thresholds of the release’s own method.',
  'ranked-with-reason': 'It is ranked though there is a reason against it.',
  'rank-bounds': 'Ranks are missing, out of bounds or of vendors without one.',
  'no-score': 'A published vendor has no score.',
  'score-bounds': 'It is out of its bounds.',
  'outside-interval': 'The interval does not hold the number.',
  'other-rubric': 'It is not that of the rubric.',
  'sum-differs': 'It does not follow from the parts it is made of.',
  'vendor-twice': 'A vendor is there twice.',
  'order-differs': 'The vendors are not in their order.',
  'other-method': 'The method is another than its settings say.',
  'market-gate': 'What may be said about the market does not follow from the vendors.',
  'no-companions': 'A published vendor has nothing where its other figures belong.',
  'threshold-differs': 'It is not what the release’s own numbers and settings make it.',
  'claim-differs': 'The release does not carry this sentence, or says so wrongly.',
  'card-differs': 'The method card says something else than the release.',
  'not-ranked': 'It compares vendors that are not ranked, or the wrong way round.',
};

/** `/vendors/3/observed: There is a number where there may be none.` */
export function sentenceOf({ pointer, code }: Violation): string {
  const sentence = Object.hasOwn(SENTENCES, code) ? SENTENCES[code] : `It is not right (${code}).`;
  return pointer === '' ? `${sentence}` : `${pointer}: ${sentence}`;
}
