import { LevelBar, LevelKey } from '../chart/level-bar.js';
import type { BenchmarkDimension, BenchmarkVendor } from './benchmark-model.js';
import { dimensionsBySpread } from './headline-of.js';
import { Quotes } from './quotes.js';
import { shownVendors } from './standing.js';
import type { View } from './view.js';

const LEVELS = ['level1', 'level2', 'level3', 'level4', 'level5'] as const;

/** Behind the scores of each dimension: how answers spread, criterion by criterion, and what customers wrote. */
export function Answers({ view }: { readonly view: View }) {
  const { page, say } = view;
  const hasAny = page.quotes !== undefined || page.vendors.some(({ distributions }) => distributions !== undefined);
  if (!hasAny) return null;
  return (
    <section id="answers">
      <h2>{say('answersTitle')}</h2>
      <p className="lead">{say('answersLead', { publish: page.method.organisationsToPublish })}</p>
      <div className="folds">
        {dimensionsBySpread(page).map((dimension) => (
          <details key={dimension.id} id={`d-${dimension.id}`} className="card">
            <summary>{dimension.name[page.locale]}</summary>
            <LevelKey levels={LEVELS.map((level) => say(level))} />
            <Distributions view={view} dimension={dimension} />
            <Quotes view={view} dimension={dimension.id} />
          </details>
        ))}
      </div>
    </section>
  );
}

function Distributions({ view, dimension }: { readonly view: View; readonly dimension: BenchmarkDimension }) {
  return (
    <div className="distributions">
      {dimension.criteria.map(({ id, name }) => (
        <CriterionTable key={id} view={view} id={id} name={name[view.page.locale]} />
      ))}
    </div>
  );
}

const percentOf = ({ distributions }: BenchmarkVendor, id: string): readonly number[] | undefined =>
  distributions?.find((own) => own.id === id)?.percent;

function CriterionTable({ view, id, name }: { readonly view: View; readonly id: string; readonly name: string }) {
  const { page, say } = view;
  const vendors = shownVendors(page).filter(({ status }) => status !== 'SUPPRESSED');
  return (
    <table className="levels">
      <caption>{name}</caption>
      <colgroup>
        <col className="name" />
        <col />
        <col className="share" />
      </colgroup>
      <thead className="unseen">
        <tr>
          <th scope="col">{say('vendor')}</th>
          <th scope="col">{name}</th>
          <th scope="col">{say('favourableShare')}</th>
        </tr>
      </thead>
      <tbody>
        {vendors.map((vendor) => {
          const percent = percentOf(vendor, id);
          return (
            <tr key={vendor.slug}>
              <th scope="row">{vendor.name[page.locale]}</th>
              <td>{percent && <LevelBar percent={percent} title={titleOf(view, vendor, percent)} />}</td>
              <td className="number">{percent ? `${percent[3]! + percent[4]!}\u00a0%` : '—'}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function titleOf({ page, say }: View, vendor: BenchmarkVendor, percent: readonly number[]): string {
  const shares = percent.map((share, level) => `${level + 1}: ${share}\u00a0%`).join(say('listComma'));
  return say('distributionOf', { vendor: vendor.name[page.locale], shares });
}
