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

  it('calls nothing genuine whose history it could not compare with what was seen', async () => {
    const [log, anew] = [material.logs.at(-1), material.rewritten.at(-1)]
    if (!(log && anew)) throw new Error('no logs')
    const seen = log.heads[1]
    const verdicts = await Promise.all(
      anew.proofs.map(async (_, n) => await verifier.verify({ ...untouched(anew, n), trusted: log.trusted, seen })),
    )
    expect(verdicts.filter(({ verdict }) => verdict === 'genuine')).toEqual([])
    expect(verdicts).toContainEqual(
      expect.objectContaining({ verdict: 'undecided', faults: [expect.objectContaining({ code: 'seenNotCompared' })] }),
    )
    const whole = { bytes: new Uint8Array(Buffer.from(log.log)), trusted: log.trusted }
    expect(await verifier.verify({ ...whole, seen })).toMatchObject({ verdict: 'genuine', faults: [] })
  })

  it('catches each of ten thousand tamperings of ten kinds', async () => {
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
