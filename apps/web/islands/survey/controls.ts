import { all, clock, find, say, type SurveyPage, tell } from './page.js';

type Words = SurveyPage['words'];

/** Makes what a page asks with quicker to use. Everything works without. */
export function enhance(words: Words): void {
  for (const output of all<HTMLOutputElement>('output[data-total]')) keepSum(output, words);
  for (const list of all('[data-ranking]')) keepOrder(list, words);
  const saved = find('[data-saved]')?.dataset['saved'];
  if (saved) tell(say(words, 'savedAt', { time: clock(new Date(saved)) }));
  for (const button of all<HTMLButtonElement>('[data-copy]')) offerCopy(button, words);
  for (const link of all<HTMLAnchorElement>('[data-picture]')) offerPicture(link);
}

/** What is still to be divided, while it is divided. */
function keepSum(output: HTMLOutputElement, words: Words): void {
  const total = Number(output.dataset['total']);
  const parts = [...output.htmlFor].flatMap((id) => document.getElementById(id) ?? []) as HTMLInputElement[];
  const show = () => {
    const left = Number((total - parts.reduce((sum, part) => sum + (Number(part.value) || 0), 0)).toFixed(6));
    output.textContent = say(words, left === 0 ? 'even' : left > 0 ? 'left' : 'over', { left: Math.abs(left) });
    output.classList.toggle('wrong', left < 0);
  };
  for (const part of parts) part.addEventListener('input', show);
  show();
}

const placeOf = (row: HTMLElement) => row.querySelector('select') as HTMLSelectElement;

/** Items move where they are told to without the page being sent. */
function keepOrder(list: HTMLElement, words: Words): void {
  const rows = () => [...list.children] as HTMLElement[];
  const move = (row: HTMLElement, to: number) => {
    const others = rows().filter((one) => one !== row);
    const focused = document.activeElement as HTMLElement;
    list.insertBefore(row, others[to] ?? null);
    for (const [index, one] of rows().entries()) {
      placeOf(one).value = String(index + 1);
      const [up, down] = all<HTMLButtonElement>('button', one);
      if (up) up.disabled = index === 0;
      if (down) down.disabled = index === rows().length - 1;
    }
    const next = (focused as HTMLButtonElement).disabled ? row.querySelector<HTMLElement>('button:enabled') : focused;
    next?.focus();
    tell(say(words, 'placed', { item: row.querySelector('label')?.textContent?.trim() ?? '', position: to + 1 }));
    placeOf(row).dispatchEvent(new Event('input', { bubbles: true }));
  };
  list.addEventListener('click', (event) => {
    const button = (event.target as Element).closest('button');
    const row = button?.closest('li');
    if (!button || !row) return;
    event.preventDefault();
    move(row, rows().indexOf(row) + (button.value.endsWith(':up') ? -1 : 1));
  });
  list.addEventListener('change', (event) => {
    const row = (event.target as Element).closest('li');
    const place = row && Number(placeOf(row).value);
    if (row && place) move(row, place - 1);
  });
}

/** Figures choose an answer only while the focus is inside of its question, and never where text is typed. */
export function chooseByFigure(event: KeyboardEvent): void {
  const target = event.target as HTMLInputElement;
  if (!/^\d$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (target.type !== 'radio') return;
  const group = target.closest('fieldset');
  if (!group) return;
  const options = all<HTMLInputElement>('input[type=radio]', group).filter(({ name }) => name === target.name);
  const chosen = target.closest('.scale')
    ? options.find(({ value }) => value === event.key)
    : options[Number(event.key) - 1];
  if (!chosen) return;
  event.preventDefault();
  chosen.focus();
  chosen.click();
}

function offerCopy(button: HTMLButtonElement, words: Words): void {
  const text = document.getElementById(button.dataset['copy'] ?? '')?.textContent ?? '';
  if (!navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(text).then(() => tell(say(words, 'copied')));
  });
}

/** A picture of points, which every chat takes; where it cannot be made, the link gives the drawing. */
function offerPicture(link: HTMLAnchorElement): void {
  const draw = (event: Event) => {
    event.preventDefault();
    const image = new Image();
    image.addEventListener('load', () => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width * 2, image.height * 2];
      canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
      [link.href, link.download] = [canvas.toDataURL('image/png'), 'fairmark.png'];
      link.click();
    });
    image.src = link.href;
  };
  link.addEventListener('click', draw, { once: true });
}
