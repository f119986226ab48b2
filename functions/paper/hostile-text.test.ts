import { expect, it } from 'vitest'
import { readFonts } from './fonts'
import { createRenderer } from './render-pdf'
import { signsPdf } from './sign'
import { readText } from './test-support/pixels'

const render = createRenderer({ fonts: readFonts() })

/** What typst, HTML or a spreadsheet would take for more than words. */
const names = [
  '#import "x": y 面馆',
  '#panic("面馆")',
  '*面* _馆_ $x^2$ `raw`',
  '// 面馆 /* 面 */',
  '@label <label> 面馆',
  '\\u{202e} 面馆 \\',
  '<script>alert(1)</script>',
  '=1+1|cmd 面馆',
]

const withoutSpaces = (text: string) => text.replace(/\s/g, '')

it.each(names)('a shop called %s is called so on its sign', async (shopName) => {
  const code = '0AE7K4QD010AhT9c_Zq-4LmXw82d'
  const sign = {
    shopName,
    code,
    url: `https://qiye.yunxi.example/s/${code}`,
    shopNumberShown: '7K4QD2',
    stationName: shopName,
    stationPhone: '0571-8650 0123',
    bureauName: '云溪区市场监督管理局',
    image: { kind: 'qr' as const },
  }
  const text = withoutSpaces(readText(await signsPdf(render, [sign]), 1))
  expect(text.split(withoutSpaces(shopName)).length - 1).toBeGreaterThanOrEqual(1)
})
