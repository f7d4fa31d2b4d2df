import type { ReactNode } from 'react';

/** A line of a list of facts; without a value there is none. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === false || children === null || children === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
