export { reasonNotToAsk, TICKET_REASONS, type TicketFacts, type TicketReason } from './decide-ticket.js';
