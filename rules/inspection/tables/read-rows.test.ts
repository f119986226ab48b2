import { describe, expect, it } from 'vitest'
import { readRows } from './read-rows'

describe('a table as a form prints it', () => {
  it('is read line by line', () => {
    const rows = readRows(
      'cy',
      `
      ## 1 贮存
      *1.1 冷藏设备运转正常
      查 看温度计。
      据 食品安全法第五十六条
      记 温度偏高。｜没有温度计。
      测 冷藏温度 0..8 ℃
      照 每次
      1.2 人员有健康证明
      键 cy.4.2
      缺 不做直接入口食品的
      ## 2 其他
      2.10 中心熟透
      测 中心温度 70.5.. ℃
      2.11 冻品不化
      测 冷冻温度 ..-12 ℃
      `,
    )
    expect(rows).toEqual([
      {
        key: '1',
        title: '贮存',
        items: [
          {
            key: 'cy.1.1',
            number: '1.1',
            text: '冷藏设备运转正常',
            keyItem: true,
            naAllowed: false,
            photo: 'wanted',
            hint: '看温度计。',
            basis: '食品安全法第五十六条',
            remarks: ['温度偏高。', '没有温度计。'],
            reading: { quantity: '冷藏温度', unit: '℃', least: '0', most: '8' },
          },
          {
            key: 'cy.4.2',
            number: '1.2',
            text: '人员有健康证明',
            keyItem: false,
            naAllowed: true,
            naWhen: '不做直接入口食品的',
            photo: 'onFailure',
          },
        ],
      },
      {
        key: '2',
        title: '其他',
        items: [
          expect.objectContaining({ key: 'cy.2.10', reading: { quantity: '中心温度', unit: '℃', least: '70.5' } }),
          expect.objectContaining({ key: 'cy.2.11', reading: { quantity: '冷冻温度', unit: '℃', most: '-12' } }),
        ],
      },
    ])
  })

  it.each([
    ['1.1 没有组的一项', 'outside'],
    ['## 1 组\n查 没有项', 'outside'],
    ['## 1 组\n1.1 项\n这是什么', 'no line'],
    ['## 1 组\n1.1 项\n看 不认识的字', 'no line'],
    ['## 1 组\n1.1 项\n测 温度 8 ℃', 'no reading'],
    ['## 1 组\n1.1 项\n测 温度 0..8 度', 'no reading'],
  ])('is refused where a line is none of it: %j', (text, said) => {
    expect(() => readRows('cy', text)).toThrow(said)
  })
})
