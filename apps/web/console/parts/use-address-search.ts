import { useSearchParams } from 'wouter';

/** What is looked for stands in the address, so that it can be kept and sent; nothing is the same as an empty text. */
export function useAddressSearch() {
  const [params, setParams] = useSearchParams();
  const put = (name: string, value: string) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const of = (name: string) => params.get(name) ?? '';
  /** A state that is chosen where none is named; `all` is no state. */
  const stateOr = (usual: string) => (params.has('state') ? of('state').replace('all', '') : usual);
  return { of, put, stateOr };
}
