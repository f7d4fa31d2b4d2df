// After all tests: stops the run's own PostgreSQL and removes its folder.
// oxlint-disable-next-line import/no-default-export -- Jest asks for one
export default async function globalTeardown() {
  await globalThis.removeTestServer?.();
}
