import protobuf from 'protobufjs'

/** The messages of TCB's `wx.openApi` that `wx-server-sdk` 4 writes and reads. */
const { root } = protobuf.parse(`syntax = "proto3";
message OpenApiData {
  message KV { string key = 1; bytes value = 2; string contentType = 3; string filename = 4; }
  repeated KV pairs = 1;
}
message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; bytes innerData = 3; bytes svrkitData = 4; string appid = 6; }
message CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; int32 httpCode = 4; }`)
const request = root.lookupType('CommApiData')
const response = root.lookupType('CommOpenApiResp')

type Pairs = { readonly openapiData?: { readonly pairs?: readonly { key: string; value: Uint8Array }[] } }

/** Arguments of an open API as the SDK sends them: snake_case names, JSON values. Throws on anything else. */
export const decodeArguments = (bytes: Uint8Array): Readonly<Record<string, unknown>> => {
  const { openapiData } = request.decode(bytes) as Pairs & protobuf.Message
  const pairs = openapiData?.pairs ?? []
  return Object.fromEntries(pairs.map(({ key, value }) => [key, JSON.parse(Buffer.from(value).toString('utf8'))]))
}

/** A picture, or the JSON that every WeChat interface answers with. */
export const encodeAnswer = (answer: Buffer | object): Uint8Array => {
  const fields = Buffer.isBuffer(answer)
    ? { respData: answer, contentType: 'image/png', httpCode: 200 }
    : { respData: Buffer.from(JSON.stringify(answer)), contentType: 'application/json', httpCode: 200 }
  return response.encode(response.create(fields)).finish()
}

/** Fields of a multipart form as the SDK sends them; the bytes of each. Malformed input gives fewer fields. */
export const readMultipart = (body: Buffer, contentType: string): Readonly<Record<string, Buffer>> => {
  const boundary = /boundary=([^;]+)/.exec(contentType)?.[1]
  if (boundary === undefined) return {}
  return Object.fromEntries(partsOf(body, Buffer.from(`--${boundary}`)).flatMap(namedPart))
}

const partsOf = (body: Buffer, mark: Buffer): readonly Buffer[] => {
  const parts: Buffer[] = []
  let from = body.indexOf(mark)
  while (from >= 0) {
    const to = body.indexOf(mark, from + mark.length)
    // Between two marks: CRLF, headers, an empty line, the value, CRLF.
    if (to >= 0) parts.push(body.subarray(from + mark.length + 2, to - 2))
    from = to
  }
  return parts
}

const namedPart = (part: Buffer): readonly (readonly [string, Buffer])[] => {
  const end = part.indexOf('\r\n\r\n')
  const name = /name="([^"]+)"/.exec(part.subarray(0, Math.max(end, 0)).toString('utf8'))?.[1]
  return name === undefined ? [] : [[name, part.subarray(end + 4)]]
}
