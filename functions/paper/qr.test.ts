import fc from 'fast-check'
import { create } from 'qrcode'
import { describe, expect, it } from 'vitest'
import { drawQr, qrPath } from './qr'

const url = 'https://qiye.yunxi.example/s/0AE7K4QD010AhT9c_Zq-4LmXw82d'

/** The dark modules that a path of runs draws. */
const modulesOf = (path: string): Set<string> => {
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)].map((run) => run.slice(1).map(Number))
  return new Set(runs.flatMap(([x = 0, y = 0, length = 0]) => Array.from({ length }, (_, n) => `${x + n},${y}`)))
}

const matrixOf = (text: string): { size: number; dark: Set<string> } => {
  const { size, data } = create(text, { errorCorrectionLevel: 'H' }).modules
  const dark = [...data].flatMap((bit, n) => (bit ? [`${n % size},${Math.floor(n / size)}`] : []))
  return { size, dark: new Set(dark) }
}

const pathOf = (svg: string) => /<path d="([^"]*)"/.exec(svg)?.[1] ?? ''

describe('the ordinary QR as a path', () => {
  it('draws exactly the modules of level H, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 120 }), (text) => {
        const { size, dark } = matrixOf(text)
        const drawn = qrPath(text)
        expect(drawn.size).toBe(size)
        expect(modulesOf(drawn.path)).toEqual(dark)
      }),
      { numRuns: 40 },
    )
  })

  it('is made of runs only: nothing else is in the path', () => {
    expect(qrPath(url).path.replaceAll(/M\d+ \d+h\d+v1h-\d+z/g, '')).toBe('')
  })
})

describe('the QR as a picture', () => {
  it('has four modules of white around it', () => {
    const { size, span, svg } = drawQr(url, { logo: false })
    expect(span).toBe(size + 8)
    expect(svg).toContain(`viewBox="-4 -4 ${span} ${span}"`)
    expect(modulesOf(pathOf(svg))).toEqual(matrixOf(url).dark)
  })

  it.each([20, 30, 40, 54, 70, 90, 120])(
    'of %i characters gives the seal a hole in the middle, at most 22 %% of the side',
    (length) => {
      const text = url.padEnd(length, 'x').slice(0, length)
      const { size, dark } = matrixOf(text)
      const left = modulesOf(pathOf(drawQr(text, { logo: true }).svg))
      const gone = [...dark].filter((module) => !left.has(module)).map((module) => module.split(',').map(Number))
      const along = gone.flatMap(([x = 0, y = 0]) => [x, y])
      const [first, last] = [Math.min(...along), Math.max(...along)]
      expect((last - first + 1) / size).toBeLessThanOrEqual(0.22)
      expect(first + last).toBe(size - 1)
      expect(left.size + gone.length).toBe(dark.size)
    },
  )

  it('carries no text and no bitmap: every printer draws it alike', () => {
    expect(drawQr(url, { logo: true }).svg).not.toMatch(/<(text|image|foreignObject)/)
  })
})
