// Part of a verifier of docs/evidence-format.md that shares no code with the product.
const kindNames = { document: '文书', withdrawal: '撤回', publication: '公示', audit: '操作记录封存' }
const moment = (at) => {
  const [day, time] = new Date(Date.parse(at) + 8 * 3_600_000).toISOString().split('T')
  return `${day} ${time.slice(0, 5)}`
}

/** What became of a document after the version that was held up. */
const afterwards = (entries, matched) => {
  if (!matched) return []
  const later = entries.findLast((one) => one.kind === 'document' && one.version > matched.version)
  const withdrawn = entries.find((one) => one.kind === 'withdrawal' && one.version >= matched.version)
  return [
    `PDF 与存证一致：${matched.number} 第 ${matched.version} 版`,
    ...(later ? [`注意：之后有更正，最新的是第 ${later.version} 版`] : []),
    ...(withdrawn ? [`注意：这份文书已于 ${moment(withdrawn.at)} 撤回`] : []),
  ]
}

const line = ({ at, kind, number, version }) =>
  `${moment(at)} ${kindNames[kind]}${number ? ` ${number} 第 ${version} 版` : ''}`

/** A whole log is not read out. */
const mostTold = 50

/** What a verified file says, in lines for people. */
export const tell = ({ file, entries, matched, seenAgain, fingerprint }) => {
  if (!file) return []
  const { head, earlier } = file
  const path = earlier && `从 ${moment(earlier.head.at)} 的日志（${earlier.head.size} 条）一路接下来，没有改动`
  return [
    ...afterwards(entries, matched),
    ...(entries.length > mostTold ? [] : entries.map(line)),
    `存证日志 ${head.district}：共 ${head.size} 条，${moment(head.at)} 签名`,
    ...(path ? [path] : []),
    ...(seenAgain ? ['和您手里的日志头一致'] : []),
    `公钥指纹：${fingerprint}`,
  ]
}
