import { randomBytes } from 'node:crypto'
import { type DatabaseSettings, type EmbeddedDatabase, openDatabase } from '../open-database'

/** Where DynamoDB Local listens, if the store tests are to ask it instead of the embedded database. */
const endpoint = process.env['DYNAMODB_LOCAL_ENDPOINT']

/** Deletion by time to live and the feed are the embedded database's own: what rests on them asks it alone. */
export const isEmbedded = endpoint === undefined

/**
 * For tests of stores: the embedded database, or an empty one of DynamoDB Local where `npm test` started it. DynamoDB
 * Local keeps a database for each access key, so every opening has its own.
 */
export const openBackend = async (settings: DatabaseSettings): Promise<EmbeddedDatabase> =>
  endpoint === undefined ? await openDatabase(settings) : dynamoDbLocal(endpoint)

const onlyEmbedded = (): never => {
  throw new Error('DynamoDB Local has neither feed nor sweep: this test asks the embedded database')
}

const dynamoDbLocal = (address: string): EmbeddedDatabase => ({
  clientConfig: {
    region: 'local',
    endpoint: address,
    credentials: { accessKeyId: `k${randomBytes(8).toString('hex')}`, secretAccessKey: 'local' },
  },
  get feed() {
    return onlyEmbedded()
  },
  dispatch: onlyEmbedded,
  sweepExpired: onlyEmbedded,
  close: async () => undefined,
})
