// The page on which a document is verified in a browser: dropped files go nowhere else.
import { readHeads, verify } from './core.mjs'
import { printedHead } from './seen.mjs'
import { tell } from './tell.mjs'
import { trustOf } from './trust.mjs'

const by = (id) => document.getElementById(id)
const held = { proof: undefined, pdf: undefined, heads: undefined }
const verdicts = { genuine: '真实', forged: '有改动', undecided: '不能下结论' }

const isPdf = (bytes) => String.fromCharCode(...bytes.slice(0, 5)) === '%PDF-'
const formatOf = (bytes) => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)).format
  } catch {
    return undefined
  }
}

const take = async (file) => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const kept = { name: file.name, bytes }
  if (isPdf(bytes)) held.pdf = kept
  else if (formatOf(bytes) === 'qingan-log-head-1') held.heads = kept
  else held.proof = kept
}

/** The bureau's own keys, where the page was opened at the bureau's address; undefined where it cannot be asked. */
const publishedKeys = async (district) => {
  if (!location.protocol.startsWith('http')) return undefined
  const answer = await fetch(`/s/log/${encodeURIComponent(district)}.json`).catch(() => undefined)
  if (!answer) return undefined
  if (!answer.ok) return []
  const heads = await readHeads(new Uint8Array(await answer.arrayBuffer()))
  return heads.district === district ? heads.keyIds : []
}

const keysFor = async (district) =>
  trustOf({
    published: await publishedKeys(district),
    typed: by('fingerprint').value.replace(/\s/g, '').toLowerCase(),
    held: held.heads && (await readHeads(held.heads.bytes)).keyIds,
  })

const districtOf = (bytes) => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)).district
  } catch {
    return undefined
  }
}

const lines = (list) =>
  list.map((words) => {
    const line = document.createElement('li')
    line.textContent = words
    return line
  })

const say = (verdict, title, told) => {
  by('result').hidden = false
  by('result').dataset.verdict = verdict
  by('verdict').textContent = title
  by('told').replaceChildren(...lines(told))
}

const showHeld = () => {
  const names = [
    ['凭证', held.proof],
    ['文书', held.pdf],
    ['日志头', held.heads],
  ]
  by('held').replaceChildren(...lines(names.flatMap(([what, file]) => (file ? [`${what}：${file.name}`] : []))))
}

const judge = async () => {
  showHeld()
  const proof = held.proof ?? (held.pdf ? undefined : held.heads)
  if (!proof) {
    if (held.pdf) say('waiting', '还缺存证凭证', ['请再放进这份文书的凭证（.json 文件），和文书一起核对。'])
    return
  }
  try {
    const seen = printedHead(by('size').value, by('root').value)
    const { trusted, told } = await keysFor(districtOf(proof.bytes))
    const result = await verify({ bytes: proof.bytes, pdf: held.pdf?.bytes, trusted, seen })
    const missing =
      result.verdict === 'genuine' && !held.pdf && proof !== held.heads ? ['还没有放进文书：只核对了凭证本身。'] : []
    say(result.verdict, verdicts[result.verdict], [
      ...result.faults.map(({ words }) => words),
      ...missing,
      ...tell(result),
      ...told,
    ])
  } catch (error) {
    say('forged', '读不出来', [error.message])
  }
}

const takeAll = async (files) => {
  for (const file of files) await take(file)
  await judge()
}

by('files').addEventListener('change', ({ target }) => takeAll([...target.files]))
for (const id of ['fingerprint', 'size', 'root']) by(id).addEventListener('change', judge)
document.addEventListener('dragover', (event) => event.preventDefault())
document.addEventListener('drop', (event) => {
  event.preventDefault()
  takeAll([...event.dataTransfer.files])
})
