import { type Alignment, align, begin, bold, feed, lineFeed, qrCode, tall } from './commands'
import { columnsOf, gbkEncoder } from './gbk'
import { wrap } from './wrap'

/** One part of a ticket; every text is printed as it stands, broken where a line ends. */
export type TicketPart =
  | { readonly kind: 'title' | 'verdict' | 'center' | 'text'; readonly text: string }
  /** A name and what it is: on one line where both fit, the value on lines of its own where not. */
  | { readonly kind: 'pair'; readonly name: string; readonly value: string }
  | { readonly kind: 'rule' }
  /** An address in ASCII. */
  | { readonly kind: 'qr'; readonly text: string }

export type Ticket = readonly TicketPart[]
export type TicketBytes = {
  readonly bytes: Uint8Array
  /** Characters that the printer does not have; 〓 is printed in their place. */
  readonly missing: readonly string[]
}
export type DrawTicket = (ticket: Ticket) => TicketBytes

/** 58 mm paper: 384 dots, 32 characters of 12 dots. */
export const columns = 32
/** An address of 60 characters is a code of 37 modules: 222 dots. */
const dotsOfModule = 6

type Style = { readonly at: Alignment; readonly bold: boolean; readonly tall: boolean }
const plain: Style = { at: 'left', bold: false, tall: false }
const centered: Style = { ...plain, at: 'center' }
const styles: Readonly<Record<'title' | 'verdict' | 'center' | 'text', Style>> = {
  title: { at: 'center', bold: true, tall: false },
  verdict: { at: 'center', bold: true, tall: true },
  center: centered,
  text: plain,
}

const linesOfPair = (name: string, value: string): readonly string[] => {
  const room = columns - columnsOf(name) - columnsOf(value)
  if (room >= 1) return [`${name}${' '.repeat(room)}${value}`]
  return [name, ...wrap(value, columns)]
}

type Lines = { readonly style: Style; readonly lines: readonly string[] }

const linesOf = (part: Exclude<TicketPart, { kind: 'qr' }>): Lines => {
  if (part.kind === 'rule') return { style: plain, lines: ['-'.repeat(columns)] }
  if (part.kind === 'pair') return { style: plain, lines: linesOfPair(part.name, part.value) }
  return { style: styles[part.kind], lines: wrap(part.text, columns) }
}

const styled = (style: Style) => [...align(style.at), ...bold(style.bold), ...tall(style.tall)]

/** Makes tickets for 58 mm printers as ESC/POS bytes in GBK. */
export const ticketPrinter = (): DrawTicket => {
  const encode = gbkEncoder()
  return (ticket) => {
    const missing = new Set<string>()
    const written = (line: string): readonly number[] => {
      const encoded = encode(line)
      for (const one of encoded.missing) missing.add(one)
      return [...encoded.bytes, lineFeed]
    }
    const bytesOf = (part: TicketPart): readonly number[] => {
      if (part.kind === 'qr') return [...styled(centered), ...qrCode(part.text, dotsOfModule), lineFeed]
      const { style, lines } = linesOf(part)
      return [...styled(style), ...lines.flatMap(written)]
    }
    const bytes = Uint8Array.from([...begin, ...ticket.flatMap(bytesOf), ...feed(4)])
    return { bytes, missing: [...missing] }
  }
}
