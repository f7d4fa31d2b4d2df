import type { Layout, Resource } from './resources.js';
import type { Cell, Row, Table } from './reading.js';

/** A table the way it was asked for: a row for each number, or a row for each thing that numbers are about. */
export function layoutTable(
  table: Table,
  resource: Pick<Resource, 'keys' | 'layouts' | 'spread'>,
  layout: Layout,
): Table {
  if (layout === resource.layouts[0]) return table;
  return layout === 'long' ? melted(table, resource.keys) : spread(table, resource.keys, resource.spread);
}

/** One row for each column that is no key. */
function melted(table: Table, keys: readonly string[]): Table {
  return table.flatMap((row) => {
    const own = only(row, keys);
    const values = Object.entries(row).filter(([name]) => !keys.includes(name));
    return values.map(([variable, value]) => ({ ...own, variable, value: value === null ? null : Number(value) }));
  });
}

/** One row for each distinct key; columns are named by what is spread and what was the column. */
function spread(table: Table, keys: readonly string[], by: string | null): Table {
  const rows = new Map<string, Record<string, Cell>>();
  const names = new Set<string>();
  for (const row of table) {
    const own = only(row, keys);
    const id = JSON.stringify(own);
    const wide: Record<string, Cell> = rows.get(id) ?? { ...own };
    const prefix = by === null ? '' : `${String(row[by])}_`;
    for (const [name, value] of Object.entries(row))
      if (!keys.includes(name) && name !== by) {
        names.add(prefix + name);
        wide[prefix + name] = value;
      }
    rows.set(id, wide);
  }
  return [...rows.values()].map((row) =>
    Object.fromEntries([...keys, ...names].map((name) => [name, row[name] ?? null])),
  );
}

const only = (row: Row, names: readonly string[]): Row =>
  Object.fromEntries(names.flatMap((name) => (name in row ? [[name, row[name] as Cell]] : [])));
