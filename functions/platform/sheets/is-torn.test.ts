import { describe, expect, it } from 'vitest'
import { isTorn } from './is-torn'

describe('markup is torn', () => {
  it.each([
    ['a tag inside another', '<row><c <c r="A1"/></row>'],
    ['a tag that never ends', '<row><c r="A1"/></row'],
    ['a comment that never ends', '<row><!-- <c/></row>'],
    ['character data that never ends', '<t><![CDATA[一<二</t>'],
  ])('%s', (_, xml) => expect(isTorn(Buffer.from(xml))).toBe(true))
})

describe('markup is whole', () => {
  it.each([
    ['nothing', ''],
    ['tags and text', '<?xml version="1.0"?><row r="1"><c r="A1"><v>5 > 4</v></c></row>'],
    ['a sign in an attribute', '<c formula="A1>B1"/>'],
    ['less-than in a comment', '<row><!-- a < b --></row>'],
    ['less-than in character data', '<t><![CDATA[一<二 <c ]]></t>'],
  ])('%s', (_, xml) => expect(isTorn(Buffer.from(xml))).toBe(false))
})
