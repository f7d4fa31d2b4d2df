import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LOCALES } from '#kernel';
import { escapeText } from '../html.js';
import { stepPage } from './step-page.js';
import { aControl, aQuestion, aStepPage, CONTROL_NAMES, type ControlName } from './testing/a-step-page.js';
import { formOf, tagsOf } from './testing/read-page.js';

const SCREENS = CONTROL_NAMES.flatMap((kind) => LOCALES.map((locale) => ({ kind, locale })));

const faulty = { error: 'Please answer this question.', hint: 'Think of the latest case.' };
const withRemark = { remark: { value: 'It was fine', maxLength: 500 } };

const idsOf = (page: string) => tagsOf(page).flatMap(({ attributes: { id } }) => (id ? [id] : []));
const linksTo = (page: string) =>
  tagsOf(page).flatMap(({ name, attributes }) => [
    ...(name === 'label' && attributes['for'] ? [attributes['for']] : []),
    ...(attributes['href']?.startsWith('#') ? [attributes['href'].slice(1)] : []),
    ...(attributes['aria-describedby']?.split(' ') ?? []),
  ]);

const sent = (kind: ControlName) =>
  formOf(stepPage(aStepPage({ questions: [aQuestion({ name: 'q', control: aControl(kind) })] })));

describe.each(SCREENS)('a screen with $kind in $locale', ({ kind, locale }) => {
  const asked = aQuestion({ control: aControl(kind, locale), ...faulty, ...withRemark });
  const page = stepPage(aStepPage({ locale, questions: [asked] }));

  it('has one heading of the first rank, which names the question and holds the vendor on one line', () => {
    expect(tagsOf(page, 'h1')).toHaveLength(1);
    expect(page).toMatch(/<h1>.*reply of <bdi>Aurora RTC<\/bdi>\?/);
  });

  it('names every field, and every id that is pointed at exists once', () => {
    const fields = tagsOf(page, 'input', 'select', 'textarea');
    expect(fields.every(({ attributes }) => attributes['name'])).toBe(true);
    const ids = idsOf(page);
    expect(new Set(ids).size).toBe(ids.length);
    expect(linksTo(page).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('gives every field a label around it or one that points to it', () => {
    const labelled = new Set(tagsOf(page, 'label').map(({ attributes }) => attributes['for']));
    const enclosed = page.match(/<label class="option" ?><input/g)?.length ?? 0;
    const others = tagsOf(page, 'input', 'select', 'textarea').filter(
      ({ attributes: { type = '' } }) => !['radio', 'checkbox'].includes(type),
    );
    expect(others.filter(({ attributes: { id } }) => !labelled.has(id))).toEqual([]);
    expect(enclosed).toBe(
      tagsOf(page, 'input').filter(({ attributes: { type = '' } }) => ['radio', 'checkbox'].includes(type)).length,
    );
  });

  it('says what is wrong on top and beside the field, in the same words', () => {
    expect(page.split(faulty.error)).toHaveLength(3);
    expect(page).toMatch(/role="alert" tabindex="-1" autofocus/);
    expect(tagsOf(page, 'title')[0]?.text).toMatch(/^(One thing needs your attention|有 1 处需要修改) · /);
    expect(linksTo(page)).toEqual(expect.arrayContaining(['urgent', 'urgent-hint', 'urgent-error']));
  });

  it('needs neither script nor style of its own', () => {
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
  });
});

describe('a screen that is handed in as it stands', () => {
  it.each([
    { kind: 'one', fields: [['q', '4']] },
    { kind: 'scale', fields: [['q', '8']] },
    {
      kind: 'some',
      fields: [
        ['q', 'live'],
        ['q', 'games'],
      ],
    },
    { kind: 'pick', fields: [['q', 'live']] },
    {
      kind: 'rank',
      fields: [
        ['q.meetings', '1'],
        ['q.education', '2'],
      ],
    },
    { kind: 'line', fields: [['q', 'Ops']] },
    { kind: 'number', fields: [['q', '20']] },
    { kind: 'date', fields: [['q', '2026-03-31']] },
    { kind: 'lines', fields: [['q', 'They answer at night, too.']] },
    { kind: 'grid', fields: [['q.docs', '3']] },
    {
      kind: 'table',
      fields: [
        ['q.0.product', 'Voice'],
        ['q.0.use', 'games'],
        ['q.1.product', ''],
      ],
    },
  ] as const)('gives back what it was given: $kind', ({ kind, fields }) => {
    expect(sent(kind)).toEqual(fields);
  });

  it('gives back every text to the letter, and no text becomes markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (value, title) => {
        const control = { kind: 'lines', value, maxLength: 2000 } as const;
        const page = stepPage(aStepPage({ questions: [aQuestion({ name: 'q', title, control })] }));
        expect(formOf(page)).toEqual([['q', value]]);
      }),
    );
    const hostile = `</textarea><script>alert('x')</script>"&{vendor}`;
    const page = stepPage(
      aStepPage({
        vendor: hostile,
        study: hostile,
        questions: [aQuestion({ title: hostile, remark: { value: hostile, maxLength: 500 } })],
      }),
    );
    expect(page).not.toContain('<script');
    expect(page).toContain(escapeText(hostile));
    expect(tagsOf(page, 'form', 'textarea').length).toBe(2);
  });
});

describe('a screen', () => {
  it('sends back and forward with one form; Enter goes forward', () => {
    const page = stepPage(aStepPage());
    expect(tagsOf(page, 'form').map(({ attributes }) => attributes)).toEqual([
      { id: '-form', method: 'post', action: '/s/token/3?lang=en', novalidate: '' },
    ]);
    // The first button of a form is the one that Enter presses.
    expect(tagsOf(page, 'button').map(({ attributes: { name, value } }) => [name, value])).toEqual([
      ['-direction', 'forward'],
      ['-direction', 'back'],
      ['-language', 'zh-CN'],
      ['-direction', 'forward'],
      ['-direction', 'back'],
    ]);
    const inBar = tagsOf(page, 'button').filter(({ attributes: { form } }) => form === '-form');
    expect(inBar).toHaveLength(3);
  });

  it('shows what is no point of the scale apart from it', () => {
    const page = stepPage(aStepPage());
    expect(page.indexOf('value="1"')).toBeLessThan(page.indexOf('class="apart"'));
    expect(page.indexOf('class="apart"')).toBeLessThan(page.indexOf('value="NOT_APPLICABLE"'));
  });

  it('tells how far it is, but not at the beginning of a long survey', () => {
    expect(stepPage(aStepPage({ position: 3, total: 27 }))).toContain('>3 / about 27<');
    expect(stepPage(aStepPage({ position: 1, total: 15 }))).toContain('<progress');
    expect(stepPage(aStepPage({ position: 2, total: 16 }))).not.toContain('<progress');
  });

  it('says when it was saved', () => {
    const page = stepPage(aStepPage({ savedAt: new Date('2026-11-26T14:02:33Z') }));
    expect(page).toContain('data-saved="2026-11-26T14:02:33.000Z">Saved 14:02 UTC<');
    expect(stepPage(aStepPage({ locale: 'zh-CN' }))).toMatch(/role="status" ?><\/p>/);
  });

  it('marks what may be left out', () => {
    expect(stepPage(aStepPage({ questions: [aQuestion({ isRequired: false })] }))).toContain('Optional');
    expect(stepPage(aStepPage())).not.toContain('Optional');
  });

  it('has the name of the study above it when it holds several questions without a title', () => {
    const questions = [aQuestion({ name: 'a' }), aQuestion({ name: 'b' })];
    expect(tagsOf(stepPage(aStepPage({ questions })), 'h1')[0]?.text).toBe('Support of video SDKs, 2026 Q4');
    const page = stepPage(aStepPage({ questions, title: 'About {vendor}', hint: 'Two things' }));
    expect(page).toContain('<h1>About <bdi>Aurora RTC</bdi></h1>');
    expect(tagsOf(page, 'h2')).toHaveLength(2);
  });

  it('says which of several questions is meant', () => {
    const questions = [
      aQuestion({ name: 'a', title: 'One', error: 'Missing' }),
      aQuestion({ name: 'b', title: 'Two' }),
    ];
    expect(stepPage(aStepPage({ questions }))).toContain('<a href="#a">One: Missing</a>');
    expect(stepPage(aStepPage({ questions, locale: 'zh-CN' }))).toContain('<a href="#a">One：Missing</a>');
  });

  it('says once on top what is wrong with several numbers together, and beside the first of them', () => {
    const parts = ['a', 'b'].map((name) =>
      aQuestion({ name, title: name, isRequired: false, control: aControl('number') }),
    );
    const page = stepPage(aStepPage({ questions: parts, sumErrors: [{ name: 'a', text: 'Not 100' }] }));
    expect(page).toContain('<a href="#a">Not 100</a>');
    expect(page.split('Not 100')).toHaveLength(3);
    expect(tagsOf(page, 'div').filter(({ attributes }) => /\bshort\b/.test(attributes['class'] ?? ''))).toHaveLength(2);
    const [first, ...others] = parts;
    const own = stepPage(
      aStepPage({
        questions: first ? [{ ...first, error: 'Too large' }, ...others] : [],
        sumErrors: [{ name: 'a', text: 'Not 100' }],
      }),
    );
    expect(own).toContain('a: Too large');
  });

  it('counts what is wrong', () => {
    const questions = ['a', 'b'].map((name) => aQuestion({ name, error: 'Missing' }));
    expect(stepPage(aStepPage({ questions }))).toContain('2 things need your attention');
  });

  it('shows the ends of a scale only when they mean something', () => {
    const scale = aControl('scale');
    if (scale.kind !== 'one') throw new Error('not a scale');
    const ends = (change: object) =>
      stepPage(aStepPage({ questions: [aQuestion({ control: { ...scale, ...change } })] }));
    expect(ends({})).toContain('<b>0</b> Not at all likely');
    expect(ends({})).toContain('<b>10</b> Extremely likely');
    expect(ends({ low: undefined, high: undefined })).not.toContain('class="ends"');
    expect(ends({ low: undefined })).not.toContain('<b>0</b>');
  });

  it.each([
    { min: '0', step: '1', keys: 'numeric' },
    { min: '0', step: '0.5', keys: 'decimal' },
    { min: '0', step: 'any', keys: 'decimal' },
    { min: '-5', step: '1', keys: undefined },
    { min: undefined, step: '1', keys: undefined },
  ])('asks for the right keys of a phone: from $min in steps of $step', ({ min, step, keys }) => {
    const control = { kind: 'line', input: 'number', value: '', min, step } as const;
    const [field] = tagsOf(stepPage(aStepPage({ questions: [aQuestion({ control })] })), 'input');
    expect(field?.attributes['inputmode']).toBe(keys);
  });

  it.each(CONTROL_NAMES)('names the vendor wherever a text of the questionnaire does: %s', (kind) => {
    const named = JSON.parse(
      JSON.stringify(aControl(kind)).replaceAll(/"(label|hint|low|high)":"/g, '"$1":"{vendor} '),
    ) as ReturnType<typeof aControl>;
    const remark = { label: 'More about {vendor}', value: '', maxLength: 500 };
    const page = stepPage(aStepPage({ questions: [aQuestion({ control: named, remark })] }));
    expect(page).not.toContain('{vendor}');
    expect(page).toContain('More about <bdi>Aurora RTC</bdi>');
  });

  it('says that several may be chosen, and how many', () => {
    const some = aControl('some');
    if (some.kind !== 'some') throw new Error('not several');
    const of = (max: number) => stepPage(aStepPage({ questions: [aQuestion({ control: { ...some, max } })] }));
    expect(of(3)).toContain('Choose up to 3');
    expect(of(4)).toContain('Choose any that apply');
  });
});
