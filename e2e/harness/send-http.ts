import type { HttpRequest, SendHttp } from './answers'
import { fromBase64, toBase64 } from './bytes'

const bodyOf = ({ body, form }: HttpRequest): BodyInit | null => {
  if (!form) return body === undefined ? null : fromBase64(body)
  const data = new FormData()
  for (const [name, value] of Object.entries(form.fields)) data.append(name, value)
  data.append(form.name, new Blob([fromBase64(form.file)]), 'upload') // WeChat too puts the file last
  return data
}

/** The phone's network is Node's: real HTTP. */
export const sendHttp: SendHttp = async (request) => {
  const { method, url, headers } = request
  const reply = await fetch(url, { method, headers, body: bodyOf(request) })
  return {
    status: reply.status,
    headers: Object.fromEntries(reply.headers),
    body: toBase64(new Uint8Array(await reply.arrayBuffer())),
  }
}
