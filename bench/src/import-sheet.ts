/** Rows as a bureau's office keeps them: every tenth is dirty. The same ones for the same number. */
const stations = 6
const gridsPerStation = 6

export const sheetOf = (rows: number): Uint8Array => {
  const header = '商户名称,法人,许可证,所属市场监督管理所,所属业态,网格员,经营地址,联系电话,许可证有效期至'
  const lines = Array.from({ length: rows }, (_, n) => {
    const station = n % stations
    const grid = Math.floor(n / stations) % gridsPerStation
    const phone = n % 10 === 0 ? '不详' : `139${String(10_000_000 + n)}`
    const until = n % 20 === 0 ? '长期有效' : `2028-0${(n % 9) + 1}-15`
    return `第${n}号饭店,店主${n},,第${station}市场监督管理所,餐饮服务单位,${station}所第${grid}网格,建设路${n}号,${phone},${until}`
  })
  return new TextEncoder().encode([header, ...lines].join('\n'))
}
