// One instance of the cloud function, as WeChat runs it: its own process environment, one call at a time.
const { parentPort, workerData } = require('node:worker_threads')
const dns = require('node:dns')

// The cloud's clock is the settable one of this machine, so that assertions agree with the API that reads them.
const RealDate = Date
let ahead = 0
globalThis.Date = class extends RealDate {
  constructor(...parts) {
    super(...(parts.length === 0 ? [RealDate.now() + ahead] : parts))
  }
  static now() {
    return RealDate.now() + ahead
  }
}

// The local cloud never leaves this machine: a name that would is refused and told.
const { lookup } = dns
dns.lookup = (name, ...rest) => {
  if (name === 'localhost') return lookup(name, ...rest)
  parentPort.postMessage({ kind: 'outbound', name })
  return rest.at(-1)(Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' }))
}

const { main } = require(workerData.module)

const perCall = ['WX_OPENID', 'WX_API_TOKEN', 'WX_CONTEXT_KEYS', 'TCB_SOURCE', 'TRIGGER_SRC', 'WX_TRIGGER_API_TOKEN_V0']
parentPort.on('message', async ({ event, env, now }) => {
  ahead = now - RealDate.now()
  for (const name of perCall) delete process.env[name]
  Object.assign(process.env, env)
  try {
    parentPort.postMessage({ kind: 'value', value: JSON.stringify(await main(event, {})) })
  } catch (error) {
    parentPort.postMessage({ kind: 'error', error: String(error?.stack ?? error) })
  }
})
