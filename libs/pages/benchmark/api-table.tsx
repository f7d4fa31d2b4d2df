interface ApiTableProps {
  readonly title: string;
  readonly head: readonly string[];
  /** The first cell of a row is a name to be typed. */
  readonly rows: readonly (readonly string[])[];
}

/** Names and what they mean. Nothing when there are none. */
export function ApiTable({ title, head, rows }: ApiTableProps) {
  if (rows.length === 0) return null;
  return (
    <table className="api">
      <caption>{title}</caption>
      <thead>
        <tr>
          {head.map((text, index) => (
            <th key={index} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], row) => (
          <tr key={row}>
            <th scope="row">
              <code>{name}</code>
            </th>
            {cells.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
