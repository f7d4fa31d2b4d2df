import type { WaveChoice } from './position-model.js';
import type { VendorFrame } from './vendor-frame.js';

interface WaveFormProps {
  readonly path: string;
  readonly frame: VendorFrame;
  readonly choices: readonly WaveChoice[];
  readonly chosen: { readonly study: string; readonly wave: string };
  readonly words: { readonly label: string; readonly show: string };
}

/** Chooses a wave by a plain form; absent where there is nothing to choose. */
export function WaveForm({ path, frame, choices, chosen, words }: WaveFormProps) {
  if (choices.length < 2) return null;
  return (
    <form method="get" action={path} className="choose">
      <input type="hidden" name="lang" value={frame.locale} />
      <label htmlFor="release">{words.label}</label>
      <select id="release" name="release" defaultValue={`${chosen.study}/${chosen.wave}`}>
        {choices.map(({ study, wave, label }) => (
          <option key={`${study}/${wave}`} value={`${study}/${wave}`}>
            {label}
          </option>
        ))}
      </select>
      <button type="submit">{words.show}</button>
    </form>
  );
}
