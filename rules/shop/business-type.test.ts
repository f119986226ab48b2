import { businessTypeNames, businessTypes } from '@app/types/shop/values'
import { describe, expect, it } from 'vitest'
import { readBusinessTypes, suggestBusinessType } from './business-type'

describe('a cell of 业态', () => {
  it.each(businessTypes)('names %s as the bureau does', (type) => {
    expect(readBusinessTypes(` ${businessTypeNames[type]}\n`)).toEqual({ known: [type], unknown: [] })
  })

  it('may hold several, each once', () => {
    expect(readBusinessTypes('餐饮服务单位、食品销售单位，餐饮服务单位')).toEqual({
      known: ['catering', 'foodSales'],
      unknown: [],
    })
  })

  it('reads half-width brackets alike', () => {
    expect(readBusinessTypes('药品(医疗器械)使用单位').known).toEqual(['medicalUse'])
  })

  it.each([
    ['超市', 'foodSales'],
    ['药店', 'drugRetail'],
    ['餐饮', 'catering'],
    ['餐食小餐饮', 'smallCatering'],
    ['学校食堂', 'canteen'],
    ['早餐摊', 'stall'],
    ['其他', undefined],
  ])('holds %s, which is in no list: probably %s', (text, type) => {
    expect(readBusinessTypes(text)).toEqual({ known: [], unknown: [text] })
    expect(suggestBusinessType(text)).toBe(type)
  })
})
