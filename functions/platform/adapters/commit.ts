import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { executeTransactWrite } from 'dynamodb-toolbox'
import type { Commit, Write } from '../ports/records'

/** Hands a store's transaction element to the kernel. */
export const asWrite = (transaction: object): Write => transaction as unknown as Write

type Transaction = Extract<Parameters<typeof executeTransactWrite>[number], { params: unknown }>
const asTransaction = (write: Write) => write as unknown as Transaction

/** Commits through TransactWriteItems. */
export const dynamoCommit: Commit = async (writes) => {
  const [first, ...rest] = writes.map(asTransaction)
  if (!first) return {}
  try {
    await executeTransactWrite(first, ...rest)
    return {}
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error
    const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code)
    const understood = codes.every((code) =>
      ['None', 'ConditionalCheckFailed', 'TransactionConflict'].includes(code ?? 'None'),
    )
    if (!understood) throw error
    return { refused: codes.flatMap((code, index) => (code === 'ConditionalCheckFailed' ? [index] : [])) }
  }
}
