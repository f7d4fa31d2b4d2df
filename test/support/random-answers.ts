/** Numbers 0…1 that are the same in every run (Lehmer, modulus 2³¹ − 1). */
export function repeatable(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const CRITERIA = [1, 2, 3, 4, 5].flatMap((d) => [1, 2, 3].map((c) => `c${d}${c}`));
const TEXTS = [
  '工程师很懂行，没有架子，响应及时',
  '文档不够清晰，回声消除的示例代码跑不起来',
  'Responsive engineers, but the documentation is outdated',
  'They are not proactive at all',
];

/** Somebody's answers to the built-in questionnaire, with gaps as in life. */
export function randomAnswers(random: () => number): Record<string, unknown> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const mood = 2 + random() * 3;
  const points = () => Math.min(5, Math.max(1, Math.round(mood + random() * 2 - 1)));
  const answers: Record<string, unknown> = { used: true, conflictOfInterest: false };
  for (const name of CRITERIA) if (random() > 0.06) answers[name] = random() < 0.05 ? 'NOT_APPLICABLE' : points();
  if (random() > 0.1) answers['overall'] = Math.min(10, Math.round(mood * 2));
  if (random() > 0.1) answers['recommend'] = Math.min(10, Math.round(mood * 2 - random()));
  if (random() > 0.4) Object.assign(answers, { importanceD1: 40, importanceD2: 30, importanceD5: 30 });
  if (random() > 0.5)
    Object.assign(answers, {
      openedTicket: true,
      firstReply: pick(['within_30_min', 'within_4_h', 'within_24_h', 'over_24_h', 'never']),
      ...(random() > 0.2 && { severity: pick(['general', 'business', 'urgent']) }),
    });
  if (random() > 0.6) answers['difference'] = `${pick(TEXTS)} ${'。'.repeat(1 + Math.floor(random() * 3))}`;
  return answers;
}
