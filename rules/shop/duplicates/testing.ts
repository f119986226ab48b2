import type { DuplicateReason } from '@app/types/shop/values'
import type { ComparedShop } from './judge-pair'

type Case = {
  readonly when: string
  readonly one: Partial<ComparedShop>
  readonly other: Partial<ComparedShop>
  /** Undefined: not suspected. */
  readonly reasons: readonly DuplicateReason[] | undefined
}

const code = '92990107MA7QX00486'
const otherCode = '92990107MA6PQ1X156'

/** 槐荫汤面馆, 青石路 18 号 unless said; all invented. */
export const duplicateCases: readonly Case[] = [
  {
    when: 'one code, whatever else, are suspected',
    one: { creditCode: code },
    other: { creditCode: code, name: '安平小吃', address: '柳荫路 2 号', initials: 'apxc' },
    reasons: ['sameCode'],
  },
  {
    when: 'one registration number are suspected',
    one: { registrationNumber: '110108000000016' },
    other: { registrationNumber: '110108000000016', name: '安平小吃', address: '', initials: 'apxc' },
    reasons: ['sameNumber'],
  },
  {
    when: 'the same name at the same place, one without a code, are suspected',
    one: { creditCode: code },
    other: {},
    reasons: ['sameName', 'samePlace'],
  },
  {
    when: 'the name as on the licence and as on the door are suspected',
    one: { name: '云溪区槐荫汤面馆（个体工商户）' },
    other: { address: '青石路18号（槐荫桥东）' },
    reasons: ['sameName', 'samePlace'],
  },
  {
    when: 'a name that only sounds alike, at one place, are suspected',
    one: { name: '槐阴汤面管' },
    other: {},
    reasons: ['similarName', 'samePlace'],
  },
  {
    when: 'a longer name at one place are suspected',
    one: { name: '槐荫汤面馆老店', initials: 'hytmgld' },
    other: {},
    reasons: ['similarName', 'samePlace'],
  },
  {
    when: 'a like name with one telephone, the address unknown, are suspected',
    one: { phone: '13800550136', address: '' },
    other: { phone: '13800550136', name: '槐荫汤面店', initials: 'hytmd' },
    reasons: ['similarName', 'samePhone'],
  },
  {
    when: 'two right codes that differ are two subjects, however alike',
    one: { creditCode: code },
    other: { creditCode: otherCode },
    reasons: undefined,
  },
  {
    when: 'codes that differ, one of them wrong, may be one',
    one: { creditCode: code },
    other: { creditCode: `${code.slice(0, -1)}7` },
    reasons: ['sameName', 'samePlace'],
  },
  {
    when: 'a chain’s branches at two places are not suspected',
    one: {},
    other: { address: '柳荫路 2 号' },
    reasons: undefined,
  },
  {
    when: 'neighbours with names unlike are not suspected',
    one: {},
    other: { name: '安平小吃', initials: 'apxc' },
    reasons: undefined,
  },
  {
    when: 'one telephone and names unlike are one person with two shops',
    one: { phone: '13800550136' },
    other: { phone: '13800550136', name: '安平小吃', address: '柳荫路 2 号', initials: 'apxc' },
    reasons: undefined,
  },
  {
    when: 'one name and two empty addresses say nothing',
    one: { address: '' },
    other: { address: '' },
    reasons: undefined,
  },
]
