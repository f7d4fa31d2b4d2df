import type { FastifyReply } from 'fastify';

/** A table for a spreadsheet. */
export function sendTable(reply: FastifyReply, name: string, csv: Buffer): void {
  void reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${name}"`)
    .type('text/csv; charset=utf-8')
    .send(csv);
}
