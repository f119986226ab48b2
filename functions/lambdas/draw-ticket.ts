import { type DrawTicket, ticketPrinter } from '../paper/escpos/ticket'

let printer: DrawTicket | undefined

/** Tickets for 58 mm printers; their table of characters is made when the first is asked for. */
export const drawTicket: DrawTicket = (ticket) => {
  printer ??= ticketPrinter()
  return printer(ticket)
}
