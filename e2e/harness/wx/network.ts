import type { Args, HttpReply } from '../answers'
import { fromBase64, fromText, toBase64 } from '../bytes'
import { type Phone, requireNetwork } from '../phone'
import { overTheBridge } from '../set-data'

const headersOf = (header: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries((header ?? {}) as object).map(([name, value]) => [name.toLowerCase(), String(value)]),
  )

const textOf = (reply: HttpReply) => new TextDecoder().decode(fromBase64(reply.body))

const asData = (reply: HttpReply, { dataType = 'json', responseType = 'text' }: Args): unknown => {
  if (responseType === 'arraybuffer') return fromBase64(reply.body).buffer
  const text = textOf(reply)
  if (dataType !== 'json') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** `data` is the body, or, with GET, the query, as WeChat has it. */
const asRequest = ({ url, method = 'GET', data, header }: Args) => {
  const verb = String(method).toUpperCase()
  const headers = headersOf(header)
  if (data === undefined || data === null) return { method: verb, url: String(url), headers }
  if (verb === 'GET') {
    const query = new URLSearchParams(data as Record<string, string>)
    return { method: verb, url: [url, query].filter(String).join(String(url).includes('?') ? '&' : '?'), headers }
  }
  const body = toBase64(
    data instanceof ArrayBuffer
      ? new Uint8Array(data)
      : fromText(typeof data === 'string' ? data : JSON.stringify(data)),
  )
  return { method: verb, url: String(url), headers: { 'content-type': 'application/json', ...headers }, body }
}

const outcome = ({ status, headers }: HttpReply) => ({ statusCode: status, header: headers, cookies: [] })

export const network = (phone: Phone) => ({
  getNetworkType: () => ({ networkType: phone.network }),
  request: async (args: Args) => {
    requireNetwork(phone)
    const reply = await phone.http(asRequest(args))
    return { ...outcome(reply), data: asData(reply, args) }
  },
  uploadFile: async ({ url, filePath, name, formData, header }: Args) => {
    requireNetwork(phone)
    const file = toBase64(phone.files.read(String(filePath)))
    const form = { fields: headersAsGiven(formData), name: String(name), file }
    const reply = await phone.http({ method: 'POST', url: String(url), headers: headersOf(header), form })
    return { ...outcome(reply), data: textOf(reply) }
  },
  downloadFile: async ({ url, header, filePath }: Args) => {
    requireNetwork(phone)
    const reply = await phone.http({ method: 'GET', url: String(url), headers: headersOf(header) })
    const bytes = fromBase64(reply.body)
    if (typeof filePath !== 'string')
      return { ...outcome(reply), tempFilePath: phone.files.keep(bytes, extensionOf(reply)) }
    phone.files.write(filePath, bytes)
    return { ...outcome(reply), filePath }
  },
})

const headersAsGiven = (fields: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries((fields ?? {}) as object).map(([name, value]) => [name, String(value)]))

const extensionOf = ({ headers }: HttpReply) => (headers['content-type'] ?? '').match(/(pdf|png|jpeg)/)?.[1] ?? 'bin'

/** `wx.cloud.callFunction` reaches the cloud function that the test gave under that name. */
export const callFunction =
  (phone: Phone) =>
  async ({ name, data }: Args) => {
    requireNetwork(phone)
    const answer = phone.answers.cloud?.[String(name)]
    if (!answer) throw new Error(`-501000 FunctionName parameter could not be found: ${String(name)}`)
    return { result: overTheBridge(await answer(overTheBridge(data))), requestID: 'local' }
  }
