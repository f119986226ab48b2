import type { Receipt } from './answers'

/** SHA-256 of a text as UTF-8, in hexadecimal; handed in, because phone and server have different ones. */
export type HashText = (text: string) => string

type Received = Omit<Receipt, 'receiptHash'>

/** What is hashed: one line each, so that nobody needs a JSON library to check it. */
const linesOf = ({ inspectionId, version, contentHash, receivedAt }: Received): string =>
  `${inspectionId}\n${version}\n${contentHash}\n${receivedAt}`

export const receiptOf = (hash: HashText, received: Received): Receipt => ({
  ...received,
  receiptHash: hash(linesOf(received)),
})

/** A receipt that anybody altered afterwards, or that belongs to another content, is none. */
export const isReceiptFor = (
  receipt: Receipt,
  { inspectionId, version, contentHash }: Pick<Receipt, 'inspectionId' | 'version' | 'contentHash'>,
): boolean =>
  receipt.inspectionId === inspectionId && receipt.version === version && receipt.contentHash === contentHash
