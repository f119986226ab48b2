/** What programs read and people do not: planted with words, nothing would be found again. */
const structures = [
  // ULIDs, instants, days and years, hashes, numbers of shops, districts and serials
  /^[0-9A-HJKMNP-TV-Z]{26}$/,
  /^\d{4}(-\d\d-\d\d.*)?$/,
  /^[0-9a-f]{64}$/,
  /^[\w-]{43}$/,
  /^[0-9A-HJ-NPQRTUWXY]{1,8}$/,
  // two shops that may be one
  /^[0-9A-HJ-NPQRTUWXY]{8}\.[0-9A-HJ-NPQRTUWXY]{8}$/,
  // keys of objects and rows, pages, WeChat users
  /[/#]/,
  /^o[-_]/,
]
/** Codes in words of the program, e.g. `nameKept`. */
const code = /^[a-z][A-Za-z0-9.-]*$/

export const isStructure = (text: string, field: string): boolean =>
  structures.some((pattern) => pattern.test(text)) ||
  (code.test(text) && !/(^|\.)name$/.test(field)) ||
  /(^|\.)id$/.test(field)

/** Of a field that holds nothing, only its name tells. */
export const isNamedStructure = (field: string): boolean =>
  /(Id|Ids|Key|At|Since|Into|From|Before|open|Day|On|By|For|Until|Version|verdict|rial|Hash|flags|(^|\.)(against|content|entry\.content|signatures\.image|hash|asOf|sha256|state|kind|since|day|at|id|key|url|until|district|openid|touser|challenge|comparison|jti|page|contentType|year|code|column|mustCheck|operation|from|to|period|checkedThrough|right|itemKeys|foundDays|seed))$/.test(
    field,
  )

/** Values that fit a field which only programs read. */
export const structuresFor = (field: string): readonly string[] => {
  if (/(At|at|since|asOf)$/.test(field)) return ['2026-03-18T02:00:00.000Z']
  if (/(Day|day|foundDays|On|By|Until|until|Since|From|Through|(^|\.)(from|to|period))$/.test(field))
    return ['2026-03-18']
  if (/(Hash|hash|sha256|against|entry\.content|signatures\.image)$/.test(field)) return ['a'.repeat(64)]
  return ['01KKZZZZZZZZZZZZZZZZZZZZZZ', 'a'.repeat(64), 'YX1A0001', '01']
}
