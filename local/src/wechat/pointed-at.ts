import { createHash } from 'node:crypto'

/** Where the map of the stand-in opens, GCJ-02: a town that is no town. */
const middle = { latitude: 40.6571, longitude: 109.8403 }
const spread = 0.02

/** What somebody points at on the map of `wx.chooseLocation`: always the same place for the same person. */
export const pointedAt = (openid: string) => {
  const bytes = createHash('sha256').update(openid).digest()
  const shifted = (at: number) => ((bytes.readUInt16BE(at) / 0xffff) * 2 - 1) * spread
  return {
    latitude: Number((middle.latitude + shifted(0)).toFixed(6)),
    longitude: Number((middle.longitude + shifted(2)).toFixed(6)),
    name: '',
    address: `青石路 ${1 + (bytes.readUInt16BE(4) % 200)} 号`,
    errMsg: 'chooseLocation:ok',
  }
}
