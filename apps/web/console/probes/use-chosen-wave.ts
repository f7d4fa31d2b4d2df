import { useAllWaves } from '../answers/use-all-waves.js';
import { useAddressSearch } from '../parts/use-address-search.js';

/** The wave that the address names, or the first there is; empty while none is known. */
export function useChosenWave() {
  const { of, put } = useAddressSearch();
  const waves = useAllWaves();
  const asked = of('wave');
  const waveId = waves.some(({ value }) => value === asked) ? asked : (waves[0]?.value ?? '');
  const name = waves.find(({ value }) => value === waveId)?.label ?? '';
  return { waves, waveId, name, choose: (id: string) => put('wave', id) };
}
