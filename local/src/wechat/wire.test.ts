import * as fc from 'fast-check'
import protobuf from 'protobufjs'
import { describe, expect, it } from 'vitest'
import { decodeArguments, encodeAnswer, readMultipart } from './wire'

const { root } = protobuf.parse(`syntax = "proto3";
message KV { string key = 1; bytes value = 2; }
message Data { repeated KV pairs = 1; }
message Api { int32 apiType = 1; Data openapiData = 2; }
message Resp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; }`)
const encode = (name: string, value: object) => root.lookupType(name).encode(value).finish()

describe('the wire of the SDK', () => {
  it('gives back whatever fields were put into a form', () => {
    const boundary = '----b0undary'
    const names = fc.stringMatching(/^[a-zA-Z]{1,12}$/)
    const values = fc.uint8Array({ maxLength: 200 }).filter((bytes) => !Buffer.from(bytes).includes(boundary))
    fc.assert(
      fc.property(fc.dictionary(names, values), (fields) => {
        const parts = Object.entries(fields).map(([name, value]) =>
          Buffer.concat([
            Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
            value,
            Buffer.from('\r\n'),
          ]),
        )
        const body = Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)])
        const read = readMultipart(body, `multipart/form-data; boundary=${boundary}`)
        expect(Object.keys(read)).toEqual(Object.keys(fields))
        for (const [name, value] of Object.entries(fields)) expect([...(read[name] ?? [])]).toEqual([...value])
      }),
    )
  })

  it('reads no field from something that is no form', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(readMultipart(Buffer.from(bytes), 'application/json')).toEqual({})
        expect(readMultipart(Buffer.from(bytes), 'multipart/form-data; boundary=--none')).toEqual({})
      }),
    )
  })

  it('gives back whatever arguments were called with', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z_]{1,12}$/), fc.jsonValue()), (input) => {
        const pairs = Object.entries(input).map(([key, value]) => ({ key, value: Buffer.from(JSON.stringify(value)) }))
        const read = decodeArguments(encode('Api', { apiType: 1, openapiData: { pairs } }))
        expect(JSON.stringify(read)).toBe(JSON.stringify(input))
      }),
    )
  })

  it('answers JSON as JSON and a picture as a picture', () => {
    const decode = (bytes: Uint8Array) => root.lookupType('Resp').decode(bytes) as unknown as Record<string, unknown>
    const json = decode(encodeAnswer({ errcode: 43101 }))
    expect(json).toMatchObject({ contentType: 'application/json' })
    expect(String(json['respData'])).toBe('{"errcode":43101}')
    expect(decode(encodeAnswer(Buffer.from('png')))).toMatchObject({ contentType: 'image/png' })
  })
})
