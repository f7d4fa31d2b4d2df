import type { ReactNode } from 'react';

export interface DataTable {
  readonly summary: string;
  readonly head: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly string[])[];
}

interface FigureProps {
  readonly caption: ReactNode;
  readonly className?: string;
  readonly note?: ReactNode;
  /** The numbers behind a drawing that does not carry them as text. */
  readonly data?: DataTable;
  readonly children: ReactNode;
}

export function Figure({ caption, className = '', note, data, children }: FigureProps) {
  return (
    <figure className={`chart ${className}`.trim()}>
      <figcaption>{caption}</figcaption>
      {children}
      {note && <p className="note">{note}</p>}
      {data && <DataDetails {...data} />}
    </figure>
  );
}

function DataDetails({ summary, head, rows }: DataTable) {
  return (
    <details className="data">
      <summary>{summary}</summary>
      <table>
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...cells], row) => (
            <tr key={row}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
