import { randomFrom } from '@app/local/demo/random'
import { beforeAll, describe, expect, it } from 'vitest'
import { type SeparateVerifier, separateVerifier } from './testing/separate-verifier'
import { deeds, type Material, makeMaterial, tampered, untouched } from './testing/tamper'

let material: Material
let verifier: SeparateVerifier
beforeAll(async () => {
  material = await makeMaterial()
  verifier = await separateVerifier()
})

const count = 10_000

describe('the verifier that was written apart', () => {
  it('finds genuine what nobody touched', async () => {
    for (const log of material.logs) {
      const { trusted } = log
      const whole = await verifier.verify({ bytes: new Uint8Array(Buffer.from(log.log)), trusted })
      expect(whole).toMatchObject({ verdict: 'genuine', faults: [] })
      for (const [n] of log.proofs.entries())
        expect(await verifier.verify({ ...untouched(log, n), trusted })).toMatchObject({
          verdict: 'genuine',
          faults: [],
        })
    }
  })

  it('catches each of ten thousand tamperings of nine kinds', async () => {
    const random = randomFrom(20_261_122)
    const missed: string[] = []
    const caught = new Map<string, number>()
    for (let n = 0; n < count; n++) {
      const { deed, held, trusted } = tampered(material, n, random)
      const { verdict } = await verifier.verify({ ...held, trusted })
      if (verdict === 'forged') caught.set(deed, (caught.get(deed) ?? 0) + 1)
      else missed.push(`${n} ${deed} ${verdict}`)
    }
    expect(missed).toEqual([])
    expect([...caught.keys()].sort()).toEqual(Object.keys(deeds).sort())
  }, 60_000)
})
