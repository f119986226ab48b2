import { writeSync } from 'node:fs'
import { TransactWriteItemsCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshal, open } from './fixture'
import { recordInto } from './recorder'

// Eight writers at once, and a consumer; says on stdout what has been acknowledged. Its parent kills it in the middle.
const [path = '', recorded = '', round = ''] = process.argv.slice(2)
const { client, database, put } = await open({ path })
recordInto(recorded, database.feed)

const acknowledge = (what: string) => writeSync(1, `${what}\n`)

/** An item whose index row moves with every change. */
const move = (pk: string, n: number) =>
  client.send(
    new UpdateItemCommand({
      TableName: 'records',
      Key: marshal({ pk }),
      UpdateExpression: 'SET listPk = :l, listSk = :s ADD n :o',
      ExpressionAttributeValues: { ':l': { S: `list${n % 3}` }, ':s': { S: pk }, ':o': { N: '1' } },
    }),
  )

const thirty = (pk: string) =>
  Array.from({ length: 30 }, (_, n) => ({
    Put: { TableName: 'records', Item: marshal({ pk, sk: `${n}`, listPk: 'groups', listSk: pk, d: 'x'.repeat(500) }) },
  }))

const writer = async (name: string) => {
  for (let n = 1; ; n += 1) {
    await put({ pk: `single-${name}-${n}`, listPk: 'singles', listSk: name })
    acknowledge(`single-${name}-${n}`)
    await move(`moving-${name}`, n)
    acknowledge(`moving-${name}`)
    await client.send(new TransactWriteItemsCommand({ TransactItems: thirty(`group-${name}-${n}`) }))
    acknowledge(`group-${name}-${n}`)
  }
}

await Promise.all(Array.from({ length: 8 }, (_, n) => writer(`${round}-${n}`)))
