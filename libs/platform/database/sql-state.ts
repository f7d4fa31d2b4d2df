/** Reading of the errors PostgreSQL and its driver throw, by SQLSTATE; names of constraints differ on a cluster. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if (driverError) return sqlState(driverError);
  return typeof code === 'string' ? code : undefined;
}

/** Two that waited for each other are told to come again like those who waited too long. */
const UNAVAILABLE =
  /^(08...|53...|57P0.|57014|25P0[34]|55P03|40001|40P01|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/;

/** What the driver says; the last is what the ORM says of a transaction whose connection was ended while it paused. */
const PASSING =
  /timeout exceeded when trying to connect|Query read timeout|Connection terminated|Client has encountered a connection error|[Qq]uery runner (was )?already released/;

/** The database cannot serve now, and trying again later may help. */
export function isUnavailable(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== undefined) return UNAVAILABLE.test(state);
  const message = error instanceof Error ? error.message : '';
  return PASSING.test(message);
}
