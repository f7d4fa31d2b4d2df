import { find, say, type SurveyPage } from './page.js';

type Choice = 'takeMine' | 'takeTheirs';

/** Says that another device has saved since, and lets the person say whose answers stay. */
export function showConflict(words: SurveyPage['words'], acts: Readonly<Record<Choice, () => void>>): void {
  if (find('.conflict')) return;
  const notice = document.createElement('div');
  notice.className = 'notice conflict';
  notice.setAttribute('role', 'alert');
  const text = document.createElement('p');
  text.textContent = say(words, 'conflict');
  notice.append(
    text,
    ...(['takeMine', 'takeTheirs'] as const).map((choice) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = say(words, choice);
      button.addEventListener('click', () => {
        notice.remove();
        acts[choice]();
      });
      return button;
    }),
  );
  find('.status')?.before(notice);
}

export function showProgress(words: SurveyPage['words'], position: number, total: number): void {
  const progress = document.querySelector('progress');
  const count = find('.count');
  if (progress) [progress.value, progress.max] = [position - 1, total];
  if (count) count.textContent = say(words, 'count', { position, total });
}
