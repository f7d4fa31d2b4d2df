import { rankText, scoreText } from '../chart/score-text.js';
import type { OwnResult, WhatIfBox } from './position-model.js';
import type { SayPosition } from './say-position.js';
import type { VendorFrame } from './vendor-frame.js';

interface WhatIfProps {
  readonly own: OwnResult;
  readonly frame: VendorFrame;
  readonly say: SayPosition;
}

/** A question and its answer, both on the server: it works without a script. */
export function WhatIf({ own, frame, say }: WhatIfProps) {
  const { whatIf, benchmark } = own;
  return (
    <section className="card" id="what-if">
      <h2>{say('whatIfTitle')}</h2>
      {!whatIf && <p className="muted">{say('whatIfNone')}</p>}
      {whatIf && (
        <>
          <p className="note">{say('whatIfLead')}</p>
          <form method="get" action="/vendor#what-if" className="fields">
            <input type="hidden" name="lang" value={frame.locale} />
            <input type="hidden" name="release" value={`${own.study}/${own.wave}`} />
            <div className="pair">
              <p>
                <label htmlFor="dimension">{say('whatIfDimension')}</label>
                <select id="dimension" name="dimension" defaultValue={whatIf.dimension}>
                  {benchmark.dimensions.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name[frame.locale]}
                    </option>
                  ))}
                </select>
              </p>
              <p>
                <label htmlFor="points">{say('whatIfPoints')}</label>
                <input
                  id="points"
                  name="points"
                  type="number"
                  min={1}
                  max={30}
                  step={1}
                  required
                  defaultValue={whatIf.points}
                />
              </p>
            </div>
            <p className="acts">
              <button type="submit" className="main">
                {say('whatIfButton')}
              </button>
            </p>
          </form>
          <Answer own={own} whatIf={whatIf} frame={frame} say={say} />
          <p className="note">{say('whatIfNote')}</p>
        </>
      )}
    </section>
  );
}

function Answer({ own: { benchmark }, whatIf, frame, say }: WhatIfProps & { readonly whatIf: WhatIfBox }) {
  const { before, raised, dimension, points } = whatIf;
  const names = benchmark.dimensions.map(({ id, name }) => ({ id, name: name[frame.locale] }));
  const at = names.findIndex(({ id }) => id === dimension);
  const after = raised[at];
  if (!after) return null;
  const [from, to] = [rankText(before.range), rankText(after.range)];
  const values = {
    dimension: names[at]?.name ?? '',
    points,
    before: scoreText(before.score),
    after: scoreText(after.score),
    from,
    to,
  };
  return (
    <>
      <output>
        <b>{say(from === to ? 'whatIfSame' : 'whatIfAnswer', values)}</b>
      </output>
      <table className="rows">
        <caption>{say('whatIfTable', { points })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('dimension')}</th>
            <th scope="col" className="number">
              {say('whatIfScore')}
            </th>
            <th scope="col" className="number">
              {say('whatIfRank')}
            </th>
          </tr>
        </thead>
        <tbody>
          {names.map(({ id, name }, row) => (
            <tr key={id} className={row === at ? 'own' : undefined}>
              <th scope="row">{name}</th>
              <td className="number">
                {scoreText(before.score)} → {scoreText(raised[row]?.score ?? null)}
              </td>
              <td className="number">
                {from} → {raised[row] ? rankText(raised[row].range) : '—'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
