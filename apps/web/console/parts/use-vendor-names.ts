import { useVendors } from '../api/catalogue.js';
import { useFormat } from '../i18n/format.js';

/** Vendors by name, also as choices of a field. */
export function useVendorNames() {
  const { text } = useFormat();
  const { data = [] } = useVendors();
  const nameOf = (id: string) => text(data.find((vendor) => vendor.id === id)?.name);
  return { nameOf, choices: data.map(({ id }) => ({ value: id, label: nameOf(id) })) };
}
