interface TableHeadProps {
  readonly columns: readonly string[];
  /** What the buttons in the last column do; that column has no word of its own on the screen. */
  readonly act: string;
}

/** The head of a table whose rows each have a button at their end. */
export function TableHead({ columns, act }: TableHeadProps) {
  return (
    <thead>
      <tr>
        {columns.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
        <th scope="col">
          <span className="fm-hidden">{act}</span>
        </th>
      </tr>
    </thead>
  );
}
